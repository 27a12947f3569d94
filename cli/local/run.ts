import { once } from 'node:events';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SECURITY_HEADERS, SITE_POLICY } from '../../lambdas/api/http/http.ts';
import { baselineIn } from '../../lambdas/baseline.ts';
import { decide } from '../../lambdas/decide/decide.ts';
import { desk } from '../../lambdas/desk/desk.ts';
import { localConfig } from '../../shared/adapters/local/database.ts';
import { doorbell } from '../../shared/adapters/local/doorbell.ts';
import { fileSecrets } from '../../shared/adapters/local/file-secrets.ts';
import { outboxOf } from '../../shared/adapters/local/outbox.ts';
import { type Loop, loop } from '../../shared/adapters/local/run-loop.ts';
import { type Serving, serve } from '../../shared/adapters/local/serve.ts';
import { postOf } from '../../shared/adapters/web/post.ts';
import type { Log } from '../../shared/ports.ts';
import { SILENT_AFTER_MINUTES } from '../../shared/views/sources/checked.ts';
import { announceRun } from './current-run.ts';
import { decisionKeysIn } from './decision-keys.ts';
import type { Environment, Scenario } from './environment.ts';
import { historyProgressLog } from './history-progress.ts';
import { localApi } from './local-api.ts';
import { AUDIENCES } from './local-audiences.ts';
import { type Pipeline, pipelineOf } from './pipeline.ts';
import { type ProgressLog, progressLog } from './progress-log.ts';
import { localSender } from './sender.ts';
import { startMessage } from './start-message.ts';
import { type LocalSystem, openFolder, reachedBy, type System } from './system.ts';

// As built: dist/ stands beside dashboard/ and shared/.
const SITE = join(import.meta.dirname, '..', 'dashboard', 'dist');
const BASELINE = join(import.meta.dirname, '..', 'shared', 'baseline');
const DOORBELL_MS = 1000;

/** A clock that is played leaps over hours. */
const silentAfter = ({ live }: Scenario): number => (live ? SILENT_AFTER_MINUTES : Number.POSITIVE_INFINITY);

const serveHere = async (
  system: System,
  { clock, sources: registry }: Environment,
  scenario: Scenario,
  folder: string,
  port: number,
) => {
  const answer = localApi(system, {
    registry,
    outbox: outboxOf(join(folder, 'outbox')),
    now: clock.now,
    silentAfterMinutes: silentAfter(scenario),
    refreshSeconds: scenario.live ? 30 : 2,
    ...(scenario.played && { played: scenario.played }),
  });
  const siteHeaders = { ...SECURITY_HEADERS, 'content-security-policy': SITE_POLICY };
  const deskHere = desk({
    ...system,
    send: localSender(folder, clock.now),
    access: 'local',
    now: clock.now,
    site: `http://localhost:${port}`,
    puzzled: (error, path) => console.error(path, error),
  });
  const decideHere = decide({
    ...system,
    keys: decisionKeysIn(folder),
    secret: fileSecrets(join(folder, 'secrets.json')).get,
    post: postOf(),
    now: clock.now,
    puzzled: (error, path) => console.error(path, error),
  });
  return serve({ answer, desk: deskHere, decide: decideHere, folder: SITE, siteHeaders, port }).catch(
    (error: NodeJS.ErrnoException): Serving => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new Error(`Port ${port} is in use, perhaps by another run. Choose another: PORT=${port + 1} npm start`);
    },
  );
};

/** The turns of the line, and the doorbell between them. */
const startLoops = (system: LocalSystem, environment: Environment, line: Pipeline, observer: ProgressLog): Loop[] => {
  const config = localConfig(system.endpoint);
  const tellHistory = historyProgressLog(system.sources, environment.sources, observer.progress);
  const rang = doorbell(new DynamoDBClient(config), new DynamoDBStreamsClient(config), system.db.table);
  let now = { waitMs: 0, left: 0, visit: true, began: 0 };
  const turns = loop(
    () => Math.max(0, now.waitMs - (performance.now() - now.began)),
    async (signal) => {
      const before = now.left;
      now = { ...environment.next(), began: performance.now() };
      await line.turn(now.visit, signal);
      await tellHistory();
      if (now.left === 0 && before > 0) observer.say('\nThe record ends here; the clock now goes as other clocks do.');
    },
    (error) => observer.failed('turn', error),
  );
  const rings = loop(
    () => DOORBELL_MS,
    async () => {
      if (await rang()) await line.tell();
    },
    (error) => observer.failed('doorbell', error),
  );
  return [turns, rings];
};

/** A log that cannot be read is no log to go on with. */
const readable = async (log: Log, folder: string): Promise<void> => {
  await log.since(0).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The log in ${folder} cannot be read (${why}). Put back a copy, or begin anew with --fresh.`);
  });
};

/** Runs the system in a folder of this machine until it is interrupted. */
export const runLocally = async (scenario: Scenario, folder: string, port: number): Promise<void> => {
  const system = await openFolder(folder);
  const closing = [system.close];
  try {
    await readable(system.log, folder);
    const reached = await reachedBy(system);
    const environment = await scenario.set(reached);
    closing.unshift(environment.close);
    const server = await serveHere(system, environment, scenario, folder, port);
    closing.unshift(server.close);
    announceRun({ folder, endpoint: system.endpoint, table: system.db.table, played: !scenario.live });
    if ((await system.audiences.all()).length === 0)
      for (const audience of AUDIENCES) await system.audiences.put(audience);

    const site = `http://localhost:${server.port}`;
    const observer = progressLog(environment.clock.now);
    await decisionKeysIn(folder)().catch((error: unknown) => observer.failed('links to decide by', error));
    observer.say(startMessage(scenario, environment, { site, folder }, reached));
    const silentAfterMinutes = silentAfter(scenario);
    const baseline = scenario.live ? baselineIn(BASELINE) : undefined;
    const line = pipelineOf(system, environment, { folder, site, silentAfterMinutes, baseline }, observer);
    await line.begin();
    await line.tell().catch((error: unknown) => observer.failed('notify', error));
    closing.unshift(...startLoops(system, environment, line, observer).map(({ stop }) => stop));
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    observer.say('\nEnding …');
  } finally {
    for (const close of closing) await close();
  }
};
