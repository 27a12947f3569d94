import { expect, test } from 'vitest';
import { counted } from '../../shared/wording/text/counted.ts';
import { noiseText } from '../../tools/season/noise.ts';

test('one is one, none and more are many', () => {
  expect([0, 1, 2].map((count) => counted(count, 'text'))).toEqual(['0 texts', '1 text', '2 texts']);
  expect([1, 3].map((count) => counted(count, 'duty', 'duties'))).toEqual(['1 duty', '3 duties']);
});

test('a year of one text is told so', () => {
  const year = { year: '2022', texts: 1, days: 0, changes: 1, threads: 1, messages: 1, reminders: 1 };
  expect(noiseText(year)).toContain(
    '1 text and 0 days that moved the law (1 change): 1 thread, 1 message (1 reminder)',
  );
});
