import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../shared/ledger/log/commit.ts';
import { item } from '../../../shared/views/subjects/items.ts';
import { notice, notices } from '../../../shared/views/subjects/notices.ts';
import { beijing, effect, text } from '../../ledger/readings.ts';
import { at, EMPTY, taken } from '../log.ts';

const KEY = 'mofcom-2025-57';
const licence = (codes: string[]) =>
  effect('control', {
    rule: 'licence',
    subjects: ['holmium'],
    codes,
    provision: '1',
    items: codes.map((code) => ({ code, textZh: `${code} 钬`, kind: 'material', subjects: ['holmium'] })),
  });
const exempt = effect('exempt', { evidence: '人道主义用途除外' });

const copy = (place: string, rank: number, length: number, effects: Reading['effects']): Reading =>
  text(KEY, '2025-10-09', effects, {
    url: `https://${place}.example/57`,
    page: `${place}-1`,
    source: place,
    rank,
    length,
  });

const full = copy('portal', 3, 4000, [licence(['1C909', '1C910']), exempt]);
const cut = copy('ministry', 1, 900, [licence(['1C910'])]);
const poor = copy('mirror', 2, 800, [licence(['1C910'])]);
const asked = at('2025-12-01', '2025-12-01');
const round = (number: number) =>
  ({ at: beijing('2025-10-10', `09:0${number}`), cause: 'round', round: `${number}` }) as const;

describe.each([
  ['the full copy first', [full, cut, poor]],
  ['the cut page first', [cut, poor, full]],
])('a cut page of the ministry beside a full copy of lower rank, %s', (_, copies) => {
  const log = copies.reduce((so, reading, number) => taken(so, [reading], round(number)), EMPTY);

  test('the notice shows the copy that counts, and lists it first, the others by rank', () => {
    const shown = notice(log, asked, KEY);
    expect(shown).toMatchObject({ url: full.url, source: 'portal', page: full.page });
    expect(shown?.effects).toEqual(full.effects);
    expect(shown?.copies.map(({ source }) => source)).toEqual(['portal', 'ministry', 'mirror']);
    expect(notices(log, asked).notices).toMatchObject([{ key: KEY, url: full.url, copies: 3 }]);
  });

  test('the measure has the items and exemptions of the text that its codes are from', () => {
    const [measure] = item(log, asked, 'holmium')?.measures ?? [];
    expect(measure?.codes).toEqual(['1C909', '1C910']);
    expect(measure?.items.map(({ code }) => code)).toEqual(['1C909', '1C910']);
    expect(measure?.exemptions).toEqual([{ words: '人道主义用途除外' }]);
    expect(measure?.url).toBe(full.url);
  });
});

test('a copy that changes no measure is in the list from when it was known, whatever was asked before', () => {
  const log = [full, poor].reduce((so, reading, number) => taken(so, [reading], round(number)), EMPTY);
  const copies = (known: string) => notices(log, at('2025-12-01', known)).notices.map((row) => row.copies);
  expect(['2025-12-01', '2025-10-10T09:00:30+08:00', '2025-12-01'].map(copies)).toEqual([[2], [1], [2]]);
});

test('as known before the full copy came, the cut page is what counts', () => {
  const log = [cut, full].reduce((so, reading, number) => taken(so, [reading], round(number)), EMPTY);
  expect(notice(log, at('2025-12-01', '2025-10-10T09:00:30+08:00'), KEY)).toMatchObject({ url: cut.url, copies: [{}] });
});

test('a page that was cut later still shows as it was, with the capture that does not count beside it', () => {
  const whole = copy('ministry', 1, 4000, full.effects);
  const later = { ...cut, page: 'ministry-2' };
  const log = [whole, later].reduce((so, reading, number) => taken(so, [reading], round(number)), EMPTY);
  expect(notice(log, asked, KEY)?.copies.map(({ page }) => page)).toEqual(['ministry-1', 'ministry-2']);
});
