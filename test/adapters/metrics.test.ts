import { afterEach, describe, expect, test, vi } from 'vitest';
import { measure, metricLine, sayAlarming } from '../../shared/adapters/metrics.ts';

afterEach(() => vi.unstubAllEnvs());

test('a line is of the format that CloudWatch embeds', () =>
  expect(JSON.parse(metricLine('Chokepoint', 'Silent', 2, 1_700_000_000_000))).toEqual({
    _aws: {
      Timestamp: 1_700_000_000_000,
      CloudWatchMetrics: [{ Namespace: 'Chokepoint', Dimensions: [[]], Metrics: [{ Name: 'Silent', Unit: 'Count' }] }],
    },
    Silent: 2,
  }));

const written = (namespace: string, say: () => void): string[] => {
  const lines: string[] = [];
  vi.stubEnv('METRICS', namespace);
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  say();
  vi.restoreAllMocks();
  return lines;
};

describe.each([
  ['what happened', (value: number) => measure('Pages', value), /^{"Pages":3}\n$/],
  ['what an alarm rings for', (value: number) => sayAlarming('Silent', value), /"Silent":3}\n$/],
])('%s', (_, say, line) => {
  test('is a line of its own in the stack', () =>
    expect(written('Chokepoint', () => say(3))).toEqual([expect.stringMatching(line)]));
  test('costs nothing where there is nothing', () => expect(written('Chokepoint', () => say(0))).toEqual([]));
  test('is written nowhere else', () => expect(written('', () => say(3))).toEqual([]));
});
