import { join } from 'node:path';
import { bodyOf, EACH, FORM } from '../../shared/adapters/aws/log/dynamo-checkpoint.ts';
import { type Database, put } from '../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../shared/adapters/aws/store/table.ts';
import { baselineFiles } from '../../shared/adapters/baseline-files.ts';
import { baselineReadings } from '../../shared/baseline/baseline.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { Blobs } from '../../shared/ports.ts';
import { instantOf, millisOf } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { readingFromDocument } from '../../test/support/reading.ts';
import { historyOf, toldCommit, voiceOf, written } from '../api/log.ts';

/** Of so many articles one is told. */
const TOLD_EACH = 500;
const AT_ONCE = 25;

export type Made = { articles: number; everyMs: number; sinceNight: number };

/** The known history, and then articles at such a pace, nearly all of which repeat what is known. */
const commitsOf = (everyMs: number): ((number: number) => Commit) => {
  const readings = documents({ copies: false }).map(readingFromDocument);
  const baseline = baselineReadings(baselineFiles(join(import.meta.dirname, '..', '..', 'shared', 'baseline')));
  const history = historyOf([...baseline, ...readings]);
  const begins = millisOf(history.at(-1)?.at ?? instantOf(0));
  const press = readings.filter(({ kind }) => kind === 'press');
  return (number) => {
    const known = history[number - 1];
    if (known !== undefined) return known;
    const head = { number, at: instantOf(begins + (number - history.length) * everyMs), cause: 'round' as const };
    const [model] = press.slice(number % press.length);
    if (model === undefined) throw new Error('The record has no press');
    const voice = voiceOf(head, model);
    return number % TOLD_EACH === 1 ? toldCommit(head, voice) : { ...head, readings: [voice], changes: [] };
  };
};

/**
 * Such a log as a start finds it: in segments up to the last night, and after that in items. Of the items behind the
 * segments, which no start reads, only the last is written. Answers its last commit.
 */
export const makeLog = async (db: Database, blobs: Blobs, { articles, everyMs, sinceNight }: Made): Promise<Commit> => {
  const of = commitsOf(everyMs);
  const numbers = (after: number, upTo: number): Commit[] =>
    Array.from({ length: upTo - after }, (_, place) => of(after + place + 1));
  const kept = Math.floor((articles - sinceNight) / EACH) * EACH;
  const segments: string[] = [];
  for (let from = 0; from < kept; from += EACH)
    segments.push(await blobs.put(await bodyOf(numbers(from, from + EACH))));
  await put(db, { ...KEYS.checkpoint(), each: EACH, segments, form: FORM });
  for (let from = kept - 1; from < articles; from += AT_ONCE)
    await written(db, numbers(from, Math.min(articles, from + AT_ONCE)));
  return of(articles);
};
