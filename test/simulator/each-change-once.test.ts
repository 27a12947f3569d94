import { describe, expect, test } from 'vitest';
import { alertLinesOf } from '../../cli/alert-line.ts';
import { play } from '../../cli/play.ts';
import type { Change } from '../../shared/ledger/log/change.ts';
import { documents } from '../../simulator/documents.ts';
import { BASELINE, DAY_ONE } from '../support/day-one.ts';
import { readingFromDocument } from '../support/reading.ts';
import { learn } from './learn.ts';

/** What tells one change from another: the measure, what happens to it, from when, and what it comes to. */
type Told = Pick<Change, 'measure' | 'kind' | 'since' | 'claim'> & { to: unknown };
const nameOf = ({ measure, kind, since, to, claim }: Told): string =>
  [measure, kind, since, JSON.stringify(to), JSON.stringify(claim)].join(' ');
const doubles = (changes: readonly Told[]): string[] => {
  const names = changes.map(nameOf);
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
};
const taught = ({ commits }: ReturnType<typeof learn>): Change[] => commits.flatMap(({ changes }) => changes);

describe('each change of the known history comes once', () => {
  test('as the texts came out, with every copy, in the alerts of a replay', () => {
    const lines = alertLinesOf(play(documents({ copies: true }).map(readingFromDocument), DAY_ONE).happenings);
    const changes = lines.filter(({ status }) => status !== 'scheduled').flatMap((line) => line.changes);
    expect(changes.length).toBeGreaterThan(600);
    expect(doubles(changes as unknown as Told[])).toEqual([]);
  }, 120_000);

  test('from the baseline alone', () => {
    const changes = taught(learn([], DAY_ONE, BASELINE()));
    expect(changes.length).toBeGreaterThan(800);
    expect(doubles(changes)).toEqual([]);
  });

  test('from the baseline, and the texts after it', () => {
    expect(doubles(taught(learn(documents(), DAY_ONE, BASELINE())))).toEqual([]);
  }, 120_000);
});
