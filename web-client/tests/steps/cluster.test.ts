import { apart } from '../../src/parts/apart';
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { loadWords, t } from '../../src/i18n/words.svelte';
import { fromRecords } from '../../src/live/reading.svelte';
import { lanes, MANY, pageOf } from '../../src/steps/cluster/lanes';
import { alike, twins } from '../../src/steps/cluster/names';
import type { Cluster } from '../../src/steps/cluster/records';
import { hallWords } from '../../src/steps/words';
import { all, button, hall, live, patch, press, said, show, text, type } from './faces';

await loadWords(['common']);
await hallWords('cluster');

const form = { from: 'ideas', by: 'everyone', nameLimit: 40 };
const item = (order: number, more: object = {}) => ({ text: `note ${order}`, order, from: [], ...more });
const items = { 'ideas:item/a': item(1), 'ideas:item/b': item(2), 'ideas:item/c': item(3) };
const cluster = (name: string, notes: string[], order = 1) => ({ name, order, notes });
const room = (more: object = {}) => ({
  ...hall('cluster', ['ideas']),
  'here:form': form,
  'here:now': { clusters: 1, loose: 2 },
  'here:cluster/k': cluster('parks', ['b', 'gone']),
  ...items,
  ...more,
});

describe('the lanes', () => {
  const step = (more: object = {}) => fromRecords(room(more)).step('here');
  const laid = (of: ReturnType<typeof step>) =>
    lanes(of.list<Cluster>('cluster/'), of.items(), 'loose').map(({ name, cards }) => [
      name,
      cards.map(({ id }) => id),
    ]);

  it('hold what was drawn, each once, and nothing that is gone', () => {
    expect(laid(step())).toEqual([
      ['loose', ['a', 'c']],
      ['parks', ['b']],
    ]);
  });

  it('have nothing but what this step draws from', () => {
    expect(laid(step({ 'other:item/x': item(1) }))).toEqual(laid(step()));
  });

  it('keep every card the same object, so that none is redrawn for another', () => {
    const here = step();
    const [loose] = lanes(here.list<Cluster>('cluster/'), here.items(), 'loose');
    expect(loose!.cards[0]).toBe(here.item('a'));
  });

  it('show their newest cards, and every other one on some page', () => {
    const cards = Array.from({ length: 3 * MANY + 5 }, (_, i) => ({ id: `n${i}`, ...item(i) }));
    const seen: string[] = [];
    let page = pageOf(cards, 0);
    expect(page.newer).toBeNull();
    for (;;) {
      expect(page.shown.length).toBeLessThanOrEqual(MANY);
      seen.push(...page.shown.map(({ id }) => id));
      if (page.older === null) break;
      page = pageOf(cards, page.older);
    }
    expect(seen).toEqual(cards.map(({ id }) => id).reverse());
    while (page.newer !== null) page = pageOf(cards, page.newer);
    expect(page.to).toBe(cards.length);
    expect(pageOf([], 60)).toMatchObject({ shown: [], newer: null, older: null });
  });
});

it('two names read the same whatever their width, case and blanks', () => {
  expect(alike('Park １', 'park1')).toBe(true);
  expect(alike('ﾊﾟｰｸ', 'パーク')).toBe(true);
  expect(alike('park', 'parks')).toBe(false);
});

describe('naming a cluster', () => {
  const warning = t('cluster.name.taken', { name: apart('parks') });
  const box = () => document.querySelector('dialog input, .field input')!;

  it('warns on the phone while one writes, and still takes the name', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    await press(t('cluster.add'));
    type(box(), 'park');
    expect(text()).not.toContain(warning);
    type(box(), ' Ｐarks');
    expect(document.querySelector('dialog [role=status].banner')!.textContent).toContain(warning);
    await press(t('send'), document.querySelector('dialog[open]')!);
    expect(said()).toEqual([['cluster/add-cluster', { name: 'Ｐarks', notes: [] }]]);
  });

  it('warns on the desk, where a cluster that is renamed may keep its own name', async () => {
    const layers = { hall: room({ 'here:cluster/m': cluster('roads', [], 2) }) };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    type(box(), 'parks');
    expect(text()).toContain(warning);
    type(box(), '');
    await press(t('desk.cluster.rename.of', { name: 'parks' }));
    expect(text()).not.toContain(warning);
    await press(t('desk.cluster.rename.of', { name: 'parks' }));
    await press(t('desk.cluster.rename.of', { name: 'roads' }));
    const section = button(t('desk.cluster.rename.of', { name: 'roads' })).closest('section')!;
    type(section.querySelector('input')!, 'parks');
    expect(text()).toContain(warning);
    type(section.querySelector('input')!, 'streets');
    expect(text()).not.toContain(warning);
    await press(t('save'), section);
    await vi.waitFor(() => {
      flushSync();
      expect(section.querySelector('input')).toBeNull();
    });
    expect(said()).toEqual([['cluster/rename-cluster', { cluster: 'm', name: 'streets', before: 'roads' }]]);
  });
});

