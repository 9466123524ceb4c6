import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Formats from '../../src/faces/staff/format/Formats.svelte';
import type { Shown } from '../../src/faces/staff/format/shown';
import { loadWords, speak, t } from '../../src/i18n/words.svelte';
import { settled } from '../fake';
import { button, words, write } from '../stage';

const place = {
  path: 'prompts',
  what: { ja: '質問' },
  needed: false,
  many: true,
  texts: [{ ja: '一つ目', en: 'One' }],
};
const step = (id: string, draws: string[] = []) => ({
  ...{ id, kind: 'nothing', title: { ja: id, en: `${id}!` }, purpose: { ja: 'p' }, promise: { ja: '約束' } },
  ...{ names: 'hidden' as const, among: 'hall' as const, minutes: 10, known: true, texts: [place] },
  draws: draws.length ? [{ name: 'from', what: { ja: '元' }, many: false, from: draws }] : [],
});
const shown: Shown = {
  ...{ name: 'own-a', version: 4, title: { ja: '私たちの' }, purpose: { ja: 'p' } },
  steps: [step('first'), step('second', ['first'])],
};
const listed = { ...shown, minutes: 20, least: 20, steps: shown.steps };
let asked: { path: string; body: any }[] = [];
let answers: Record<string, () => Response> = {};
let face: Record<string, unknown>;
const json = (value: object, status = 200) => new Response(JSON.stringify(value), { status });

beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    asked.push({ path, body: body ? JSON.parse(body as string) : undefined });
    return (answers[`${method} ${path}`] ?? (() => json(shown)))();
  });
  await loadWords(['common', 'hall', 'staff', 'formats', 'reasons']);
  await speak('ja', false);
  [asked, answers] = [[], {}];
  const props = { token: 't', templates: [listed], onchange: async () => {} };
  face = mount(Formats, { target: document.body, props });
  flushSync();
});
afterEach(async () => {
  await unmount(face);
  vi.unstubAllGlobals();
});

async function press(label: string) {
  button(label).click();
  await settled();
  flushSync();
}
const named = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`)!;
const field = (label: string, i = 0) => {
  const found = [...document.querySelectorAll('label')].filter((each) => each.textContent!.includes(label));
  return document.getElementById(found[i]!.htmlFor) as HTMLInputElement;
};

it('what is changed is saved in the version that was opened, with the promise unsaid', async () => {
  answers['POST /api/templates/own-a'] = () => json({ name: 'own-a', version: 5 });
  await press(t('format.change'));
  write(field(t('format.title')), '新しい題名');
  expect(words()).toContain(t('format.everywhere'));
  await press(t('format.save'));
  const { body } = asked.find(({ path, body }) => path === '/api/templates/own-a' && body)!;
  expect(body.version).toBe(4);
  expect(body.edit.steps[0]).toMatchObject({
    title: { ja: '新しい題名' },
    of: { template: 'own-a', step: 'first' },
  });
  expect(body.edit.steps[1].title).toEqual({ ja: 'second', en: 'second!' });
  expect(body.edit.steps[0].texts).toEqual({ prompts: [{ ja: '一つ目', en: 'One' }] });
  expect(JSON.stringify(body)).not.toContain('約束');
});

it('a step that draws from the one before it stays behind it, and says so with both titles', async () => {
  await press(t('format.change'));
  named(t('format.up.of', { title: 'second' })).click();
  flushSync();
  expect(words()).toContain(
    t('format.held', { title: 'second', from: t('format.held.each', { title: 'first' }) }),
  );
  named(t('format.out.of', { title: 'first' })).click();
  flushSync();
  expect(document.querySelectorAll('[data-step]')).toHaveLength(2);
  named(t('format.repeat.of', { title: 'first' })).click();
  flushSync();
  expect(document.querySelectorAll('[data-step]')).toHaveLength(3);
  expect(document.querySelector('[data-whole]')!.textContent).toContain('30');
});

it('a list of texts grows and shrinks, and what is left empty is not sent', async () => {
  await press(t('format.change'));
  named(t('format.line.more.of', { what: '質問' })).click();
  flushSync();
  write(field(t('format.line', { n: 2 })), '二つ目');
  named(t('format.line.more.of', { what: '質問' })).click();
  flushSync();
  named(t('format.line.out.of', { what: '質問', n: 1 })).click();
  flushSync();
  expect(field(t('format.line', { n: 1 })).value).toBe('二つ目');
  await press(t('format.save'));
  expect(asked.find(({ body }) => body)!.body.edit.steps[0].texts.prompts).toEqual([{ ja: '二つ目' }]);
});

it('where somebody else has changed it meanwhile, nothing is lost and both ways on are offered', async () => {
  answers['POST /api/templates/own-a'] = () => json({ reason: 'stale' }, 409);
  await press(t('format.change'));
  write(field(t('format.title')), 'わたしの題名');
  await press(t('format.save'));
  expect(words()).toContain(t('format.stale'));
  expect(field(t('format.title')).value).toBe('わたしの題名');
  await press(t('format.save.new'));
  expect(asked.find(({ path, body }) => path === '/api/templates' && body)!.body).not.toHaveProperty(
    'version',
  );
});

it('what does not fit is told with the title of the step, in the language of the screen', async () => {
  const fault = {
    line: 0,
    path: 'steps.1.minutes',
    code: 'range',
    values: { least: '1', most: '240' },
    why: 'x',
  };
  answers['POST /api/templates/own-a'] = () => json({ reason: 'bad-template', problems: [fault] }, 400);
  await press(t('format.change'));
  await press(t('format.save'));
  expect(words()).toContain(`${t('format.fault.step', { title: 'second' })} 1から240まで`);
});

it('a broken file is told line by line, and words that nobody has translated as they are', async () => {
  const problems = [
    { line: 7, path: 'steps.0.kind', code: 'kind', values: { is: 'karaoke', can: '' }, why: 'is unknown' },
    { line: 9, path: '', code: 'new-one', values: {}, why: 'must be blue' },
  ];
  answers['POST /api/templates/import'] = () => json({ reason: 'bad-template', problems }, 400);
  const box = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(box, 'files', { value: [new File(['a: b'], 'x.yaml')], configurable: true });
  box.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() =>
    expect(words()).toContain('7行目 steps.0.kind この種類のステップはありません：karaoke'),
  );
  expect(words()).toContain('9行目');
  expect(words()).toContain('must be blue');
  expect(words()).toContain('私たちの');
});

it('is deleted only once it has been asked, in the version that is listed', async () => {
  answers['POST /api/templates/own-a/remove'] = () => json({ name: 'own-a' });
  await press(t('format.remove'));
  expect(words()).toContain(t('format.remove.ask', { title: '私たちの' }));
  expect(asked).toEqual([]);
  await press(t('format.remove.now'));
  expect(asked).toEqual([{ path: '/api/templates/own-a/remove', body: { version: 4 } }]);
});
