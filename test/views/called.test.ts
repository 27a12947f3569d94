import { expect, test } from 'vitest';
import type { Instant } from '../../shared/time/civil.ts';
import { textsCalled } from '../../shared/views/called.ts';
import { corpusLog } from './log.ts';

const log = corpusLog('2025-11-12T02:00:00.000Z');
const calledBy = (known: string) => textsCalled(log, { known: known as Instant }).called;

const answersOf = (called: Record<string, string>) =>
  Object.entries(called).filter(([key]) => key.startsWith('answer-2025-08-13-'));

test('an answer is called by who gave it and the day on which it was published, whatever the day of its key', () => {
  const called = calledBy('2025-11-12T02:00:00.000Z');
  expect(answersOf(called)).not.toEqual([]);
  for (const [, name] of answersOf(called)) expect(name).toBe("MOFCOM spokesperson's answer, 12 Aug 2025");
  expect(called['mofcom-2025-61']).toBeUndefined();
});

test('a text that was not known yet is called nothing', () => {
  expect(answersOf(calledBy('2025-08-01T00:00:00.000Z'))).toEqual([]);
});
