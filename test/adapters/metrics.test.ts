import { afterEach, describe, expect, test, vi } from 'vitest';
import { measure, metricLine } from '../../shared/adapters/metrics.ts';

afterEach(() => vi.unstubAllEnvs());

test('a line is of the format that CloudWatch embeds', () =>
  expect(JSON.parse(metricLine('Chokepoint', 'ToldAfter', 2.5, 1_700_000_000_000))).toEqual({
    _aws: {
      Timestamp: 1_700_000_000_000,
      CloudWatchMetrics: [
        { Namespace: 'Chokepoint', Dimensions: [[]], Metrics: [{ Name: 'ToldAfter', Unit: 'Seconds' }] },
      ],
    },
    ToldAfter: 2.5,
  }));

describe('what is measured', () => {
  const written = (namespace: string, value: number): string[] => {
    const lines: string[] = [];
    vi.stubEnv('METRICS', namespace);
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    measure('Pages', value);
    vi.restoreAllMocks();
    return lines;
  };

  test('is a line of its own in the stack', () =>
    expect(written('Chokepoint', 3)).toEqual([expect.stringMatching(/"Pages":3}\n$/)]));
  test('costs nothing where nothing happened', () => expect(written('Chokepoint', 0)).toEqual([]));
  test('is written nowhere else', () => expect(written('', 3)).toEqual([]));
});
