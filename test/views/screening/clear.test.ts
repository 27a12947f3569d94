import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Effect, Item } from '../../../shared/domain/acts/effect.ts';
import type { Commit, Reading } from '../../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import type { LogView } from '../../../shared/ledger/log/log-view.ts';
import type { Instant } from '../../../shared/time/civil.ts';
import { screening } from '../../../shared/views/screening/basis.ts';
import { type Row, rowsOf } from '../../../shared/views/screening/lists/rows.ts';
import { type Answer, screener } from '../../../shared/views/screening/screen.ts';
import { documents } from '../../../simulator/documents.ts';
import { readingFromDocument } from '../../support/reading.ts';
import { at } from '../log.ts';

const CORPUS: Reading[] = documents()
  .map(readingFromDocument)
  .filter(({ kind }) => kind === 'notice' || kind === 'spokesperson');
const LIST = 'mofcom-2024-51';
const DAYS = ['2025-04-10', '2025-10-10', '2026-01-15', '2026-11-28'];

const logOf = (readings: readonly Reading[]): LogView => {
  const moment = '2026-11-28T00:00:00.000Z' as Instant;
  const commits: Commit[] =
    readings.length === 0 ? [] : [{ number: 1, at: moment, cause: 'round', readings: [...readings], changes: [] }];
  return { commits, ledger: fold(emptyLedger(), commits) };
};
const answersOf = (readings: readonly Reading[], day: string, rows: readonly Row[]): Answer[] => {
  const find = screener(screening(logOf(readings), at(day, '2026-11-28')));
  return rows.map((row) => find(row).answer);
};

/** An annex that was read, as it stands before it is. */
const unread = (reading: Reading): Reading => ({
  ...reading,
  attachments: reading.attachments.map((one) => (one.role === 'guide' ? one : { ...one, read: false })),
  effects: reading.effects.map(({ entities, items, codes, hsCodes, ...effect }): Effect => {
    const away = reading.attachments.some(({ role }) => role === 'entities' || role === 'items');
    if (!away)
      return {
        ...effect,
        ...(entities && { entities }),
        ...(items && { items }),
        ...(codes && { codes }),
        ...(hsCodes && { hsCodes }),
      };
    const named = entities?.slice(0, 1);
    return { ...effect, scopeIn: 'annex', ...(named && { entities: named, statedCount: entities?.length ?? 0 }) };
  }),
});
const read = (reading: Reading, items: readonly Item[] = []): Reading => ({
  ...reading,
  attachments: reading.attachments.map((one) => ({ ...one, read: true })),
  problems: [],
  effects: reading.effects.map((effect) =>
    effect.action === 'consolidate' ? { ...effect, subjects: ['graphite'], items: [...items] } : effect,
  ),
});

const OTHERS = `material
carbon fibre
lidar
钐钴永磁材料
samarium-cobalt magnets
natural flake graphite`;
const KNOWN: Row[] = [
  ...rowsOf(
    `control code\n${[...new Set(CORPUS.flatMap(({ effects }) => effects.flatMap(({ codes = [] }) => codes)))].join('\n')}\n1C210\n6A003`,
  ),
  ...rowsOf(
    `HS code\n${[...new Set(CORPUS.flatMap(({ effects }) => effects.flatMap(({ hsCodes = [] }) => hsCodes)))].join('\n')}\n85051110`,
  ),
  ...rowsOf(OTHERS),
  ...rowsOf(
    `material\n${CORPUS.flatMap(({ effects }) => effects.flatMap(({ items = [] }) => items.map(({ textZh }) => `"${textZh.replaceAll('"', '')}"`))).join('\n')}`,
  ),
];
const NAMES = rowsOf(
  `supplier\n${[...new Set(CORPUS.flatMap(({ effects }) => effects.flatMap(({ entities = [] }) => entities.map(({ name, nameZh }) => `"${(name ?? nameZh ?? '').replaceAll('"', '')}"`))))].join('\n')}`,
);

describe('never a false clear', () => {
  const some = fc.subarray(CORPUS);
  const day = fc.constantFrom(...DAYS);

  test('what the whole law names is not cleared by a part of its texts, as long as no list of all goods is read', () => {
    const whole = new Map(DAYS.map((each) => [each, answersOf(CORPUS, each, KNOWN)]));
    fc.assert(
      fc.property(some, day, (texts, on) => {
        const answers = answersOf(texts, on, KNOWN);
        expect(KNOWN.filter((_, place) => whole.get(on)?.[place] !== 'none' && answers[place] === 'none')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('nor is what texts name by their annexes, whichever of these are unread', () => {
    const rows = [...KNOWN, ...NAMES];
    const listed: Item = { kind: 'product', code: '1C210', textZh: '碳纤维', subjects: ['graphite'] };
    const all = CORPUS.map((reading) => read(reading, reading.key === LIST ? [listed] : []));
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.boolean()), day, (texts, coins, on) => {
        const held = texts.map((text) => all[CORPUS.indexOf(text)] ?? text);
        const [whole, part] = [held, held.map((text) => (coins.next().value ? unread(text) : text))].map((each) =>
          answersOf(each, on, rows),
        );
        expect(rows.filter((_, place) => whole?.[place] !== 'none' && part?.[place] === 'none')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('and what nothing unread could name is cleared', () => {
    const all = CORPUS.map((reading) => read(reading, [{ kind: 'product', code: '1C210', textZh: '碳纤维' }]));
    const [party, goods] = rowsOf('supplier,control code\nKyoto Example Works,\n,1C999');
    expect(
      answersOf(
        all,
        '2025-04-10',
        [party, goods].filter((row) => row !== undefined),
      ),
    ).toEqual(['none', 'none']);
  });
});

describe('in every state of reading', () => {
  const ASKED = rowsOf('1C210\n85051110').concat(rowsOf('material\ncarbon fibre'));
  const PARTY = rowsOf('supplier\nMitsubishi Electric Defense and Space Technologies');

  test.each(DAYS)('an empty log knows nothing of %s', (day) => {
    expect(answersOf([], day, [...ASKED, ...PARTY])).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  test.each(DAYS)('goods of the list of No. 51 are not cleared on %s while it is unread, or not there', (day) => {
    expect(answersOf(CORPUS, day, ASKED)).not.toContain('none');
    expect(
      answersOf(
        CORPUS.filter(({ key }) => key !== LIST),
        day,
        ASKED,
      ),
    ).not.toContain('none');
  });

  test('a firm of a list of twenty of which one is read is not cleared, and it is said why', () => {
    const find = screener(screening(logOf(CORPUS), at('2026-11-28', '2026-11-28')));
    expect(PARTY.map(find)[0]).toMatchObject({
      answer: 'unknown',
      why: expect.stringContaining('No. 27/2026 states 20 names, 1 read'),
      unread: expect.arrayContaining(['mofcom-2026-27']),
    });
    expect(answersOf(CORPUS, '2026-06-01', PARTY)).toEqual(['related']);
  });

  test('a text that is acted on and was not seen could name anything of its kind', () => {
    const only = CORPUS.filter(({ key }) => key === 'mofcom-2025-70');
    const find = screener(screening(logOf(only), at('2025-11-10', '2026-11-28')));
    expect(rowsOf('1C909').map(find)[0]).toMatchObject({
      answer: 'unknown',
      why: expect.stringContaining('No. 55/2025, of which No. 70/2025 speaks, has not been seen'),
    });
  });
});
