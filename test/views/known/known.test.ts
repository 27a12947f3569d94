import { describe, expect, test } from 'vitest';
import { changes } from '../../../shared/views/changes/changes.ts';
import { now } from '../../../shared/views/days/now.ts';
import { tariffs } from '../../../shared/views/duties/tariffs.ts';
import { regimeWhen } from '../../../shared/views/known/regime-when.ts';
import { search } from '../../../shared/views/search/search.ts';
import { item } from '../../../shared/views/subjects/items.ts';
import { notice, notices } from '../../../shared/views/subjects/notices.ts';
import { beijing, effect, text } from '../../ledger/readings.ts';
import { at, corpusLog, importedLog, taken } from '../log.ts';

const BEGAN = '2025-11-20T02:00:00.000Z';

describe('the corpus, imported source by source', () => {
  const log = corpusLog(BEGAN);

  test.each(['2024-12-10', '2025-01-15', '2025-03-20', '2025-05-20', '2025-10-20', '2025-11-08', '2025-11-21'])(
    'as known on %s every text behind a measure answers',
    (day) => {
      const asked = at(day, day);
      const { measures } = regimeWhen(log, asked);
      const behind = new Set(measures.flatMap(({ notice: own, by, claimed }) => [own, ...by, ...(claimed?.by ?? [])]));
      expect(behind.size).toBeGreaterThan(8);
      expect([...behind].filter((key) => notice(log, asked, key) === undefined)).toEqual([]);
      const listed = new Set(notices(log, asked).notices.map(({ key }) => key));
      expect([...behind].filter((key) => !listed.has(key))).toEqual([]);
    },
  );

  test('as known on a day nothing of later is shown', () => {
    const asked = at('2025-11-21', '2025-05-20');
    expect(notice(log, asked, 'mofcom-2025-57')).toBeUndefined();
    expect(search(log, asked, 'holmium').found).toMatchObject([{ id: 'holmium', why: 'no measure of its own' }]);
    for (const { publishedOn } of notices(log, asked).notices) expect(publishedOn <= '2025-05-20').toBe(true);
    for (const row of changes(log, asked, { limit: 500 }).changes) expect(row.at <= asked.known).toBe(true);
  });

  test('changes come in the order in which they were known, page after page', () => {
    const asked = at('2025-05-20', '2025-05-20');
    const all = changes(log, asked, { limit: 500 }).changes;
    expect(all.map((row) => row.at)).toEqual(
      all
        .map((row) => row.at)
        .toSorted()
        .reverse(),
    );
    const first = changes(log, asked, { limit: 20 });
    const [commit = 0, index = 0] = (first.next ?? '').split('.').map(Number);
    const second = changes(log, asked, { limit: 20, before: { commit, index } });
    expect([...first.changes, ...second.changes].map(({ id }) => id)).toEqual(all.slice(0, 40).map(({ id }) => id));
    expect(second.total).toBe(all.length);
  });
});

describe('two texts in two sources', () => {
  const antimony = text('mofcom-2024-33', '2024-08-15', [
    effect('control', { rule: 'licence', subjects: ['antimony'], from: '2024-09-15', provision: '1' }),
  ]);
  const gallium = text('mofcom-2023-23', '2023-07-03', [
    effect('control', { rule: 'licence', subjects: ['gallium'], from: '2023-08-01' }),
  ]);
  const other = text('mofcom-2025-10', '2025-02-04', [
    effect('control', { rule: 'licence', subjects: ['tungsten'], from: '2025-02-04' }),
  ]);
  const { notice: _, ...threat } = text('https://news.example/threat', '2024-08-20', [], {
    kind: 'press',
    rank: 9,
    claims: [
      {
        type: 'tariff-threat',
        news: true,
        stance: 'expected',
        imposer: 'US',
        partner: 'CN',
        ratePct: 60,
        evidence: 'a tariff of 60 percent on Chinese goods',
      },
    ],
  });
  const log = importedLog([[gallium, other], [antimony], [threat]], BEGAN);
  const asked = at('2024-10-01', '2024-10-01');

  test('are known from their own mornings on, in every view', () => {
    expect(now(log, asked).goods.map(({ slug }) => slug)).toEqual(['gallium', 'antimony']);
    expect(item(log, asked, 'antimony')?.measures).toHaveLength(1);
    expect(item(log, asked, 'antimony')?.measures[0]).toMatchObject({ title: 'mofcom-2024-33' });
    expect(now(log, asked).latest.map(({ by }) => by)).toContain('mofcom-2024-33');
    expect(changes(log, asked, { limit: 10 }).changes.map(({ by }) => by)).toContain('mofcom-2024-33');
    expect(search(log, asked, 'mofcom 2024 33').found.map(({ id }) => id)).toEqual(['mofcom-2024-33']);
    expect(notice(log, asked, 'mofcom-2024-33')?.changes).toHaveLength(1);
    expect(tariffs(log, asked).directions.find(({ imposer }) => imposer === 'US')?.threats).toHaveLength(1);
  });

  test('and not before', () => {
    const before = at('2024-10-01', '2024-08-14');
    expect(now(log, before).goods.map(({ slug }) => slug)).toEqual(['gallium']);
    expect(new Set(now(log, before).latest.map(({ by }) => by))).toEqual(new Set(['mofcom-2023-23']));
    expect(item(log, before, 'antimony')).toMatchObject({ measures: [], uncontrolled: { lines: [] } });
    expect(item(log, before, 'unobtainium')).toBeUndefined();
    expect(search(log, before, 'mofcom 2024 33').found).toEqual([]);
    expect(notice(log, before, 'mofcom-2024-33')).toBeUndefined();
    expect(tariffs(log, before).directions.flatMap(({ threats }) => threats)).toEqual([]);
  });

  test('once the log is kept, its history still stands on its mornings', () => {
    const rows = changes(log, at('2025-11-25', '2025-11-25'), { limit: 10 }).changes;
    expect(rows.find(({ by }) => by === 'mofcom-2024-33')?.at).toBe('2024-08-15T01:00:00.000Z');
  });

  test('a source that is added later is known from then on, and before the log was begun as published', () => {
    const [germanium, day] = [
      text('mofcom-2024-1', '2024-02-01', [effect('control', { rule: 'licence', subjects: ['germanium'] })]),
      text('mofcom-2025-80', '2025-11-24', [effect('control', { rule: 'licence', subjects: ['graphite'] })]),
    ];
    const lived = taken(log, [day], { at: beijing('2025-11-24'), cause: 'round', round: 'a' });
    const later = taken(lived, [germanium], { at: beijing('2025-11-26'), cause: 'import', round: 'b' });
    const knows = (known: string) => notice(later, at('2025-11-30', known), germanium.key) !== undefined;
    expect(['2024-01-31', '2024-02-01', '2025-11-25', '2025-11-26'].map(knows)).toEqual([false, true, false, true]);
  });
});