describe('moving a note', () => {
  it('goes by the menu on the phone, from what lies loose into a cluster', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    expect(text()).toContain(t('cluster.loose.count', { count: 2 }));
    expect(all(`ul[aria-label="${t('cluster.loose')}"] article > p`)).toEqual(['note 3', 'note 1']);
    await press(`${t('move')}note 3`);
    await press('parks', document.querySelector('dialog[open]')!);
    expect(said()).toEqual([['cluster/move-note', { note: 'c', cluster: 'k' }]]);
    patch('hall', 1, { 'here:cluster/k': cluster('parks', ['b', 'c']) });
    expect(all('ul[aria-label="parks"] article > p')).toEqual(['note 3', 'note 2']);
    expect(text()).toContain(t('cluster.loose.count', { count: 1 }));
  });

  it('is for those only whom the template names', async () => {
    const layers = { hall: room({ 'here:form': { ...form, by: 'hosts' } }) };
    await show('Phone', (await live('participant', layers)).step('here'));
    expect(text()).toContain(t('cluster.look'));
    expect(all('button').filter((words) => words.includes(t('move')))).toEqual([]);
  });

  it('goes by the sheet on the desk, out of a cluster too, and asks before a full one is removed', async () => {
    const store = await live('facilitator', { hall: room() });
    let question: unknown = null;
    await show('Facilitator', store.step('here'), (desk) => {
      desk.ask = async (asked) => ((question = asked.params), true);
    });
    await press(t('desk.cluster.move.of', { text: 'note 2' }));
    const sheet = document.querySelector('dialog')!;
    expect(sheet.textContent).not.toContain('parks');
    await press(t('hall.cluster.loose'), sheet);
    await press(t('desk.cluster.remove.of', { name: 'parks' }));
    expect(question).toEqual({ name: apart('parks'), count: 1 });
    expect(said()).toEqual([
      ['cluster/move-note', { note: 'b', cluster: null }],
      ['cluster/remove-cluster', { cluster: 'k' }],
    ]);
  });

  it('says at which table a note was brought out', async () => {
    const layers = { hall: room({ 'ideas:item/a': item(1, { table: '3' }) }) };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    expect(all('li').find((words) => words.includes('note 1'))).toContain(t('table', { name: '3' }));
  });
});

describe('clusters that say the same', () => {
  const twice = room({ 'here:cluster/l': cluster('Ｐａｒｋｓ ', ['a'], 2) });

  it('are found by how their names read, each name once', () => {
    const named = [{ name: 'ｶﾞ' }, { name: 'b' }, { name: 'ガ' }, { name: 'C d' }, { name: 'cD' }];
    expect(twins(named).map((same) => same.map(({ name }) => name))).toEqual([
      ['ｶﾞ', 'ガ'],
      ['C d', 'cD'],
    ]);
  });

  it('are pointed out on the desk and become one with one press', async () => {
    const store = await live('facilitator', { hall: twice });
    await show('Facilitator', store.step('here'));
    expect(text()).toContain(t('desk.cluster.twins', { name: apart('parks'), count: 2 }));
    await press(t('desk.cluster.twins.merge'));
    expect(said()).toEqual([['cluster/merge-clusters', { cluster: 'l', into: 'k' }]]);
    patch('hall', 1, {}, ['here:cluster/l']);
    await vi.waitFor(() => {
      flushSync();
      expect(text()).not.toContain(t('desk.cluster.twins.merge'));
    });
  });

  it('of other names too, by a sheet that offers every other cluster', async () => {
    const store = await live('facilitator', {
      hall: room({ 'here:cluster/l': cluster('roads', ['a'], 2), 'here:cluster/m': cluster('trees', [], 3) }),
    });
    await show('Facilitator', store.step('here'));
    await press(t('desk.cluster.merge.of', { name: 'roads' }));
    const sheet = document.querySelector('dialog')!;
    const words = (each: Element) => each.textContent.replace(/\s+/g, ' ').trim();
    expect([...sheet.querySelectorAll('li')].map(words)).toEqual([
      `${t('hall.cluster.head', { name: apart('parks'), count: 1 })} note 2`,
      t('hall.cluster.head', { name: apart('trees'), count: 0 }),
    ]);
    await press(t('hall.cluster.head', { name: apart('parks'), count: 1 }), sheet);
    expect(said()).toEqual([['cluster/merge-clusters', { cluster: 'l', into: 'k' }]]);
  });

  it('are told apart in every sheet that offers them, by how many notes they hold and by the first', async () => {
    const same = {
      'here:cluster/l': cluster('parks', ['a', 'c'], 2),
      'here:cluster/m': cluster('trees', [], 3),
    };
    await show('Facilitator', (await live('facilitator', { hall: room(same) })).step('here'));
    const offered = () => [...document.querySelectorAll('dialog li')].map((each) => each.textContent);
    await press(t('desk.cluster.merge.of', { name: 'trees' }));
    expect(offered()).toEqual([expect.stringContaining('note 2'), expect.stringContaining('note 1')]);
    expect(offered()[0]).toContain(t('hall.cluster.head', { name: apart('parks'), count: 1 }));
    expect(offered()[1]).toContain(t('hall.cluster.head', { name: apart('parks'), count: 2 }));
  });

  it('cannot be merged while there is one alone', async () => {
    await show('Facilitator', (await live('facilitator', { hall: room() })).step('here'));
    expect(
      document.querySelector(`[aria-label="${t('desk.cluster.merge.of', { name: 'parks' })}"]`),
    ).toBeNull();
  });
});
