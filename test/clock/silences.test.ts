import { expect, test } from 'vitest';
import { silences, silentParts } from '../../lambdas/clock/silences.ts';
import { minute } from '../support/commits.ts';

const DAY = 1440;
const beats = (clock: number, collector: number) => [
  { shard: 'clock', at: minute(clock), checked: {} },
  { shard: 'collect', at: minute(collector), checked: {} },
];
const told = (clock: number, now: number): string[] =>
  silences(beats(clock, 0), minute(now), 10).map(({ kind }) => kind);

test('a collector that beats is silent for nobody', () => expect(told(8, 9)).toEqual([]));

test('silence is told once when it begins, and once a day while it lasts', () => {
  const ticks = Array.from({ length: 2 * DAY + 30 }, (_, index) => index + 1);
  const events = ticks.flatMap((now) => told(now - 1, now).map((kind) => [kind, now]));
  expect(events).toEqual([
    ['collector-silent', 10],
    ['collector-silent', DAY + 10],
    ['collector-silent', 2 * DAY + 10],
  ]);
});

test('the clock says so itself when it stood still', () => {
  expect(silences(beats(0, 30), minute(31), 10)).toEqual([
    {
      kind: 'clock-silent',
      subject: 'clock',
      at: minute(31),
      text: 'The clock stood still from 2025-10-09T00:00:00.000Z to 2025-10-09T00:31:00.000Z',
    },
  ]);
});

test('who looks for annexes is silent by a name of its own', () => {
  const looks = [...beats(9, 10), { shard: 'annex', at: minute(0), checked: {} }];
  expect(silences(looks, minute(10), 10)).toMatchObject([{ kind: 'annex-silent', subject: 'annex' }]);
});

test('who looks for messages to send is silent by a name of its own', () => {
  const looks = [...beats(9, 10), { shard: 'notify', at: minute(0), checked: {} }];
  expect(silences(looks, minute(10), 10)).toMatchObject([{ kind: 'notify-silent', subject: 'notify' }]);
});

test('who is silent is said as long as it lasts; of the clock nobody but its own runs can tell', () => {
  const looks = ['clock', 'collect', 'annex', 'notify'].map((shard) => ({ shard, at: minute(0), checked: {} }));
  const all = ['collect', 'annex', 'notify'];
  expect([9, 10, 11, DAY].map((now) => silentParts(looks, minute(now), 10))).toEqual([[], all, all, all]);
});

test('before its first beat nothing can be judged', () => {
  expect(silences([{ shard: 'collect', at: minute(0), checked: {} }], minute(100), 10)).toEqual([]);
});
