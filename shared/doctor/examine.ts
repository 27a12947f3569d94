import { counted } from '../wording/text/counted.ts';
import { checkBodies, checkLists } from './bodies.ts';
import { checkClocks, checkSources } from './clocks.ts';
import { checkDecisions } from './decisions.ts';
import { type Finding, note, some, wrong } from './finding.ts';
import { checkLog, type LogFacts } from './log.ts';
import type { Store } from './store.ts';
import { checkDead, checkStreams } from './streams.ts';

/** What one check looked at, in words, and what it found. */
export type Examined = { check: string; looked: string; findings: Finding[] };

type Looked = Omit<Examined, 'check'>;
type Check = (store: Store, facts: LogFacts, say: (progress: string) => void) => Promise<Looked>;

const MUST_BE_FREE = 200_000_000;

const checkpoint: Check = async (store) => {
  const why = await store.checkpoint();
  const todo = 'The log itself has everything, and starts are only slower; the next night keeps another';
  return {
    looked: why === undefined ? 'agrees with the log, where there is one' : 'is read over from the log',
    findings: why === undefined ? [] : [wrong(`not all of it is used: ${why}`, todo, { kind: 'checkpoint' })],
  };
};

const rounds: Check = async ({ folder }) => {
  const aside = folder?.aside() ?? [];
  const whole = aside.filter(({ damaged }) => !damaged).map(({ file }) => file);
  const damaged = aside.filter((one) => one.damaged).map(({ file }) => file);
  return {
    looked: folder ? `${aside.length} put aside` : "are the queue's",
    findings: [
      ...(whole.length > 0
        ? [wrong(`put aside: ${some(whole)}`, 'The next start takes them back; so does --repair', { kind: 'rounds' })]
        : []),
      ...(damaged.length > 0
        ? [wrong(`damaged: ${some(damaged)}`, 'chokepoint reread --apply reads their pages; then delete the files')]
        : []),
    ],
  };
};

const disk: Check = async ({ folder }) => {
  const free = folder?.freeBytes() ?? Number.POSITIVE_INFINITY;
  return {
    looked: folder ? `${Math.floor(free / 1_000_000)} MB free` : 'is not ours',
    findings:
      free < MUST_BE_FREE ? [wrong('it is nearly full', 'Make room: what does not fit waits, and is not told')] : [],
  };
};

const readers: Check = async (_, { outdated }) => ({
  looked: `${counted(outdated.size, 'text')} read by other versions`,
  findings:
    outdated.size > 0
      ? [
          note(
            `${counted(outdated.size, 'text was', 'texts were')} read by other versions of the readers`,
            'chokepoint reread shows what would change',
          ),
        ]
      : [],
});

const forms: Check = async ({ odd }) => {
  const found = [...new Set(odd().map(({ item, why }) => `${item} (${why})`))].filter(
    (text) => !text.startsWith('the checkpoint'),
  );
  const todo = 'What is sound in them is used. docs/runbook.md, item-odd';
  return {
    looked: `${counted(found.length, 'item')} in another form`,
    findings: found.map((text) => wrong(text, todo)),
  };
};

const CHECKS: Record<string, Check> = {
  checkpoint,
  bodies: async (store, facts, say) => {
    const { bodies, findings } = await checkBodies(store, facts, say);
    return { looked: `${bodies} pages, files and rows`, findings };
  },
  sources: async (store) => ({ looked: 'what is remembered of them', findings: await checkSources(store) }),
  clocks: async (store) => ({ looked: 'leases, heartbeats, events', findings: await checkClocks(store) }),
  streams: async (store, facts) => ({ looked: 'how far each was told', findings: await checkStreams(store, facts) }),
  undelivered: async (store) => ({ looked: 'messages put aside', findings: await checkDead(store) }),
  lists: async (store) => {
    const { lists, findings } = await checkLists(store);
    return { looked: `${counted(lists, 'version')} of own lists`, findings };
  },
  decisions: async (store) => {
    const { records, people, findings } = await checkDecisions(store);
    return { looked: `${counted(records, 'record')}, ${counted(people, 'name')} left out`, findings };
  },
  rounds,
  disk,
  readers,
  // Last: what was met on the way.
  forms,
};

const unable = (error: unknown): Looked => ({
  looked: 'could not be looked at',
  findings: [
    wrong(error instanceof Error ? error.message : String(error), 'See that the store can be reached, and look again'),
  ],
});

/** Looks at everything in a store, one check after another; a check that fails is a finding. */
export async function* examine(store: Store, say: (progress: string) => void): AsyncGenerator<Examined> {
  let facts: LogFacts = { head: 0, commits: 0, bodies: new Map(), outdated: new Set() };
  const log = await checkLog(store).then((examined): Looked => {
    facts = examined.facts;
    return { looked: `${counted(facts.commits, 'commit')}, up to ${facts.head}`, findings: examined.findings };
  }, unable);
  yield { check: 'log', ...log };
  for (const [check, look] of Object.entries(CHECKS)) yield { check, ...(await look(store, facts, say).catch(unable)) };
}
