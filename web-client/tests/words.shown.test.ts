import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords, speak } from '../src/i18n/words.svelte';
import { outcome } from '../src/faces/screen/outcome';
import type { Proceedings } from '../src/faces/record/record';
import { day, dayNamed } from '../src/parts/day';
import { everyWord } from './words/catalogues';
import { allShown, shownIn } from './words/shown';

const src = join(import.meta.dirname, '../src');
const SAID = /(?<![\w.])(t|say|marked|markedText|plain|reasonWords|coded|day|dayNamed)\(/;

describe('words of ours in the text of a face', () => {
  it('are shown with their readings, not as plain text, by whatever way they come there', () => {
    const all = allShown();
    expect(all.length).toBeGreaterThan(80);
    for (const { file, code, whole, inside } of all)
      if (!inside.includes('hidden')) expect(whole, `${file}: {${code}}`).not.toMatch(SAID);
  });

  it('are found where they hide', () => {
    const faults = (code: string) =>
      shownIn('x.svelte', code).filter(({ whole, inside }) => !inside.includes('hidden') && SAID.test(whole));
    expect(faults(`<p>{t('send')}</p>`)).toHaveLength(1);
    expect(faults(`<p>{a ? t('send') : ''}</p>`)).toHaveLength(1);
    expect(faults(`<script>const sort = (x) => say(x);</script><p>{sort(1)}</p>`)).toHaveLength(1);
    expect(
      faults(`<script>let p = $state(''); function go() { p = t('no'); }</script><p>{p}</p>`),
    ).toHaveLength(1);
    expect(faults(`<p aria-label={t('send')}><Words of={marked('send')} /></p>`)).toEqual([]);
    expect(faults(`<option>{t('send')}</option><span class="visually-hidden">{t('send')}</span>`)).toEqual(
      [],
    );
  });

  it('are no text of a note on the wall, which stands letter for letter, unless nothing in them is read aloud', () => {
    const easy = new Map(everyWord('ja-easy'));
    for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' }))
      if (/\.(svelte|ts)$/.test(file))
        for (const [line] of readFileSync(join(src, file), 'utf8').matchAll(/\btext[:=] ?\{?[^\n]*/g))
          for (const [, key] of line.matchAll(/(?<![\w.])t\('([\w./-]+)'/g))
            expect(easy.get(key!), `${file}: ${line}`).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('in plain Japanese', () => {
  beforeAll(async () => {
    await loadWords(['common', 'hall', 'record', 'screen']);
    await speak('ja-easy');
  });
  const bare = (text: string) => text.replace(/\{[\p{Script=Han}0-9]+\|[\p{Script=Hiragana}]+\}/gu, '');

  it('every day of a year is read, those with a name of their own by it', () => {
    for (let n = 0; n < 366; n++) {
      const iso = new Date(Date.UTC(2028, 0, 1 + n)).toISOString().slice(0, 10);
      expect(bare(dayNamed(iso)), iso).not.toMatch(/\p{Script=Han}/u);
    }
    expect(day('2026-11-26')).toBe('{令和|れいわ}8{年|ねん}11{月|がつ}26{日|にち}');
    expect(day('2026-11-20')).toBe('{令和|れいわ}8{年|ねん}11{月|がつ}{20日|はつか}');
    expect(day('2019-06-11')).toBe('{令和|れいわ}{元年|がんねん}6{月|がつ}11{日|にち}');
    expect(dayNamed('2026-11-01')).toBe('{令和|れいわ}8{年|ねん}11{月|がつ}{1日|ついたち}（{日|にち}）');
  });

  it('what the wall says of the end is read, and words of the room stand letter for letter', () => {
    const record = {
      proposals: [{ state: 'agreed', text: '公園に灯り', conditions: ['一年試す'] }],
      ...{ commitments: [], questions: [], seated: {} },
    } as unknown as Proceedings;
    expect(outcome(record)[0]!.cards[0]).toMatchObject({
      text: '公園に灯り',
      also: ['{条件|じょうけん}：一年試す'],
    });
    const none = outcome({ ...record, proposals: [] })[0]!.cards[0]!;
    expect(none.text).toBeUndefined();
    expect(none.of).toMatch(/\|/);
    expect(bare(none.of!)).not.toMatch(/\p{Script=Han}/u);
  });
});
