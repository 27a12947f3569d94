import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { appendingAfterBaseline, baselineIn, importingBaseline } from '../../lambdas/baseline.ts';
import { clock } from '../../lambdas/clock/clock.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import { isBaseline } from '../../shared/ledger/log/baseline.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import type { Log } from '../../shared/ports.ts';
import { endOfDay, type Instant } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { day } from '../ledger/readings.ts';
import { freshTable } from '../support/database.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';
import { memoryLog } from '../support/memory-log.ts';
import { readingFromDocument } from '../support/reading.ts';

const baseline = baselineIn(join(import.meta.dirname, '../../shared/baseline'));
const now = () => '2026-11-28T01:00:00.000Z' as Instant;
const earlier = () => '2025-10-08T01:00:00.000Z' as Instant;

const listening = () => {
  const events: OperatorEvent[] = [];
  return { events, report: async (event: OperatorEvent) => void events.push(event), since: async () => [] };
};
const begin = (log: Log, texts = baseline) =>
  importingBaseline({ log, operations: listening(), now, baseline: texts })();
const few = () => baseline().slice(-40);

/** What a log comes to, whoever wrote it and whenever. */
const sense = (commits: readonly Commit[]) =>
  commits.map(({ number, at, cause, readings, changes }) => ({
    number,
    at,
    cause,
    keys: readings.map(({ key }) => key),
    changes: changes.length,
  }));

const undisturbed = memoryLog();
beforeAll(async () => {
  await begin(undisturbed);
});

describe('an empty log', () => {
  test('takes the baseline in on the mornings of its texts, told to nobody', () => {
    const { commits } = undisturbed;
    expect(commits.length).toBeGreaterThan(100);
    expect(new Set(commits.map(({ cause }) => cause))).toEqual(new Set(['import']));
    expect(commits.map(({ at }) => at)).toEqual(commits.map(({ at }) => at).toSorted());
    for (const { at, readings } of commits)
      for (const { publishedOn } of readings) expect(publishedOn).toBe(at.slice(0, 10));
  });

  test('a second start teaches nothing', async () => {
    const log = memoryLog([...undisturbed.commits]);
    expect(await begin(log)).toEqual([]);
  });

  test.each([0, 1, 20])('a crash after %i commits is made up for', async (after) => {
    const [log, whole] = [memoryLog(), memoryLog()];
    await begin(whole, few);
    const failing: Log = {
      ...log,
      append: async (commit) => {
        if (log.commits.length >= after) throw new Error('the process died');
        return log.append(commit);
      },
    };
    await expect(begin(failing, few)).rejects.toThrow('died');
    await begin(log, few);
    expect(sense(log.commits)).toEqual(sense(whole.commits));
  });

  test('two that begin at once on the embedded database make one log of it', async () => {
    const log = dynamoLog(await freshTable(), memoryBlobs());
    await Promise.all([begin(log, few), begin(log, few)]);
    const whole = memoryLog();
    await begin(whole, few);
    expect(sense(await log.since(0))).toEqual(sense(whole.commits));
  });

  test('by a clock that stands earlier takes what there was by then', async () => {
    const log = memoryLog();
    await importingBaseline({ log, operations: listening(), now: earlier, baseline })();
    const days = log.commits.flatMap(({ readings }) => readings.map(({ publishedOn }) => publishedOn));
    expect(days.toSorted().at(-1)?.slice(0, 7)).toBe('2025-09');
  });

  test('whoever is woken first brings it in, and what comes due is told to nobody', async () => {
    const log = memoryLog();
    const poll = { lease: async () => true, release: async () => {}, beat: async () => {}, heartbeats: async () => [] };
    await clock({ log, poll, operations: listening(), now, silentAfterMinutes: 10, baseline })();
    expect(log.commits.length).toBeGreaterThan(undisturbed.commits.length);
    expect(new Set(log.commits.map(({ cause }) => cause))).toEqual(new Set(['import']));
  });
});

describe('the notices themselves, read after the baseline', () => {
  const operations = listening();
  let told: Commit[];
  let readings: Reading[];
  let commits: Commit[];

  beforeAll(async () => {
    const log = dynamoLog(await freshTable(), memoryBlobs());
    const append = appendingAfterBaseline({ log, operations, now, baseline });
    await append([], { cause: 'clock' });
    const keys = new Set(baseline().map(({ key }) => key));
    readings = documents({ copies: true })
      .map(readingFromDocument)
      .filter(({ key, kind }) => kind !== 'press' && keys.has(key));
    told = [];
    for (let place = 0; place < readings.length; place += 10)
      told.push(...(await append(readings.slice(place, place + 10), { cause: 'round', round: `r${place}` })));
    commits = await log.since(0);
  }, 120_000);

  test('are many, and each that was read whole counts', () => {
    expect(new Set(readings.map(({ key }) => key)).size).toBeGreaterThan(60);
    const ledger = fold(emptyLedger(), commits);
    const counting = readings.map(({ key }) => ledger.versions[ledger.current.get(key) ?? -1]?.reading);
    expect(counting.filter((one) => one !== undefined && !isBaseline(one)).length).toBeGreaterThan(150);
  });

  test('announce no old change anew: what differs is corrected', () => {
    const statuses = told.flatMap(({ changes }) => changes.map(({ status, kind, by }) => `${status} ${kind} ${by}`));
    expect(statuses.filter((one) => !one.startsWith('corrected corrected '))).toEqual([]);
  });

  test('a correction is of a text that is at odds with the baseline, and the operators hear of it', () => {
    const atOdds = new Set(
      told
        .flatMap((commit) => commit.readings)
        .filter(({ problems }) => problems.some(({ kind }) => kind === 'baseline-at-odds'))
        .map(({ key }) => key),
    );
    const silentOn = new Set(
      baseline()
        .filter(({ attachments }) => attachments.some(({ read, role }) => !read && role !== 'guide'))
        .map(({ key }) => key),
    );
    const corrected = told.flatMap(({ changes }) => changes.map(({ measure }) => measure.replace(/#.*/, '')));
    expect(corrected.filter((key) => !atOdds.has(key) && !silentOn.has(key))).toEqual([]);
  });

  test('leave the days as they were', () => {
    const known = now();
    const [before, after] = [undisturbed.commits, commits].map((all) =>
      regimeAt(fold(emptyLedger(), all), endOfDay(day('2026-11-28')), known),
    );
    const states = (subject: string, regime = after) =>
      regime?.measures.filter((one) => one.subject === subject).map(({ notice, state }) => `${notice} ${state}`);
    for (const subject of ['item:holmium', 'item:gallium', 'item:antimony', 'tariff:CN>US'])
      expect(states(subject)?.toSorted()).toEqual(states(subject, before)?.toSorted());
  });
});
