import { expect, test } from 'vitest';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import type { Instant } from '../../../shared/time/civil.ts';
import { textsCalled } from '../../../shared/views/measures/called.ts';
import { storyLog } from '../story.ts';

const commits = storyLog();
const log = { commits, ledger: fold(emptyLedger(), commits) };
const calledBy = (known: string) => textsCalled(log, { known: known as Instant }).called;
const KEY = 'answer-2025-08-12-0c0c0c0c';

test('a text without a number is called by who published it and when, and no other is named', () => {
  const called = calledBy('2025-11-12T02:00:00.000Z');
  expect(called[KEY]).toBe("MOFCOM spokesperson's answer, 12 Aug 2025");
  expect(Object.keys(called).every((key) => key.startsWith('answer-'))).toBe(true);
});

test('a text that was not known yet is called nothing', () => {
  expect(calledBy('2025-08-01T00:00:00.000Z')[KEY]).toBeUndefined();
});
