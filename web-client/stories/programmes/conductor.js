/** A facilitator at the console who does what the large button says, and what only people can: to word things. */
import assert from 'node:assert/strict';
import { ta } from '../words.js';
import { PAPER } from './leaves.js';

/** In a talk somebody may always be next: after so many presses, by the kind of step, the room goes on. */
const PRESSES = { dialogue: 3, commitments: 1, circle: 5, inventory: 30 };
const PRESSES_OTHERWISE = 8;
/** So long what a press does may take before one looks again. */
const FOLLOWED = 1_500;
/** Whoever is in a step for so long does not know how to go on; a busy machine takes three times as long. */
const MOST = 150_000;
/** What a step has brought out when enough people have done something in it, by its kind. */
const ENOUGH = {
  'check-in': (now, people) => now.voices >= people - 3,
  board: (now, people) => now.notes >= people,
  cluster: (now) => now.clusters >= 3,
  'dot-vote': (now, people) => now.voters >= people - 2,
  dialogue: (now) => now.utterances >= 4,
  commitments: (now) => now.commitments >= 2,
  poll: (now, people) => now.answered >= people - 2,
  budget: (now, people) => now.chose >= people - 2,
  // Some begin at the end of the list: until most have gone through all of it, no statement is sure to have enough.
  statements: (now, people, form, desk) => desk.done >= people - 2,
  survey: (now, people) => now.sheets >= people - 2,
  // Where they are only gathered, what there is was told by some; else most have answered.
  inventory: (now, people, form) => (form.decisions ? now.respondents >= people - 2 : now.activities >= 1),
  // Of a side of which few have rated a sentence nothing is shown.
  rating: (now, people, form, desk) => desk.done >= people - 2,
  present: (now, people, form) => !form.questions || now.asked >= 2,
  'seat-plan': () => true,
  break: (now) => now.back >= 2,
  // A vote is opened with the large button: people are waited for before it is closed.
  motion: () => true,
  circle: (now, people, form) => now.lines >= 3 && (!form.notes || now.written >= 2),
};
/** Who sits in a circle, without a phone. */
const SEATED = [
  ['住んでいる見本の人', 'resident'],
  ['店の見本の人', 'company'],
  ['役所の見本の人', 'office'],
];
/** What is not known here is left to people for so long. */
const OTHERWISE = 4_000;

export class Conductor {
  steps = [];
  onPaper = 0;

  constructor(console_, hall, { people }) {
    Object.assign(this, { console_, hall, people, page: console_.page });
  }

