import { expect, test } from 'vitest';
import { plainText } from '../../../shared/alerts/channels/text.ts';
import type { Message } from '../../../shared/alerts/message/message.ts';
import { type Context, decide } from '../../../shared/ledger/decide/decide.ts';
import type { Commit, Reading } from '../../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../../shared/ledger/log/ledger.ts';
import { beijing, effect, shipped, text } from '../../ledger/readings.ts';
import { toldBetween } from '../../support/story.ts';

const CONTROL = text('mofcom-2024-46', '2024-12-03', [
  effect('control', { subjects: ['gallium'], rule: 'presumed-denial', destinations: ['US'], from: '2024-12-03' }),
]);
const PAUSE = text('mofcom-2025-72', '2025-11-09', [
  effect('suspend', { from: '2025-11-09', until: '2025-11-27', targets: [{ notice: 'mofcom-2024-46' }] }),
]);

const story = (steps: readonly [Reading[], Context][]): { ledger: Ledger; commits: Commit[] } => {
  const commits: Commit[] = [];
  let ledger = emptyLedger();
  for (const [readings, context] of steps)
    for (let next = decide(ledger, readings, context); next; next = decide(ledger, readings, context)) {
      commits.push(next);
      ledger = fold(ledger, [next]);
    }
  return { ledger, commits };
};
const begun: [Reading[], Context] = [
  [shipped(CONTROL), shipped(PAUSE)],
  { at: beijing('2025-11-20'), cause: 'import' },
];
const told = (...steps: [Reading[], Context][]): Message | undefined =>
  toldBetween(story([begun, ...steps]), beijing('2025-11-20'), beijing('2025-12-31'));
const line = (message: Message | undefined, label: string) => message?.lines.find((one) => one.label === label)?.text;

test('the baseline itself is told to nobody', () => expect(told()).toBeUndefined());

test('a day that it foretold is told, with what that rests on and no empty words', () => {
  const message = told([[], { at: beijing('2025-11-29'), cause: 'clock' }]);
  expect(message?.status).toBe('by-date');
  expect(line(message, 'BASELINE')).toBe(`rests on the shipped baseline; notice: ${CONTROL.url}`);
  expect(message?.evidence).toEqual([]);
  expect(plainText(message!)).not.toMatch(/“”|undefined/);
});

test('also where the news of several days is one message', () => {
  const other = text('uel-2025-7', '2025-04-04', [
    effect('list', { list: 'unreliable-entity', entities: [{ name: 'Skydio, Inc.' }], from: '2025-12-05' }),
  ]);
  const both = story([
    [[shipped(CONTROL), shipped(PAUSE), shipped(other)], begun[1]],
    [[], { at: beijing('2025-12-06'), cause: 'clock' }],
  ]);
  const message = toldBetween(both, beijing('2025-11-20'), beijing('2025-12-31'));
  expect(message?.lines.length).toBe(3);
  expect(line(message, 'BASELINE')).toBe(`rests on the shipped baseline; notices: ${CONTROL.url} ${other.url}`);
});

test('once the notices were read, the same day rests on them', () => {
  const message = told(
    [[CONTROL, PAUSE], { at: beijing('2025-11-21'), cause: 'round' }],
    [[], { at: beijing('2025-11-29'), cause: 'clock' }],
  );
  expect(message?.status).toBe('by-date');
  expect(line(message, 'BASELINE')).toBeUndefined();
});

test('a notice that is not as the baseline had it is told as corrected, once, and why', () => {
  const longer = { ...PAUSE, effects: PAUSE.effects.map((one) => ({ ...one, until: '2026-11-27' as never })) };
  const message = told([[CONTROL, longer], { at: beijing('2025-11-21'), cause: 'round' }]);
  expect(message).toMatchObject({
    status: 'corrected',
    headline: 'No.72, now read here, says more than the shipped baseline, or something else',
  });
  expect(line(message, 'CORRECTED')).toContain('we said suspended to 27 Nov; it is suspended to 27 Nov 2026');
  expect(line(message, 'WHY')).toContain('read here for the first time');
});

test('where only what it covers is otherwise, no state is said to have changed', () => {
  const wider = { ...CONTROL, effects: CONTROL.effects.map((one) => ({ ...one, destinations: ['JP', 'US'] })) };
  const message = told([[wider, PAUSE], { at: beijing('2025-11-21'), cause: 'round' }]);
  expect(line(message, 'CORRECTED')).toContain('still suspended to 27 Nov, but its rule or whom it covers');
});
