import { collect } from '../../lambdas/collect/collect.ts';
import type { Deps } from '../../lambdas/collect/deps.ts';
import { later } from '../../lambdas/collect/due.ts';
import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import type { Poll, WebAnswer, WebRequest } from '../../shared/ports.ts';
import type { PageRecord, Round } from '../../shared/sources/round.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Heartbeat, SourceState } from '../../shared/sources/visits.ts';
import { type Instant, instant } from '../../shared/time/civil.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';

type Answer = WebAnswer | string | ((request: WebRequest) => WebAnswer | string);

export const SITE = 'https://www.example.gov.cn';
export const START = instant('2025-10-09T01:00:00Z')!;

/** What makes a source one of the press. */
export const PRESS = { kind: 'press', jurisdiction: null, reader: 'press' } as const;

type OfficialSource = Extract<Source, { kind: 'official' }>;

/** A source whose list is plain anchors. */
export const plain = (over: Partial<OfficialSource> | typeof PRESS = {}): Source => ({
  id: 'plain',
  title: 'Plain',
  publisher: 'Plain',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  index: () => [`${SITE}/index`],
  everyMinutes: 10,
  minLinks: 1,
  quietDays: 30,
  rank: 1,
  list: 'anchors',
  ...over,
});

/** The list of links that are told as `path|title|day`. */
export const listed = (...lines: string[]): string => {
  const items = lines.map((line) => {
    const [path = '', title = '', day = ''] = line.split('|');
    return `<li><a href="${SITE}/${path}">${title}</a><span>${day}</span></li>`;
  });
  return `<h1>公告</h1><ul>${items.join('')}</ul>`;
};

export const page = (body: string, over: Partial<WebAnswer & { kind: 'page' }> = {}): WebAnswer => ({
  kind: 'page',
  url: SITE,
  status: 200,
  contentType: 'text/html; charset=utf-8',
  body: new TextEncoder().encode(body),
  validators: {},
  ...over,
});
export const refused = (
  problem: (WebAnswer & { kind: 'refused' })['problem'],
  retryAfterSeconds?: number,
): WebAnswer => ({
  kind: 'refused',
  problem,
  text: `it is ${problem}`,
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});

const EMPTY: Omit<SourceState, 'id'> = {
  version: 0,
  validators: {},
  failures: 0,
  imported: false,
  seen: [],
  revisits: [],
};

/** Everything that the collector needs, in memory. `calls` tells every write in order. */
export const world = (sources: readonly Source[] = [plain()]) => {
  let now: Instant = START;
  const calls: string[] = [];
  const asked: WebRequest[] = [];
  const answers = new Map<string, Answer>();
  const states = new Map<string, SourceState>();
  const noted: PageRecord[] = [];
  const rounds: Round[] = [];
  const told: OperatorEvent[] = [];
  const beats = new Map<string, Heartbeat>();
  const leases = new Map<string, Instant>();
  const blobs = memoryBlobs();
  const wrote = (call: string): void => void calls.push(call);

  const poll: Poll = {
    lease: async (shard, at, until) => {
      if ((leases.get(shard) ?? '') > at) return false;
      leases.set(shard, until);
      return true;
    },
    release: async (shard, at) => void leases.set(shard, at),
    beat: async (beat) => {
      wrote('beat');
      beats.set(beat.shard, beat);
    },
    heartbeats: async () => [...beats.values()],
  };
  const deps: Deps = {
    sources,
    web: {
      visit: async (request) => {
        asked.push(request);
        const answer = answers.get(request.url) ?? refused('status');
        const given = typeof answer === 'function' ? answer(request) : answer;
        return typeof given === 'string' ? page(given, { url: request.url }) : given;
      },
    },
    blobs: {
      ...blobs,
      put: async (body) => {
        wrote('blob');
        return blobs.put(body);
      },
    },
    pages: {
      note: async (record) => {
        wrote('page');
        const known = noted.some(({ id, hash }) => id === record.id && hash === record.hash);
        if (!known) noted.push(record);
        return known ? 'known' : 'new';
      },
      versions: async (id) => noted.filter((record) => record.id === id).reverse(),
    },
    rounds: {
      send: async (round) => {
        wrote('round');
        rounds.push(round);
      },
    },
    states: {
      save: async (state) => {
        if ((states.get(state.id)?.version ?? 0) !== state.version) return 'stale';
        wrote('state');
        states.set(state.id, { ...state, version: state.version + 1 });
        return 'saved';
      },
      all: async (ids = sources.map(({ id }) => id)) => ids.map((id) => states.get(id) ?? { ...EMPTY, id }),
    },
    poll,
    operations: {
      report: async (event) => {
        wrote('operation');
        told.push(event);
      },
      since: async () => [],
    },
    clock: { now: () => now },
  };

  return {
    deps,
    calls,
    asked,
    answers,
    states,
    rounds,
    told,
    beats,
    noted,
    kept: blobs.kept,
    now: () => now,
    pass: (minutes: number) => {
      now = later(now, minutes);
    },
    /** What the index lists from now on, with a page behind each link. */
    publish: (...lines: string[]) => {
      answers.set(`${SITE}/index`, listed(...lines));
      for (const line of lines) {
        const [path = '', title = ''] = line.split('|');
        if (!answers.has(`${SITE}/${path}`)) answers.set(`${SITE}/${path}`, `<h1>${title}</h1>`);
      }
    },
  };
};
export const ONE = '1|第一号公告|2025-10-08';
export const TWO = '2|第二号公告|2025-10-09';

/** A world whose sources were imported with one link, ten minutes ago; nothing of that is remembered here. */
export const imported = async (sources: readonly Source[] = [plain()]) => {
  const made = world(sources);
  made.publish(ONE);
  const tick = collect(made.deps);
  await tick();
  made.pass(10);
  for (const list of [made.calls, made.rounds, made.asked]) list.length = 0;
  return { made, tick };
};

export type World = ReturnType<typeof world>;
