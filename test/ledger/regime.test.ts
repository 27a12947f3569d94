import { expect, test } from 'vitest';
import { beijing, day, effect, history, measure, on, take, text } from './readings.ts';

const HOLMIUM = 'mofcom-2025-57#/item:holmium';
const holmium = text('mofcom-2025-57', '2025-10-09', [
  effect('control', { rule: 'licence', subjects: ['holmium'], from: '2025-11-08' }),
]);
const OLD = 'mofcom-2024-9#/item:gallium';
const controlled = text('mofcom-2024-9', '2024-02-01', [
  effect('control', { rule: 'licence', subjects: ['gallium'], from: '2024-02-01' }),
]);
const pause = text('mofcom-2025-70', '2025-11-07', [
  effect('suspend', { from: '2025-11-07', until: '2026-11-10', targets: [{ notice: 'mofcom-2025-57' }] }),
]);

test('a control that is suspended before it starts was never in force, and starts when the suspension lapses', () => {
  const ledger = history([holmium, pause]);
  expect(measure(on(ledger, '2025-10-08'), HOLMIUM)).toBeUndefined();
  expect(measure(on(ledger, '2025-10-09'), HOLMIUM)).toMatchObject({
    state: 'announced',
    next: { on: '2025-11-08', state: 'in-force' },
  });
  expect(measure(on(ledger, '2025-11-08'), HOLMIUM)).toMatchObject({
    state: 'suspended',
    since: '2025-11-07',
    until: '2026-11-10',
    everInForce: false,
    by: ['mofcom-2025-57', 'mofcom-2025-70'],
    next: { on: '2026-11-11', state: 'in-force', why: 'suspension ends' },
  });
  expect(measure(on(ledger, '2026-11-11'), HOLMIUM)).toMatchObject({
    state: 'in-force',
    since: '2026-11-11',
    everInForce: true,
  });
});

test('a text of a history was known from the first of its copies on, though a later and longer one counts', () => {
  const register = {
    url: 'https://example.org/register',
    page: 'register',
    publishedOn: day('2025-11-14'),
    seenAt: beijing('2025-11-14'),
    length: 2000,
  };
  const taken = history([holmium, { ...pause, ...register }]);
  const ledger = take(taken, [pause], { at: beijing('2026-11-20', '09:10'), cause: 'import' });
  expect(measure(on(ledger, '2025-11-10', beijing('2025-11-10')), HOLMIUM)?.state).toBe('suspended');
  expect(measure(on(ledger, '2025-11-06', beijing('2025-11-06')), HOLMIUM)?.state).toBe('announced');
});

test('a copy of a history that says more counts from its own morning', () => {
  const longer = { ...pause, effects: [...pause.effects, effect('stop', { targets: [{ notice: 'mofcom-2024-9' }] })] };
  const register = { url: 'https://example.org/register', page: 'register', publishedOn: day('2025-11-14') };
  const copy = { ...longer, ...register, seenAt: beijing('2025-11-14') };
  const known = (date: string) => on(history([holmium, controlled, pause, copy]), '2025-11-20', beijing(date));
  expect(measure(known('2025-11-10'), OLD)?.state).toBe('in-force');
  expect(measure(known('2025-11-15'), OLD)?.state).toBe('stopped');
});

test('an act on a notice that is not seen yet waits for it', () => {
  expect(on(history([pause, holmium]), '2026-01-01')).toEqual(on(history([holmium, pause]), '2026-01-01'));
});

test('duties: steps of one measure, points put aside, and steps taken away', () => {
  const duty = { imposer: 'CN', partner: 'US', goods: { all: true, label: 'all goods' } };
  const ledger = history([
    text('tariff-commission-2025-4', '2025-04-04', [
      effect('tariff', { ...duty, ratePct: 34, from: '2025-04-10', fromTime: '12:01' }),
    ]),
    text('tariff-commission-2025-5', '2025-04-09', [
      effect('tariff', {
        ...duty,
        ratePct: 84,
        previousPct: 34,
        amends: 'tariff-commission-2025-4',
        from: '2025-04-10',
        fromTime: '12:01',
      }),
    ]),
    text('tariff-commission-2025-6', '2025-04-11', [
      effect('tariff', {
        ...duty,
        ratePct: 125,
        previousPct: 84,
        amends: 'tariff-commission-2025-4',
        from: '2025-04-12',
      }),
    ]),
    text('tariff-commission-2025-7', '2025-05-13', [
      effect('suspend', {
        suspendPct: 24,
        from: '2025-05-14',
        fromTime: '12:01',
        until: '2025-08-12',
        targets: [{ notice: 'tariff-commission-2025-4' }],
      }),
      effect('stop', {
        from: '2025-05-14',
        fromTime: '12:01',
        targets: [{ notice: 'tariff-commission-2025-5' }, { notice: 'tariff-commission-2025-6' }],
      }),
    ]),
    text('tariff-commission-2025-8', '2025-08-12', [
      effect('suspend', {
        suspendPct: 24,
        from: '2025-08-12',
        until: '2025-11-10',
        targets: [{ notice: 'tariff-commission-2025-4' }],
      }),
    ]),
    text('tariff-commission-2025-10', '2025-11-05', [
      effect('suspend', {
        suspendPct: 24,
        from: '2025-11-10',
        fromTime: '13:01',
        until: '2026-11-10',
        targets: [{ notice: 'tariff-commission-2025-4' }],
      }),
    ]),
  ]);
  const rate = (date: string) => {
    const duties = on(ledger, date).measures.filter(({ kind }) => kind === 'tariff');
    return duties.map(({ ratePct, suspendedPct, state, until }) => [state, ratePct, suspendedPct, until]);
  };
  expect(rate('2025-04-03')).toEqual([]);
  expect(rate('2025-04-08')).toEqual([['announced', 34, undefined, undefined]]);
  expect(rate('2025-04-09')).toEqual([['announced', 84, undefined, undefined]]);
  expect(rate('2025-04-10')).toEqual([['in-force', 84, undefined, undefined]]);
  expect(rate('2025-04-12')).toEqual([['in-force', 125, undefined, undefined]]);
  expect(rate('2025-05-14')).toEqual([['in-force', 34, 24, '2025-08-12']]);
  expect(rate('2025-08-12')).toEqual([['in-force', 34, 24, '2025-11-10']]);
  expect(rate('2025-11-10')).toEqual([['in-force', 34, 24, '2026-11-10']]);
  expect(rate('2026-11-11')).toEqual([['in-force', 34, undefined, undefined]]);
});

test('an act that adjusts a rate through another, and a notice that raises its own rate later, are steps of one measure', () => {
  const duty = (ratePct: number, from: string, amends?: string) =>
    effect('tariff', { imposer: 'US', partner: 'CN', ratePct, from, ...(amends && { amends }) });
  const ledger = history([
    text('eo-14257', '2025-04-02', [duty(10, '2025-04-05'), duty(34, '2025-04-09', 'eo-14257')]),
    text('eo-14259', '2025-04-08', [duty(84, '2025-04-09', 'eo-14257')]),
    text('eo-14266', '2025-04-09', [duty(125, '2025-04-10', 'eo-14259')]),
  ]);
  const rates = ['2025-04-05', '2025-04-09', '2025-04-10'].map((date) =>
    on(ledger, date).measures.map(({ ratePct }) => ratePct),
  );
  expect(rates).toEqual([[10], [84], [125]]);
  expect(on(ledger, '2025-04-10').measures).toMatchObject([{ by: ['eo-14257', 'eo-14266'] }]);
});
