import { describe, expect, it } from 'vitest';
import { areaOf, wrongField, type Wish } from '../../src/faces/staff/staff';

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
