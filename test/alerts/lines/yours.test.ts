import { beforeAll, expect, test } from 'vitest';
import type { Message } from '../../../shared/alerts/message/message.ts';
import { remindersStream } from '../../../shared/alerts/streams/reminders-stream.ts';
import { type CivilDate, daysBetween } from '../../../shared/time/civil.ts';
import { corpusEntries } from '../../../simulator/entry.ts';
import { beijing, EVERYONE, ownOf, type Story, storyOf, toldBetween } from '../../support/story.ts';

const HEAD = 'supplier,control code,hs code,material,destination';
const LIST = [
  HEAD,
  'TechInsights Inc,,,,CA',
  ',,,gallium arsenide wafer,US',
  ',,,holmium oxide 99.9 %,DE',
  ',,,holmium metal,US',
  ',,,stainless steel bolt,US',
  'Harmless GmbH,,,,DE',
].join('\n');
const CLEAN = `${HEAD}\nHarmless GmbH,,,,DE\n,,,stainless steel bolt,US`;
const MINE = { ...EVERYONE, filter: { mine: true } };

let story: Story;
beforeAll(() => {
  story = storyOf(corpusEntries(), { from: beijing('2025-01-01'), to: beijing('2026-11-28', '12:00') });
}, 60_000);

const told = (from: [string, string], to: [string, string], list?: string, audience = EVERYONE): Message | undefined =>
  toldBetween(story, beijing(...from), beijing(...to), { audience, ...(list && { list }) });
const lines = (message: Message | undefined, ...labels: string[]): string[] =>
  (message?.lines ?? []).filter(({ label }) => labels.includes(label)).map(({ label, text }) => `${label} ${text}`);

test('an alert counts the lines that it touches, says how the first stand and what to do by when', () => {
  const message = told(['2025-11-07', '00:00'], ['2025-11-07', '20:00'], LIST);
  expect(lines(message, 'YOURS', 'BY WHEN')).toEqual([
    'YOURS 2 parts: “holmium oxide 99.9 %”, “holmium metal”: suspended to 10 Nov 2026: licence worldwide (No. 57/2025)',
    'BY WHEN last day to ship: 10 Nov 2026; apply by 3 Sep 2026, 45 working days before 11 Nov 2026',
  ]);
  expect(message?.links.at(-1)?.url).toContain('#/my-list?valid=2025-11-07&known=2025-11-07T08');
});

test.each([
  ['holmium oxide 99.9 %', '', ''],
  ['氧化钬', '', ''],
  ['holmium doped fibre', ' (could be)', 'if it is what the text names: '],
  ['holmium laser rods', ' (could be)', 'if it is what the text names: '],
])('%s: that it could be meant is said only where the text does not name the very goods', (goods, open, condition) => {
  const message = told(['2025-11-07', '00:00'], ['2025-11-07', '20:00'], `${HEAD}\n,,,${goods},DE`);
  expect(lines(message, 'YOURS')).toEqual([
    `YOURS 1 part: “${goods}”${open}: suspended to 10 Nov 2026: licence worldwide (No. 57/2025)`,
  ]);
  expect(lines(message, 'BY WHEN')[0]).toMatch(new RegExp(`^BY WHEN ${condition}last day to ship`));
});

test('a listing names counterparties, and an annex that is not read says whom it could mean', () => {
  const message = told(['2025-10-09', '00:00'], ['2025-10-09', '20:00'], LIST);
  expect(lines(message, 'YOURS')[0]).toMatch(/^YOURS 2 parts, 1 counterparty: “TechInsights Inc”: on the unreliable/);
  expect(lines(message, 'COULD BE')).toEqual(['COULD BE any of 4 parts: the list of No. 61/2025 has not been read']);
});

test('lines that stand differently are told a row each', () => {
  const message = told(['2025-10-09', '00:00'], ['2025-10-09', '20:00'], LIST);
  const [yours] = message?.lines.filter(({ label }) => label === 'YOURS') ?? [];
  expect(yours?.items).toEqual([
    '2 parts, 1 counterparty',
    expect.stringMatching(/^“TechInsights Inc”: on the unreliable/),
    expect.stringMatching(/^“holmium oxide 99.9 %”, “holmium metal”: announced for 8 Nov 2025/),
  ]);
  expect(yours?.text).toBe(yours?.items?.join('; ').replace(';', ':'));
});

test('what is lifted from one destination leaves the licence that stays', () => {
  const message = told(['2025-11-09', '00:00'], ['2025-11-09', '20:00'], LIST);
  expect(lines(message, 'YOURS')).toEqual([
    'YOURS 1 part: “gallium arsenide wafer”: licence in force: worldwide (No. 23/2023)',
  ]);
});

test('what a date brings is told of the lines that it brings it to', () => {
  const message = told(['2026-11-10', '12:00'], ['2026-11-11', '20:00'], LIST);
  expect(message?.status).toBe('by-date');
  expect(lines(message, 'YOURS')[0]).toContain('“holmium metal”: licence in force: worldwide (No. 57/2025)');
});

test('lines that nothing touches are said to be so, and without a list nothing is said', () => {
  const day = [
    ['2025-11-07', '00:00'],
    ['2025-11-07', '20:00'],
  ] as const;
  expect(lines(told([...day[0]], [...day[1]], CLEAN), 'YOURS')).toEqual(['YOURS none of your 2 lines']);
  expect(lines(told([...day[0]], [...day[1]]), 'YOURS')).toEqual([]);
});

test('a threat on all goods is no “none”, and says that nothing changes yet', () => {
  const message = told(['2025-10-11', '00:00'], ['2025-10-11', '05:30'], LIST);
  expect(lines(message, 'YOURS')).toEqual(['YOURS on all goods, and so on 3 parts, if it comes']);
});

test('who asks for nothing but his own is told of what touches his lines, and of nothing else', () => {
  const from: [string, string] = ['2025-11-07', '00:00'];
  const to: [string, string] = ['2025-11-07', '20:00'];
  expect(told(from, to, CLEAN, MINE)).toBeUndefined();
  const message = told(from, to, LIST, MINE);
  expect(message?.changes.every(({ subject }) => /holmium|rare-earths/.test(subject))).toBe(true);
  expect(told(from, to, undefined, MINE)?.changes.length).toBeGreaterThan(message?.changes.length ?? 0);
});

test('a reminder says which lines come back, and does not reach who has none', () => {
  const number = daysBetween('1970-01-01' as CivilDate, '2026-11-04' as CivilDate);
  const reminded = (list: string, audience = EVERYONE): Message | undefined =>
    remindersStream(audience).message(
      { ...story, operations: [], now: beijing('2026-11-04', '09:00'), own: ownOf(audience, list) },
      number - 1,
      number,
    );
  expect(lines(reminded(LIST), 'YOURS', 'BY WHEN').join(' ')).toContain('last day to ship: 10 Nov 2026');
  expect(reminded(LIST, MINE)?.headline).toContain('Ho');
  expect(reminded(CLEAN, MINE)).toBeUndefined();
});