  /** The steps that the agenda has. */
  get #agenda() {
    return this.hall.view.hall('course').steps;
  }

  /**
   * Finds buttons of the bar while the console shows this step, and none afterwards: a click waits until a button
   * stands still, and by then it may lead on from the step that came meanwhile.
   */
  #bar(step, which = '') {
    const title = this.page.locator('#here-title', { hasText: this.titles[step] });
    return this.page.locator('body', { has: title }).locator(`footer .next > .button${which}`);
  }

  async begins() {
    const { steps } = await this.hall.texts('ja');
    this.titles = Object.fromEntries(Object.entries(steps).map(([id, { title }]) => [id, title]));
    await this.console_.press('desk.act.begin');
    await this.#comesTo(undefined);
  }

  async isOn() {
    return this.hall.view.hall('course').status === 'open';
  }

  async closed() {
    await this.console_.reads(ta('desk.closed'));
    assert.deepEqual(this.steps, this.#agenda);
  }

  /** Waits until the room is in another step than this one, and the console shows it. */
  async #comesTo(before) {
    const { status, current } = await this.hall.until((view) => {
      const course = view.hall('course');
      return (course.status === 'closed' || course.current !== before) && course;
    });
    if (status === 'closed') return;
    this.steps.push(current);
    await this.page.locator('#here-title', { hasText: this.titles[current] }).waitFor();
  }

  /** Holds the step that the room is in until it is left. */
  async leadsThrough() {
    const step = this.hall.current;
    const about = this.hall.view.hall(`step/${step}`);
    await this.#paper(step, about);
    if (about.kind === 'consensus') await this.#drafts();
    if (about.kind === 'cluster') await this.#names(step);
    if (about.kind === 'circle') await this.#circle(step);
    if (about.kind === 'motion') await this.#motion(step);
    await this.#waitsForPeople(step, about);
    const began = Date.now();
    for (let presses = 0; this.hall.current === step && (await this.isOn()); presses++) {
      assert.ok(Date.now() - began < MOST, `${step} is left after ${presses} presses`);
      await this.#presses(presses >= (PRESSES[about.kind] ?? PRESSES_OTHERWISE));
    }
    await this.#comesTo(step);
  }

  /** Somebody without a phone has written on paper, and it is entered for them. */
  async #paper(step, { kind, among }) {
    const [type, body] = {
      board: ['board/add-note', { text: PAPER, prompt: 0, paper: true }],
      'check-in': ['check-in/say', { word: PAPER, paper: true }],
    }[kind] ?? [null];
    if (!type) return;
    await this.hall.act(type, body, step, among ? '1' : undefined);
    this.onPaper++;
  }

  /** Where only the facilitator moves notes, it is the facilitator who names clusters. */
  async #names(step) {
    if (this.hall.view.hall(`${step}:form`)?.by !== 'facilitator') return;
    for (const name of ['夜の道を明るくする', '場所を分け合う', '声をかけ合う'])
      await this.console_.sends('desk.cluster.new', name, 'desk.cluster.add');
  }

  /** Who sits inside, what is taken down of them and what is handed in are for people to say. */
  async #circle(step) {
    const does = (type, body) => this.hall.act(`circle/${type}`, body, step);
    for (const [name, actor] of SEATED) await does('seat-inside', { name, actor });
    const chairs = await this.hall.until((view) => {
      const all = view.list(`${step}:chair/`);
      return all.length >= SEATED.length && all;
    });
    for (const [i, { id }] of chairs.entries())
      await does('take-down', { text: `見本の話 その${i + 1}`, chair: id });
    const drawn = this.hall.view.list('').flatMap(({ id }) => id.split(':item/')[1] ?? []);
    for (const note of drawn.slice(0, 2)) await does('hand-in', { note, handed: true });
  }

  /** Who is there, who is to sign, how the absent voted and what is to be changed are for people to say. */
  async #motion(step) {
    const does = (type, body) => this.hall.act(`motion/${type}`, body, step);
    const absent = (voice) => [
      does('enter-votes', { source: 'written', voice, count: 5 }),
      does('enter-votes', { source: 'proxy', voice: 'for', count: 3 }),
    ];
    const nth = this.steps.filter((id) => this.hall.view.hall(`step/${id}`).kind === 'motion').length;
    if (nth === 1) {
      await does('set-roll', { members: 40, attending: this.people + 4, written: 6, proxies: 3 });
      await does('reword', { text: '議長に見本一さん、議事録に署名する人に見本二さんと見本三さんを選ぶ。' });
    } else await does('carry-roll', {});
    if (nth === 3) {
      const text = '今年度の事業計画と予算を、防災の費用を二倍にして決める。';
      await does('put-amendment', { text, proposer: '三丁目の見本の人', written: '棄権として数える' });
      await Promise.all(absent('abstain'));
      return;
    }
    await does('mark-member', { member: '欠席した見本の人', as: 'written', voice: 'against' });
    await Promise.all(absent('for'));
  }

  /** Before a vote is closed most have voted on their phones, and some otherwise. */
  async #votes(step) {
    const { vote } = await this.hall.until((view) => {
      const now = view.hall(`${step}:now`);
      return now.inRoom >= this.people - 2 && now;
    });
    const { by } = this.hall.view.hall(`${step}:form`);
    for (const source of by === 'secret' ? ['slips'] : ['hands', 'slips'])
      await this.hall.act('motion/enter-votes', { source, voice: 'for', count: 1, vote }, step);
  }

  async #drafts() {
    await this.console_.press('desk.consensus.draft');
    const box = this.page.getByRole('dialog').getByRole('checkbox').first();
    if (await box.isVisible()) await box.check();
    await this.console_.writes(
      'desk.consensus.text',
      '見本の提案を、秋までに試してみる',
      'desk.consensus.add',
    );
  }

  async #waitsForPeople(step, { kind }) {
    const enough = ENOUGH[kind];
    if (!enough) return this.page.waitForTimeout(OTHERWISE);
    const of = (view, key, layer = 'hall') => view.of(layer)?.[`${step}:${key}`] ?? {};
    await this.hall.until((view) =>
      enough(of(view, 'now'), this.people, of(view, 'form'), of(view, 'desk', 'desk')),
    );
  }

  /** Where people link notes or lay them out, some have done so before the room goes on. */
  async #waitsForTheBoard(step) {
    const forms = this.hall.view.list(`${step}:form`);
    const count = (view, sort) => view.list(`${step}:${sort}/`).length;
    if (forms.some(({ links }) => links === 'everyone'))
      await this.hall.until((view) => count(view, 'link') > 0);
    if (forms.some(({ levels }) => levels > 0)) await this.hall.until((view) => count(view, 'at') >= 3);
  }

  /** Presses the large button, or the small one beside it that leads on; answers what is asked then. */
  async #presses(on) {
    const step = this.hall.current;
    const beside = this.#bar(step, '[data-look=text]');
    const button = on && (await beside.count()) > 0 ? beside : this.#bar(step).last();
    const says = async () => (await button.textContent({ timeout: 3_000 }).catch(() => null))?.trim() ?? '';
    const label = await says();
    const proposes = this.hall.view.hall(`step/${step}`).kind === 'consensus';
    if (proposes && label.startsWith(ta('desk.act.consensus.close-asking').split('{')[0]))
      await this.hall.until((view) => view.list(`${step}:n/`).some(({ n }) => n >= this.people - 2));
    if (label === ta('desk.act.motion.close-vote')) await this.#votes(step);
    if (label === ta('desk.act.next')) await this.#waitsForTheBoard(step);
    // What the room does meanwhile may take a button away, or change what it does: then one looks again.
    if (
      !(await button.click({ timeout: 3_000 }).then(
        () => true,
        () => false,
      ))
    )
      return;
    await this.page.waitForTimeout(250);
    await this.#answers();
    const end = Date.now() + FOLLOWED;
    const same = async () =>
      this.hall.current === step &&
      (await this.isOn()) &&
      (await button.count()) > 0 &&
      (await says()) === label;
    while (Date.now() < end && (await same())) await this.page.waitForTimeout(100);
  }

  async #answers() {
    const dialog = this.page.locator('dialog[open]').last();
    if (!(await dialog.isVisible())) return;
    const settle = dialog.getByRole('button', { name: ta('desk.consensus.agreed'), exact: true });
    const yes = dialog.locator('.button:not([data-look])');
    const verdict = dialog
      .getByRole('group', { name: ta('desk.inventory.verdict.which') })
      .getByRole('radio');
    if (await settle.count()) await settle.click();
    else if (await verdict.count()) {
      await verdict.nth(1).check();
      await dialog.getByRole('button', { name: ta('desk.inventory.verdict.send'), exact: true }).click();
    }
    // Who promises what is for people to say: the room does it on its phones.
    else if ((await dialog.getByRole('textbox').count()) > 0 || (await yes.count()) === 0)
      await dialog.getByRole('button', { name: ta('close'), exact: true }).click();
    else await yes.last().click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
