import { describe, expect, test } from 'vitest';
import { type Context, decide } from '../../shared/ledger/decide/decide.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { beijing, effect, history, measure, on, take, text } from './readings.ts';

const round = (date: string, time?: string): Context => ({ at: beijing(date, time), cause: 'round', round: date });

const told = (ledger: Ledger, readings: Reading[], date: string) =>
  decide(take(ledger, [], round(date)), readings, round(date))?.changes.map(
    ({ measure: id, kind, status, from, to, since, by }) => ({
      id,
      kind,
      status,
      from,
      to,
      since,
      by,
    }),
  );

const UEL_5 = text('uel-2025-5', '2025-03-04', [
  effect('list', { list: 'unreliable-entity', entities: [{ name: 'TCOM, Limited Partnership' }], from: '2025-03-04' }),
]);
const TCOM = 'uel-2025-5#/entity:unreliable-entity:tcom-limited-partnership';
const UEL_7 = text('uel-2025-7', '2025-04-04', [
  effect('list', { list: 'unreliable-entity', entities: [{ name: 'Skydio Inc.', nameZh: '斯凯迪奥公司' }] }),
]);
const SKYDIO = 'uel-2025-7#/entity:unreliable-entity:skydio-inc';
const PAUSE = text('answer-2025-05-14-a', '2025-05-14', [
  effect('suspend', { force: 'answer', duration: 'P90D', from: '2025-05-14', targets: [{ notice: 'uel-2025-7' }] }),
]);
const LONGER = text('answer-2025-11-05-a', '2025-11-05', [
  effect('suspend', { force: 'answer', from: '2025-11-10', until: '2026-11-10', targets: [{ notice: 'uel-2025-7' }] }),
  effect('stop', { force: 'answer', from: '2025-11-10', targets: [{ notice: 'uel-2025-5' }] }),
]);
const AUGUST = text('answer-2025-08-12-a', '2025-08-12', [
  effect('suspend', { force: 'answer', from: '2025-08-12', until: '2025-11-10', targets: [{ notice: 'uel-2025-7' }] }),
]);

describe('a history of several sources', () => {
  const spoken = { url: 'https://example.org/answers/1', source: 'spokesperson' };
  const imported = [[UEL_7, UEL_5], [{ ...PAUSE, ...spoken }]].reduce(
    (ledger, readings) => take(ledger, readings, { at: beijing('2026-01-01'), cause: 'import' }),
    emptyLedger(),
  );

  test('is known on its mornings, whichever source came first', () => {
    const known = (date: string) => measure(on(imported, '2025-06-01', beijing(date)), SKYDIO)?.state;
    expect(['2025-04-03', '2025-04-04', '2025-05-13', '2025-05-14'].map(known)).toEqual([
      undefined,
      'in-force',
      'in-force',
      'suspended',
    ]);
  });

  test('is known in the order of the log once that was begun', () => {
    const living = take(
      imported,
      [text('mofcom-2026-2', '2026-01-10', [effect('control', { subjects: ['helium'] })])],
      {
        at: beijing('2026-01-10'),
        cause: 'round',
      },
    );
    const later = take(living, [{ ...AUGUST, ...spoken }], { at: beijing('2026-02-01'), cause: 'import' });
    const known = (date: string) => measure(on(later, '2025-09-01', beijing(date)), SKYDIO)?.until;
    expect(['2025-09-01', '2026-01-15', '2026-02-01'].map(known)).toEqual(['2025-11-10', undefined, '2025-11-10']);
  });
});

