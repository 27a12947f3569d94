import type { Deps } from '../../../lambdas/api/question/deps.ts';
import type { OperatorEvent } from '../../../shared/alerts/news/operator-event.ts';
import type { Commit } from '../../../shared/ledger/log/commit.ts';
import type { Provenance } from '../../../shared/reading/read.ts';
import type { Source } from '../../../shared/sources/source.ts';
import type { Instant } from '../../../shared/time/civil.ts';
import type { Delivery } from '../../../shared/views/answers/system/operations.ts';
import { MAIL } from '../../support/desk.ts';
import { logRead } from '../../support/memory-log.ts';
import { stateOf as state } from '../../support/source.ts';
import { ANNEXES, PAGES, storyLog } from '../../views/story.ts';

const CHINESE = { kind: 'official', jurisdiction: 'CN', reader: 'chinese-notice' } as const;
const AMERICAN = { kind: 'official', jurisdiction: 'US', reader: 'us-order' } as const;
const PRESS = { kind: 'press', jurisdiction: null, reader: 'press' } as const;

const source = (id: string, title: string, publisher: string, from: Provenance): Source => ({
  id,
  title,
  publisher,
  ...from,
  index: () => [],
  everyMinutes: from.kind === 'press' ? 15 : 30,
  minLinks: 10,
  quietDays: 14,
  rank: 1,
  list: 'anchors',
});
const SOURCES = [
  source('mofcom-announcements', '商务部公告 (MOFCOM announcements)', 'MOFCOM', CHINESE),
  source('mofcom-spokesperson', '答记者问 (MOFCOM spokesperson)', 'MOFCOM', CHINESE),
  source('tariff-commission', '税委会 (Tariff Commission)', 'Tariff Commission', CHINESE),
  source('federal-register', 'Federal Register', 'Federal Register', AMERICAN),
  source('npr', 'NPR', 'NPR', PRESS),
];

const NOW = '2025-11-12T02:00:00.000Z' as Instant;
const at = (text: string): Instant => text as Instant;

const OWN_LINES = [
  'supplier,material,control code,destination',
  'Skydio Inc,,,US',
  ',holmium metal,,DE',
  ',,1C909,JP',
  ',stainless steel bolt,,US',
  'Harmless GmbH,,,DE',
].join('\n');
const OWN_LIST = {
  ...{ audience: 'desk', name: 'parts', version: 2, lines: 5, body: 'f'.repeat(64) },
  at: at('2025-11-01T01:00:00.000Z'),
};

const DELIVERIES: readonly Delivery[] = [
  {
    audience: 'desk',
    channel: 'mail',
    commit: 30,
    state: 'sent',
    at: at('2025-11-10T01:00:05.000Z'),
    headline: 'China suspends its October controls to 10 Nov 2026',
    receipt: '0100018c',
  },
  {
    audience: 'desk',
    channel: 'slack',
    commit: 30,
    state: 'dead',
    at: at('2025-11-10T01:00:06.000Z'),
    attempts: 8,
    error: 'HTTP 404 channel_not_found',
  },
  {
    audience: 'desk',
    channel: 'mail',
    commit: 30,
    state: 'bounced',
    at: at('2025-11-10T01:00:41.000Z'),
    headline: 'China suspends its October controls to 10 Nov 2026',
    error: 'gone@trade.example: the receiver does not take it: “smtp; 550 5.1.1 user unknown”',
  },
];

/** The api's world with the story in it. */
export const storyDeps = (commits: readonly Commit[] = storyLog()): Deps & { said: unknown[] } => {
  const said: unknown[] = [];
  const checked = Object.fromEntries(SOURCES.slice(0, 4).map(({ id }) => [id, at('2025-11-12T01:58:00.000Z')]));
  const events: (OperatorEvent & { number: number })[] = [
    { number: 1, kind: 'source-broken', subject: 'npr', at: at('2025-11-09T04:00:00.000Z'), text: 'NPR: HTTP 503' },
    { number: 2, kind: 'source-mended', subject: 'npr', at: at('2025-11-09T10:00:00.000Z'), text: 'NPR answers again' },
    { number: 3, kind: 'source-broken', subject: 'npr', at: at('2025-11-11T20:00:00.000Z'), text: 'NPR: HTTP 503' },
  ];
  return {
    said,
    log: logRead(async (number) => commits.filter((commit) => commit.number > number)),
    blobs: {
      put: async () => '',
      get: async (hash) => {
        const page = PAGES[hash] ?? ANNEXES[hash];
        if (page === undefined) throw new Error(`No page ${hash}`);
        return new TextEncoder().encode(page);
      },
    },
    sources: {
      save: async () => 'saved',
      all: async () => [
        ...SOURCES.slice(0, 4).map(({ id }) => state(id, { readSince: at('2025-11-01T01:58:00.000Z') })),
        state('npr', { failures: 3, problem: 'HTTP 503', brokenSince: at('2025-11-11T20:00:00.000Z') }),
      ],
    },
    poll: {
      lease: async () => true,
      release: async () => {},
      beat: async () => {},
      heartbeats: async () => [{ shard: '0', at: at('2025-11-12T01:59:00.000Z'), checked }],
    },
    operations: { report: async () => {}, since: async (number) => events.filter((event) => event.number > number) },
    registry: SOURCES,
    deliveries: {
      recent: async (_, of) => DELIVERIES.filter(({ audience }) => of(audience)),
      outbox: async () => [
        {
          file: '0030-desk-mail.eml',
          channel: 'mail',
          at: at('2025-11-10T01:00:05.000Z'),
          headline: 'CONFIRMED China suspends its October controls',
          text: 'CONFIRMED  China suspends its October controls (Nos. 55-58, 61, 62) from today to 10 Nov 2026',
        },
      ],
    },
    audiences: async () => ['desk', 'operators'].map((name) => ({ ...MAIL, name, decisions: {} })),
    decisions: {
      of: async () => [],
      known: async () => undefined,
      append: () => Promise.reject(new Error('the api writes nothing')),
      forget: () => Promise.reject(new Error('the api writes nothing')),
    },
    ownLists: {
      of: async (audience) => (audience === 'desk' ? [OWN_LIST] : []),
      versions: async () => [OWN_LIST],
      text: async () => OWN_LINES,
      put: () => Promise.reject(new Error('the api writes nothing')),
      remove: () => Promise.reject(new Error('the api writes nothing')),
    },
    site: async () => 'https://chokepoint.example',
    access: 'local',
    now: () => NOW,
    silentAfterMinutes: 10,
    collectedForMs: 0,
    refreshSeconds: 2,
    puzzled: (error) => said.push(error),
  };
};
