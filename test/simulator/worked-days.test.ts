import { expect, test } from 'vitest';
import type { Instant } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { workedDays } from '../support/worked-days.ts';
import { learn } from './learn.ts';

const END = '2026-12-01T00:00:00.000Z' as Instant;

workedDays(learn(documents(), END).ledger);

test('copies on other sites change nothing', () => {
  const from = '2025-08-01T00:00:00.000Z' as Instant;
  const told = (copies: boolean) =>
    learn(documents({ from, copies }), END)
      .commits.flatMap(({ changes }) => changes)
      .map(({ kind, measure, since, status }) => `${status} ${kind} ${measure} ${since}`);
  expect(told(true)).toEqual(told(false));
}, 60_000);