describe('what a text changes', () => {
  test('a listing, with the words and the page that show it', () => {
    const commit = decide(emptyLedger(), [UEL_7], round('2025-04-04'));
    expect(commit).toMatchObject({ number: 1, at: beijing('2025-04-04'), cause: 'round', round: '2025-04-04' });
    expect(commit?.changes).toEqual([
      {
        id: '1.0',
        measure: SKYDIO,
        subject: 'entity:unreliable-entity:skydio-inc',
        notice: 'uel-2025-7',
        list: 'unreliable-entity',
        name: 'Skydio Inc.',
        nameZh: '斯凯迪奥公司',
        kind: 'listed',
        status: 'confirmed',
        from: null,
        to: { state: 'in-force' },
        everInForce: true,
        since: '2025-04-04',
        by: 'uel-2025-7',
        evidence: 'list',
        page: 'uel-2025-7-1',
        url: 'https://example.org/uel-2025-7',
      },
    ]);
  });

  test('a suspension that goes on, and a stop that is foretold, are told when they are published', () => {
    const ledger = history([UEL_5, UEL_7, PAUSE, AUGUST]);
    expect(told(ledger, [LONGER], '2025-11-05')).toEqual([
      {
        id: TCOM,
        kind: 'stopped',
        status: 'confirmed',
        from: { state: 'in-force' },
        to: { state: 'stopped' },
        since: '2025-11-10',
        by: LONGER.key,
      },
      {
        id: SKYDIO,
        kind: 'extended',
        status: 'confirmed',
        from: { state: 'suspended', until: '2025-11-10' },
        to: { state: 'suspended', until: '2026-11-10' },
        since: '2025-11-10',
        by: LONGER.key,
      },
    ]);
  });

  test('a text that says nothing, and one that says what is known, add nothing to the log', () => {
    const ledger = history([UEL_7]);
    expect(decide(ledger, [UEL_7], round('2025-04-05'))).toBeUndefined();
    const moved = { ...UEL_7, page: 'other bytes', reader: '2' };
    expect(decide(ledger, [moved], round('2025-04-05'))).toBeUndefined();
    const comment = text('https://www.mofcom.gov.cn/x', '2025-04-05', [], { kind: 'irrelevant' });
    const { notice: _, ...blank } = comment;
    expect(decide(ledger, [blank], round('2025-04-05'))).toBeUndefined();
  });

  test('a blank page of a known notice delists nobody', () => {
    const ledger = history([UEL_7]);
    const blank = { ...UEL_7, effects: [], page: 'blank' };
    expect(decide(ledger, [blank], round('2025-04-05'))?.changes).toEqual([]);
    expect(measure(on(take(ledger, [blank], round('2025-04-05')), '2025-04-05'), SKYDIO)?.state).toBe('in-force');
  });

  test('a second copy is silent where it says the same or less', () => {
    const two = effect('list', {
      list: 'unreliable-entity',
      entities: [{ name: 'Skydio Inc.', nameZh: '斯凯迪奥公司' }, { name: 'Insitu, Inc.' }],
    });
    const ledger = history([{ ...UEL_7, effects: [two] }]);
    const poorer = { ...UEL_7, url: 'https://example.org/copy', rank: 0, page: 'copy' };
    expect(decide(ledger, [poorer], round('2025-04-05'))?.changes).toEqual([]);
    expect(decide(ledger, [{ ...poorer, effects: [two] }], round('2025-04-05'))?.changes).toEqual([]);
  });

  test('other bytes amend, a better reader corrects', () => {
    const ledger = history([UEL_7, PAUSE]);
    const until = (day: string) => PAUSE.effects.map((one) => ({ ...one, until: day }) as typeof one);
    const amended = { ...PAUSE, effects: until('2025-09-01'), page: 'other bytes' };
    expect(told(ledger, [amended], '2025-05-20')).toMatchObject([{ id: SKYDIO, kind: 'amended', status: 'confirmed' }]);
    const corrected = { ...PAUSE, effects: until('2025-09-01'), reader: '2' };
    expect(told(ledger, [corrected], '2025-05-20')).toMatchObject([
      {
        kind: 'corrected',
        status: 'corrected',
        from: { state: 'suspended', until: '2025-08-12' },
        to: { state: 'suspended', until: '2025-09-01' },
      },
    ]);
  });

  test('a listing that a better reader no longer finds was never there', () => {
    const ledger = history([UEL_7]);
    const other = effect('list', { list: 'unreliable-entity', entities: [{ name: 'Insitu, Inc.' }] });
    const changes = decide(ledger, [{ ...UEL_7, effects: [other], reader: '2' }], round('2025-04-05'))?.changes;
    expect(changes?.map(({ name, kind, to }) => [name, kind, to])).toEqual([
      ['Skydio Inc.', 'corrected', null],
      ['Insitu, Inc.', 'corrected', { state: 'in-force' }],
    ]);
  });

  test('an official text that could not be read is told once, with the reason', () => {
    const puzzle = text('mofcom-2026-99', '2026-03-01', [], { problems: [{ kind: 'unknown-wording', text: '暂缓' }] });
    const commit = decide(emptyLedger(), [puzzle], round('2026-03-01')) as Commit;
    expect(commit.changes).toMatchObject([{ kind: 'unread', status: 'unread', by: 'mofcom-2026-99', to: null }]);
    const ledger = fold(emptyLedger(), [commit]);
    expect(decide(ledger, [{ ...puzzle, url: 'https://example.org/copy' }], round('2026-03-02'))?.changes).toEqual([]);
    const { notice: _, ...broken } = { ...puzzle, key: puzzle.url };
    expect(decide(ledger, [broken], round('2026-03-02'))?.changes).toMatchObject([{ kind: 'unread' }]);
  });

  test('a repeal with a new control of the same subject on the same day moves the legal basis', () => {
    const old = text('mofcom-2023-27', '2023-07-31', [effect('control', { subjects: ['drones'], from: '2023-09-01' })]);
    const renewed = text('mofcom-2024-31', '2024-07-31', [
      effect('control', { subjects: ['drones'], rule: 'licence', from: '2024-09-01' }),
      effect('repeal', { targets: [{ notice: 'mofcom-2023-27' }, { notice: 'mofcom-2023-28' }], from: '2024-09-01' }),
    ]);
    const ledger = history([old]);
    expect(told(ledger, [renewed], '2024-07-31')?.map(({ id, kind, since }) => [id, kind, since])).toEqual([
      ['mofcom-2023-27#/item:drones', 'replaced', '2024-09-01'],
      ['mofcom-2024-31#/item:drones', 'replaced', '2024-09-01'],
    ]);
    const after = on(take(ledger, [renewed], round('2024-07-31')), '2024-09-01');
    expect(after.measures.map(({ notice, state }) => [notice, state])).toEqual([
      ['mofcom-2023-27', 'replaced'],
      ['mofcom-2024-31', 'in-force'],
    ]);
  });
});

