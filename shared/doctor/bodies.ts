import { counted } from '../wording/text/counted.ts';
import { type Finding, some, wrong } from './finding.ts';
import type { LogFacts } from './log.ts';
import type { Store } from './store.ts';

const AT_ONCE = 8;
const EVERY = 500;

type Say = (progress: string) => void;

const reasonOf = (error: unknown): string => {
  const { name, code, message } = error as Error & { code?: unknown };
  return name === 'NoSuchKey' || code === 'ENOENT' ? 'missing' : message;
};

/** The bodies that cannot be had, each with whose it is and why. */
const unsound = async (
  { blobs }: Pick<Store, 'blobs'>,
  bodies: ReadonlyMap<string, string>,
  say: Say,
): Promise<string[]> => {
  const left = [...bodies];
  const found: string[] = [];
  let seen = 0;
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const [hash, whose] = next;
      await blobs
        .get(hash)
        .catch((error: unknown) => found.push(`${hash.slice(0, 12)}… (${whose}): ${reasonOf(error)}`));
      if (++seen % EVERY === 0) say(`${seen} of ${bodies.size} bodies read`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found.sort();
};

/** Whether every page, file and row that was kept is there, with the bytes of its hash. */
export const checkBodies = async (
  store: Store,
  facts: LogFacts,
  say: Say,
): Promise<{ bodies: number; findings: Finding[] }> => {
  const bodies = new Map(facts.bodies);
  for await (const { hash, url } of store.pages()) if (!bodies.has(hash)) bodies.set(hash, url);
  const found = await unsound(store, bodies, say);
  const todo =
    'What was read of them is in the log, so that answers and alerts stand; only the page as fetched cannot be shown, ' +
    'or read again. Put the bodies back from a copy, or on AWS from an earlier version of the object';
  return {
    bodies: bodies.size,
    findings: found.length > 0 ? [wrong(`${counted(found.length, 'body', 'bodies')}: ${some(found)}`, todo)] : [],
  };
};

/** Whether what stands in people's own lists is there; of the lists only names are told. */
export const checkLists = async ({ audiences, ownLists }: Store): Promise<{ lists: number; findings: Finding[] }> => {
  const found: string[] = [];
  let lists = 0;
  for (const { name: audience } of await audiences.all())
    for (const { name } of await ownLists.of(audience))
      for (const list of await ownLists.versions(audience, name)) {
        lists++;
        await ownLists
          .text(list)
          .catch((error: unknown) => found.push(`${audience} ${name}, version ${list.version}: ${reasonOf(error)}`));
      }
  const todo = 'Put the list anew (chokepoint list put AUDIENCE FILE); until then its lines are told of nothing';
  return { lists, findings: found.length > 0 ? [wrong(some(found), todo)] : [] };
};
