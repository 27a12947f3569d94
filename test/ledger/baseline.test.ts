import { describe, expect, test } from 'vitest';
import type { Attachment } from '../../shared/domain/acts/extraction.ts';
import { type Context, decide } from '../../shared/ledger/decide/decide.ts';
import { isBaseline } from '../../shared/ledger/log/baseline.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { preferred } from '../../shared/ledger/log/copies.ts';
import { currentVersion, emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { beijing, day, effect, measure, on, shipped, take, text } from './readings.ts';

const BEGUN = { at: beijing('2025-11-20'), cause: 'import' } as const;
const round = (date: string): Context => ({ at: beijing(date), cause: 'round', round: date });

const listed = (...names: string[]) =>
  effect('list', { list: 'unreliable-entity', entities: names.map((name) => ({ name })), from: '2025-04-04' });
const UEL_7 = text('uel-2025-7', '2025-04-04', [listed('Skydio, Inc.', 'BRINC Drones, Inc.')]);
const CONTROL = text('mofcom-2025-10', '2025-02-04', [
  effect('control', { subjects: ['tungsten'], rule: 'licence', provision: '1', from: '2025-02-04' }),
  effect('control', { subjects: ['tellurium'], rule: 'licence', provision: '2', from: '2025-02-04' }),
]);
const PAUSE = text('mofcom-2025-70', '2025-11-07', [
  effect('suspend', { from: '2025-11-07', until: '2025-12-10', targets: [{ notice: 'mofcom-2025-10' }] }),
]);
const ANNEX: Attachment = { title: '附件', role: 'entities', read: false, why: 'waiting' };
const cut = (reading: Reading): Reading => ({ ...reading, problems: [{ kind: 'cut-off' }] });

const begun = (...readings: Reading[]): Ledger =>
  take(
    emptyLedger(),
    readings.map((one) => shipped(one)),
    BEGUN,
  );
const next = (ledger: Ledger, readings: Reading[], date = '2025-11-21'): Commit | undefined =>
  decide(take(ledger, [], round(date)), readings, round(date));
const told = (ledger: Ledger, readings: Reading[]) => next(ledger, readings)?.changes;
const odds = (commit: Commit | undefined) => commit?.readings.flatMap(({ problems }) => problems);

describe('which counts, the baseline or the notice', () => {
  const row = shipped(UEL_7);
  const less = { ...UEL_7, effects: [listed('Skydio, Inc.')] };
  const more = { ...UEL_7, effects: [listed('Skydio, Inc.', 'BRINC Drones, Inc.', 'Insitu')] };

  test.each([
    ['says the same', UEL_7],
    ['says less', less],
    ['says more', more],
  ])('the notice that was read whole, where it %s', (_, notice) => {
    expect(preferred(row, notice)).toBe(notice);
    expect(preferred(notice, row)).toBe(notice);
  });

  test.each([
    ['its annex is unread', { ...less, attachments: [ANNEX] }],
    ['it is cut off', cut(less)],
    ['nothing in it was understood', { ...UEL_7, effects: [] }],
  ])('the baseline, where %s', (_, notice) => {
    expect(preferred(row, notice)).toBe(row);
    expect(preferred(notice, row)).toBe(row);
  });

  test('a notice that says all of it and more, though its annex is unread', () => {
    const notice = { ...more, attachments: [ANNEX] };
    expect(preferred(row, notice)).toBe(notice);
  });

  test('a guide that nobody reads keeps no notice from counting', () => {
    const notice = { ...less, attachments: [{ ...ANNEX, role: 'guide' as const }] };
    expect(preferred(row, notice)).toBe(notice);
  });

  test('of two baselines the newer, whatever it says and wherever it points', () => {
    const newer = shipped(less, { url: 'https://example.org/moved' });
    expect(preferred(row, newer)).toBe(newer);
  });
});

describe('a notice that takes the place of the baseline', () => {
  test('changes nothing where it says the same, and the mark is gone', () => {
    const ledger = begun(CONTROL);
    const commit = next(ledger, [CONTROL]);
    expect(commit?.changes).toEqual([]);
    expect(odds(commit)).toEqual([]);
    const id = 'mofcom-2025-10#1/item:tungsten';
    expect(measure(on(ledger, '2025-11-21'), id)).toMatchObject({ basis: 'baseline', url: CONTROL.url });
    const after = commit && measure(on(fold(ledger, [commit]), '2025-11-21'), id);
    expect(after?.state).toBe('in-force');
    expect(after).not.toHaveProperty('basis');
    expect(after).not.toHaveProperty('url');
  });

  test('changes nothing where it only numbers its provisions otherwise', () => {
    const [tungsten, tellurium] = CONTROL.effects;
    const notice = {
      ...CONTROL,
      effects: [
        { ...tungsten!, provision: '1.1' },
        { ...tellurium!, provision: '1.2' },
      ],
    };
    const commit = next(begun(CONTROL), [notice]);
    expect(commit?.changes).toEqual([]);
    expect(odds(commit)).toEqual([]);
  });

  test('changes nothing where it writes a name otherwise', () => {
    const notice = { ...UEL_7, effects: [listed('SKYDIO Incorporated', 'Brinc Drones')] };
    expect(told(begun(UEL_7), [notice])).toEqual([]);
  });

  test('changes nothing where it gives codes that the baseline lacks: that is for the operators', () => {
    const notice = { ...CONTROL, effects: CONTROL.effects.map((one) => ({ ...one, codes: ['1C117.d'] })) };
    expect(told(begun(CONTROL), [notice])).toEqual([]);
  });

  test('corrects what is otherwise, once each, and the operators hear of it', () => {
    const [tungsten, tellurium] = CONTROL.effects;
    const notice = { ...CONTROL, effects: [{ ...tungsten!, provision: '3', rule: 'prohibited' as const }, tellurium!] };
    const commit = next(begun(CONTROL), [notice]);
    expect(commit?.changes).toMatchObject([
      { measure: 'mofcom-2025-10#3/item:tungsten', kind: 'corrected', status: 'corrected', by: CONTROL.key },
    ]);
    expect(odds(commit)).toEqual([
      {
        kind: 'baseline-at-odds',
        text: 'control item:tungsten: the baseline has licence from 2025-02-04; the notice prohibited from 2025-02-04',
      },
    ]);
  });

  test('corrects a firm that one of them does not have', () => {
    const notice = { ...UEL_7, effects: [listed('Skydio, Inc.', 'Insitu, Inc.')] };
    const commit = next(begun(UEL_7), [notice]);
    expect(commit?.changes.map(({ name, kind, from, to }) => [name, kind, from?.state, to?.state])).toEqual([
      ['BRINC Drones, Inc.', 'corrected', 'in-force', undefined],
      ['Insitu, Inc.', 'corrected', undefined, 'in-force'],
    ]);
    expect(odds(commit)?.[0]?.text).toBe(
      'listing BRINC Drones, Inc.: only the baseline has it; listing Insitu, Inc.: only the notice has it',
    );
  });

  test('corrects what it does to others, in their own measures', () => {
    const [pause] = PAUSE.effects;
    const longer = { ...PAUSE, effects: [{ ...pause!, until: day('2026-11-10') }] };
    expect(told(begun(CONTROL, PAUSE), [longer])).toMatchObject([
      { measure: 'mofcom-2025-10#1/item:tungsten', kind: 'corrected', to: { until: '2026-11-10' } },
      { measure: 'mofcom-2025-10#2/item:tellurium', kind: 'corrected', to: { until: '2026-11-10' } },
    ]);
    expect(told(begun(CONTROL, PAUSE), [PAUSE])).toEqual([]);
  });
});

describe('a notice that was not read whole', () => {
  const poor = cut({ ...UEL_7, effects: [listed('Skydio, Inc.')] });

  test('takes nothing away and is told to nobody; the measures stay marked', () => {
    const ledger = begun(UEL_7);
    const commit = next(ledger, [poor]);
    expect(commit?.changes).toEqual([]);
    const held = fold(ledger, [commit!]);
    expect(currentVersion(held, UEL_7.key)).toSatisfy(isBaseline);
    expect(on(held, '2025-11-21').measures.map(({ basis }) => basis)).toEqual(['baseline', 'baseline']);
  });

  test('of which nothing was understood, without a doubt, is a matter for the operators', () => {
    const commit = next(begun(UEL_7), [{ ...UEL_7, kind: 'irrelevant', effects: [] }]);
    expect(commit?.changes).toEqual([]);
    expect(odds(commit)).toMatchObject([{ kind: 'baseline-at-odds' }]);
  });

  test('is not told as unread: the law is known', () => {
    const blank = { ...UEL_7, effects: [], problems: [{ kind: 'nothing-read' }] };
    expect(told(begun(UEL_7), [blank])).toEqual([]);
    expect(told(begun(CONTROL), [blank])).toMatchObject([{ kind: 'unread' }]);
  });

  test('gives way again to itself, read whole', () => {
    const ledger = take(begun(UEL_7), [poor], round('2025-11-21'));
    expect(told(ledger, [UEL_7])).toEqual([]);
    expect(currentVersion(take(ledger, [UEL_7], round('2025-11-22')), UEL_7.key)).toBe(UEL_7);
  });
});

describe('the baseline, imported', () => {
  const rows = [CONTROL, UEL_7, PAUSE].map((one) => shipped(one));

  test('is known on its mornings, also where the notice comes with a later round', () => {
    const ledger = take(begun(CONTROL, PAUSE), [CONTROL, PAUSE], round('2025-11-21'));
    const known = (date: string) => measure(on(ledger, '2025-11-15', beijing(date)), 'mofcom-2025-10#1/item:tungsten');
    expect(known('2025-02-03')).toBeUndefined();
    expect(known('2025-02-04')).toMatchObject({ state: 'in-force', evidence: 'control' });
    expect(known('2025-11-07')?.state).toBe('suspended');
  });

  test('teaches nothing the second time, nor once its notices were read', () => {
    const ledger = begun(CONTROL, UEL_7, PAUSE);
    expect(decide(take(ledger, [], BEGUN), rows, BEGUN)).toBeUndefined();
    const read = take(ledger, [CONTROL, UEL_7, PAUSE], round('2025-11-21'));
    expect(decide(read, rows, { ...BEGUN, at: beijing('2025-11-22') })).toBeUndefined();
  });

  test('of a newer version brings what it changed, told to nobody', () => {
    const ledger = take(begun(CONTROL, PAUSE), [], round('2025-11-21'));
    const [pause] = PAUSE.effects;
    const newer = shipped({ ...PAUSE, effects: [{ ...pause!, until: day('2026-11-10') }] });
    const commit = decide(ledger, [shipped(CONTROL), newer], { at: beijing('2025-11-22'), cause: 'import' });
    expect(commit).toMatchObject({ cause: 'import', readings: [{ key: PAUSE.key }] });
    expect(on(fold(ledger, [commit!]), '2026-01-01').measures.map(({ state }) => state)).toEqual([
      'suspended',
      'suspended',
    ]);
  });

  test('never takes the place of a notice that is there already', () => {
    const ledger = take(emptyLedger(), [UEL_7], round('2025-11-20'));
    const row = shipped({ ...UEL_7, effects: [listed('Skydio, Inc.')] });
    const commit = decide(ledger, [row], { at: beijing('2025-11-22'), cause: 'import' });
    expect(commit?.changes).toEqual([]);
    expect(odds(commit)).toMatchObject([{ kind: 'baseline-at-odds' }]);
    expect(currentVersion(fold(ledger, [commit!]), UEL_7.key)).toBe(UEL_7);
  });

  test('a day that it foretold is told when it comes, though the notice was read meanwhile', () => {
    const ledger = take(begun(CONTROL, PAUSE), [PAUSE], round('2025-11-21'));
    const commit = decide(ledger, [], { at: beijing('2025-12-12'), cause: 'clock' });
    expect(commit?.changes.map(({ kind, status }) => [kind, status])).toEqual([
      ['lapsed', 'by-date'],
      ['lapsed', 'by-date'],
    ]);
  });

  test('and an act on what only it knows is bound', () => {
    const stop = text('mofcom-2025-80', '2025-11-21', [
      effect('stop', { from: '2025-11-21', targets: [{ notice: 'uel-2025-7' }] }),
    ]);
    expect(told(begun(UEL_7), [stop])?.map(({ kind }) => kind)).toEqual(['stopped', 'stopped']);
  });
});

describe('texts that have no number', () => {
  const suspends = effect('suspend', {
    force: 'answer',
    from: '2025-05-14',
    targets: [{ notice: 'uel-2025-7' }],
  });
  const known = text('answer-2025-05-14-list', '2025-05-14', [suspends], { title: 'Seventeen firms suspended' });
  const page = text('answer-2025-05-14-13f011c2', '2025-05-14', [suspends], {
    title: '商务部新闻发言人答记者问',
    url: 'https://example.org/answers/1',
  });
  const ledger = begun(UEL_7, known);
  const keysOf = (from: Ledger, reading: Reading) => next(from, [reading])?.readings.map(({ key }) => key);

  test('are known by what they do, and change nothing', () => {
    const commit = next(ledger, [page]);
    expect(commit?.readings.map(({ key }) => key)).toEqual([known.key]);
    expect(commit?.changes).toEqual([]);
  });

  test('are known by their address', () => {
    const other = { ...page, url: known.url, effects: [{ ...suspends, targets: [{ notice: 'uel-2025-8' }] }] };
    expect(keysOf(ledger, other)).toEqual([known.key]);
  });

  test('are other texts where they do something else, or much later', () => {
    const elsewhere = { ...page, effects: [{ ...suspends, targets: [{ notice: 'uel-2025-8' }] }] };
    expect(keysOf(ledger, elsewhere)).toEqual([page.key]);
    const later = { ...page, key: 'answer-2025-08-12-13f011c2', publishedOn: day('2025-08-12') };
    expect(keysOf(ledger, later)).toEqual([later.key]);
  });

  test('once one page was taken for it, only copies of that page are', () => {
    const read = take(ledger, [page], round('2025-11-21'));
    const copy = { ...page, key: 'answer-2025-05-17-13f011c2', url: 'https://example.org/answers/copy' };
    expect(keysOf(read, { ...copy, publishedOn: day('2025-05-17'), effects: [suspends, suspends] })).toEqual([
      known.key,
    ]);
    const other = { ...copy, key: 'answer-2025-05-17-8787c00f', title: '另一次答记者问' };
    expect(keysOf(read, other)).toEqual([other.key]);
    expect(next(read, [page])).toBeUndefined();
  });

  test('keep their own key where they were read before the baseline came', () => {
    const first = take(emptyLedger(), [UEL_7, page], round('2025-11-20'));
    const commit = decide(first, [shipped(known)], { at: beijing('2025-11-21'), cause: 'import' });
    expect(commit?.readings.map(({ key }) => key)).toEqual([page.key]);
    expect(commit?.changes).toEqual([]);
  });

  test('an order that only the baseline has a number for', () => {
    const duty = effect('tariff', { imposer: 'US', partner: 'CN', ratePct: 20, from: '2025-03-04' });
    const numbered = text('eo-15000', '2025-03-04', [duty], {
      notice: { key: 'eo-15000', unnumbered: 'us-some-order', issuers: [], title: 'Some Order' },
    });
    const posted = text('us-some-order', '2025-03-03', [duty]);
    expect(keysOf(begun(numbered), posted)).toEqual(['eo-15000']);
  });
});
