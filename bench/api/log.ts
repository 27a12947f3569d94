import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoCheckpoint } from '../../shared/adapters/aws/log/dynamo-checkpoint.ts';
import { type Database, database, query } from '../../shared/adapters/aws/store/client.ts';
import { createTable } from '../../shared/adapters/aws/store/create-table.ts';
import { KEYS } from '../../shared/adapters/aws/store/table.ts';
import { localConfig, startDatabase } from '../../shared/adapters/local/database.ts';
import { folderBlobs } from '../../shared/adapters/local/folder-blobs.ts';
import { decide } from '../../shared/ledger/decide/decide.ts';
import type { Change } from '../../shared/ledger/log/change.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { beijingDate, instantOf, millisOf } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { readingFromDocument } from '../../test/support/reading.ts';

export const TABLE = 'bench';

/** Of a hundred commits one is a notice that lists firms, two are reports that are told; the others only repeat. */
const NOTICE_EACH = 100;
const TOLD_EACH = 50;
const FIRMS = 3;
const MINUTE_MS = 60_000;
const AT_ONCE = 25;

/** The known history of the recorded sites, as it is imported. */
export const historyOf = (readings: readonly Reading[]): Commit[] => {
  const commits: Commit[] = [];
  let ledger = emptyLedger();
  for (const reading of readings) {
    const context = { at: reading.seenAt, cause: 'import' as const };
    for (let commit = decide(ledger, [reading], context); commit; commit = decide(ledger, [reading], context)) {
      commits.push(commit);
      ledger = fold(ledger, [commit]);
    }
  }
  return commits;
};

const hashOf = (number: number): string => number.toString(16).padStart(64, '0');

export type Head = Pick<Commit, 'number' | 'at' | 'cause'>;

const noticeCommit = (head: Head, model: Reading): Commit => {
  const { number, at } = head;
  const [key, day] = [`mofcom-2026-${number}`, beijingDate(at)];
  const names = Array.from({ length: FIRMS }, (_, firm) => `Bench Works ${number}-${firm} Inc.`);
  const evidence = `将${names.join('、')}列入出口管制管控名单。`;
  const reading: Reading = {
    ...{ ...model, key, title: `商务部公告2026年第${number}号 公布将3家实体列入出口管制管控名单`, publishedOn: day },
    ...{ url: `https://www.mofcom.gov.cn/zwgk/zcfb/art/2026/art_${number}.html`, page: hashOf(number), seenAt: at },
    ...{ claims: [], mentions: [], attachments: [], problems: [], notice: { key, title: key, issuers: [] } },
    effects: [
      {
        action: 'list',
        force: 'instrument',
        list: 'export-control',
        from: day,
        entities: names.map((name) => ({ name, country: 'US' })),
        evidence,
      },
    ],
  };
  const changes = names.map((name, place): Change => {
    const subject = `entity:export-control:bench-works-${number}-${place}-inc`;
    return {
      ...{ id: `${number}.${place}`, measure: `${key}#/${subject}`, subject, kind: 'listed', status: 'confirmed' },
      ...{ from: null, to: { state: 'in-force' }, since: day, by: key, notice: key, name, list: 'export-control' },
      ...{ evidence, page: reading.page, url: reading.url },
    };
  });
  return { ...head, readings: [reading], changes };
};

export const voiceOf = ({ number, at }: Head, model: Reading): Reading => {
  const url = `${model.url}-${number}`;
  return { ...model, url, key: url, page: hashOf(number), publishedOn: beijingDate(at), seenAt: at };
};

export const toldCommit = (head: Head, reading: Reading): Commit => {
  const [claim] = reading.claims;
  const change: Change = {
    ...{ id: `${head.number}.0`, measure: 'claim:tariff-threat/US-CN', subject: 'tariff:US>CN' },
    ...{ kind: 'claimed', status: 'reported', from: null, to: null, since: reading.publishedOn, by: reading.key },
    ...{ url: reading.url, page: reading.page, publishedOn: reading.publishedOn },
    ...(claim && { claim, evidence: claim.evidence }),
  };
  return { ...head, readings: [reading], changes: [change] };
};

/** The commits that follow a history, one a minute. */
const following = (history: readonly Commit[], readings: readonly Reading[]) => {
  const begins = millisOf(history.at(-1)?.at ?? instantOf(0));
  const press = readings.filter(({ kind }) => kind === 'press');
  const notice = readings.find(({ kind }) => kind === 'notice');
  return (number: number): Commit => {
    const at = instantOf(begins + (number - history.length) * MINUTE_MS);
    const head: Head = { number, at, cause: 'round' };
    const [model] = press.slice(number % press.length);
    if (model === undefined || notice === undefined) throw new Error('The record has no press, or no notice');
    if (number % NOTICE_EACH === 0) return noticeCommit(head, notice);
    const voice = voiceOf(head, model);
    return number % TOLD_EACH === 1 ? toldCommit(head, voice) : { ...head, readings: [voice], changes: [] };
  };
};

/** Commits as the log keeps them, many in one call, at most 25. */
export const written = async ({ client, table }: Database, commits: readonly Commit[]): Promise<void> => {
  const puts = commits.map(({ number, at, cause, round: _, ...body }) => ({
    PutRequest: { Item: { ...KEYS.commit(number), at, cause, body: JSON.stringify(body) } },
  }));
  await client.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
};

/** Of a log whose making was broken off: it goes on from there. */
const lengthOf = async (db: Database): Promise<number> => {
  for await (const { sk } of query(db, 'LOG', { newestFirst: true, limit: 1 })) return Number(sk);
  return 0;
};

export type MadeLog = { folder: string; next: (number: number) => Commit };

/** A log of so many commits with its checkpoint, made once and kept under the folder for temporary files. */
export const madeLog = async (size: number): Promise<MadeLog> => {
  const folder = join(tmpdir(), `chokepoint-bench-log-${size}`);
  const readings = documents({ copies: false }).map(readingFromDocument);
  const history = historyOf(readings);
  const next = following(history, readings);
  const done = join(folder, 'made');
  if (existsSync(done)) return { folder, next };

  mkdirSync(folder, { recursive: true });
  const { endpoint, stop } = await startDatabase(join(folder, 'table.db'));
  const [db, blobs] = [database(TABLE, localConfig(endpoint)), folderBlobs(join(folder, 'pages'))];
  await createTable(db);
  const commits = [
    ...history,
    ...Array.from({ length: size - history.length }, (_, place) => next(history.length + place + 1)),
  ];
  for (let from = await lengthOf(db); from < size; from += AT_ONCE)
    await written(db, commits.slice(from, from + AT_ONCE));
  while ((await dynamoCheckpoint(db, blobs).extend()).more);
  await stop();
  writeFileSync(done, String(size));
  return { folder, next };
};
