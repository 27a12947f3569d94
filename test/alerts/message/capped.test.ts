import { describe, expect, test } from 'vitest';
import { capped } from '../../../shared/alerts/message/capped.ts';

const lines = (...labels: string[]) => labels.map((label, index) => ({ label, text: `${index}` }));
const labels = (most: number, ...all: string[]): string[] => capped(lines(...all), most).map(({ label }) => label);

describe('a message with too many lines', () => {
  test('that has room for all keeps all', () =>
    expect(labels(3, 'TODAY', 'STILL HIT', 'WITHDRAWN')).toEqual(['TODAY', 'STILL HIT', 'WITHDRAWN']));

  test('leaves out the least grave, in whatever place it stands', () =>
    expect(labels(4, 'TODAY', 'EXEMPT', 'SUSPENDED', 'STILL HIT', 'WITHDRAWN')).toEqual([
      'TODAY',
      'SUSPENDED',
      'STILL HIT',
      'MORE',
    ]));

  test('leaves out what stands last where nothing is less grave', () =>
    expect(labels(3, 'TODAY', '8 NOV', '1 DEC', 'STILL HIT')).toEqual(['TODAY', 'STILL HIT', 'MORE']));

  test.each(['STILL HIT', 'UNTOUCHED', 'NOT READ', 'BUT', 'CHECKED'])('never hides %s', (label) =>
    expect(labels(2, 'TODAY', '8 NOV', '1 DEC', label, 'END')).toContain(label),
  );

  test('says how many are left out', () =>
    expect(capped(lines('TODAY', 'A', 'B', 'UNTOUCHED'), 3).at(-1)).toEqual({
      label: 'MORE',
      text: '2 more lines on the dashboard',
    }));

  test('says all that must be said, though it be too much', () =>
    expect(labels(1, 'STILL HIT', 'UNTOUCHED')).toEqual(['STILL HIT', 'UNTOUCHED']));
});