describe('a history', () => {
  test('is known from the mornings of its publication, and told to nobody', () => {
    const commits: Commit[] = [];
    let ledger = emptyLedger();
    const context: Context = { at: beijing('2025-06-01'), cause: 'import' };
    for (
      let commit = decide(ledger, [PAUSE, UEL_7], context);
      commit;
      commit = decide(ledger, [PAUSE, UEL_7], context)
    ) {
      commits.push(commit);
      ledger = fold(ledger, [commit]);
    }
    expect(commits.map(({ at, recorded, cause }) => [at, recorded, cause])).toEqual([
      [beijing('2025-04-04'), context.at, 'import'],
      [beijing('2025-05-14'), context.at, 'import'],
    ]);
    expect(measure(on(ledger, '2025-06-01', beijing('2025-05-01')), SKYDIO)?.state).toBe('in-force');
    expect(measure(on(ledger, '2025-06-01'), SKYDIO)?.state).toBe('suspended');
  });

  test('never comes from the future, however a page is dated', () => {
    const at = beijing('2025-03-01');
    expect(decide(emptyLedger(), [UEL_7], { at, cause: 'import' })).toMatchObject({ at, recorded: at });
  });

  test('comes into a log that lives when it is read', () => {
    const ledger = take(emptyLedger(), [UEL_7], round('2025-04-04'));
    const commit = decide(ledger, [UEL_5], { at: beijing('2025-06-01'), cause: 'import' });
    expect(commit).toMatchObject({ at: beijing('2025-06-01'), recorded: beijing('2025-06-01') });
  });
});
