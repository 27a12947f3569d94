import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { System } from '../../cli/local/system.ts';
import type { Deps } from '../../lambdas/desk/deps.ts';
import { desk } from '../../lambdas/desk/desk.ts';
import { OWN_HEADER } from '../../lambdas/desk/names.ts';
import { tailLog } from '../../lambdas/tail-log.ts';
import { decidingOf } from '../../shared/alerts/audience/audience.ts';
import { toldThreads } from '../../shared/alerts/inbox/told-threads.ts';
import { alertAbout, DECISIONS, type Said } from '../../shared/decisions/record.ts';
import { below, drawing, type Random } from '../seeded-random.ts';

/** What somebody set out to say, and the number under which it was said to be kept. */
export type Intention = { audience: string; id: string; log: number; said: Said };
export type Answer = { id: string; number: number };

const LIKELY = 0.3;
const DOUBLED = 0.4;
const STALE = 0.1;
const MOST_TRIES = 3;
const NEWEST = 6;

const linesOf = <Line>(file: string): Line[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line)
    : [];

/** What people set out to say in a folder, in that order, and what they were answered. */
export const saidIn = (folder: string): { intended: Intention[]; answers: Answer[] } => ({
  intended: linesOf<Intention>(join(folder, 'intended')),
  answers: linesOf<Answer>(join(folder, 'answers')),
});

type Place = { folder: string; system: System; desk: Omit<Deps, 'access' | 'puzzled'>; chance: Random };

/**
 * People who decide through the desk: each waits for the answer to what came before, asks again under the same id where
 * there was none, sends twice at once, and sends again what was long since kept.
 */
export const peopleIn = ({ folder, system, desk: deps, chance }: Place) => {
  const answer = desk({ ...deps, access: 'local', puzzled: () => {} });
  const log = tailLog(system.log);
  const note = (file: string, line: unknown): void => appendFileSync(join(folder, file), `${JSON.stringify(line)}\n`);

  const send = async ({ audience, id, log: shown, said }: Intention): Promise<number | undefined> => {
    const { status, body } = await answer({
      ...{ method: 'POST', path: `/desk/decisions/${audience}`, query: new URLSearchParams() },
      headers: { [OWN_HEADER]: '1' },
      body: JSON.stringify({ ...said, id, log: shown }),
    });
    if (status === 400 || status === 404) throw new Error(`refused: ${body}`);
    return status === 200 ? (JSON.parse(String(body)) as { record: { number: number } }).record.number : undefined;
  };

  /** False where it was not answered now. */
  const say = async (one: Intention): Promise<boolean> => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const sent = chance() < DOUBLED ? [send(one), send(one)] : [send(one)];
      const numbers = (await Promise.all(sent)).flatMap((number) => number ?? []);
      for (const number of numbers) note('answers', { id: one.id, number });
      if (numbers.length > 0) return true;
    }
    return false;
  };

  const intend = async (): Promise<void> => {
    const view = await log();
    const audience = drawing(chance)(decidingOf(await system.audiences.all()));
    const thread = drawing(chance)(toldThreads(view, audience).slice(-NEWEST))?.thread;
    if (thread === undefined) return;
    const about = alertAbout(thread);
    const said: Said =
      chance() < 0.3
        ? { about, seen: true, owner: drawing(chance)(['Li Wei', 'Anna Keller']) }
        : { about, decision: drawing(chance)(DECISIONS) };
    const { intended } = saidIn(folder);
    note('intended', {
      ...{ audience: audience.name, id: `said-${intended.length}-${below(chance, 1e9)}` },
      ...{ log: view.ledger.number, said },
    } satisfies Intention);
  };

  return {
    act: async (): Promise<void> => {
      if (chance() < LIKELY) await intend();
      const { intended, answers } = saidIn(folder);
      const answered = new Set(answers.map(({ id }) => id));
      for (const one of intended.filter(({ id }) => !answered.has(id))) if (!(await say(one))) return;
      const old = drawing(chance)(intended);
      if (old !== undefined && chance() < STALE) await say(old);
    },
  };
};
