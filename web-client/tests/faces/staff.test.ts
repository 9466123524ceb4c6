import { describe, expect, it } from 'vitest';
import { areaOf, earlierIn, stepsOf, wrongField, type Card, type Wish } from '../../src/faces/staff/staff';

const wish = (area: string): Wish => ({
  ...{ template: 'round-table', title: 't', heldOn: '2026-11-22', tables: 0, section: '' },
  area,
});

describe('an area', () => {
  it.each([
    '見本市',
    '見本市／北区／一丁目',
    ' 見本市 ／ 北区 ',
    '霞ヶ丘町',
    'sample/center',
    'ニセコ町/中央・東',
  ])('%s is taken as people write it', (area) => expect(wrongField(wish(area))).toBeNull());

  it.each(['', ' ', '../etc', '見本市//北区', '/見本市', '見本市/', 'a b', '市<b>', '一/二/三/四/五/六/七'])(
    '%s is none',
    (area) => expect(wrongField(wish(area))).toBe('area'),
  );

  it('goes to the door with plain slashes', () => {
    expect(areaOf(' 見本市 ／ 北区／一丁目')).toBe('見本市/北区/一丁目');
  });
});

describe('what a meeting can follow', () => {
  const card = (id: string, area: string, status: Card['status'], heldOn: string): Card => ({
    ...{ id, area, status, heldOn, code: '', title: id, template: 't', sample: false },
  });
  const cards = [
    card('a', '見本市/北区', 'closed', '2026-09-01'),
    card('b', '見本市/北区', 'open', '2026-11-01'),
    card('c', '見本市/南区', 'closed', '2026-10-01'),
    card('d', '見本市/北区', 'closed', '2026-10-01'),
  ];

  it('is over and of the same area, the latest first', () => {
    expect(earlierIn(cards, '見本市/北区').map(({ id }) => id)).toEqual(['d', 'a']);
    expect(earlierIn(cards, '見本市/西区')).toEqual([]);
  });

  it('has the steps for it where it follows one', () => {
    const step = (id: string, following?: boolean) => ({
      id,
      kind: 'k',
      title: { ja: id },
      minutes: 5,
      following,
    });
    const template = { ...{ name: 't', title: { ja: 't' }, purpose: { ja: 'p' }, minutes: 5, least: 5 } };
    const steps = [step('back', true), step('hello')];
    expect(stepsOf({ ...template, steps }, true)).toHaveLength(2);
    expect(stepsOf({ ...template, steps }, false).map(({ id }) => id)).toEqual(['hello']);
  });
});
