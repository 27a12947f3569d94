/** The table's one definition: the stack deploys it, the local system and the tests create it. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  billing: 'PAY_PER_REQUEST',
  stream: 'KEYS_ONLY',
  /** Seconds since 1970 after which an item may be deleted; items without it stay. */
  timeToLive: 'expires',
  pointInTimeRecovery: true,
  deletionProtection: true,
} as const;

/** For how many days receipts and operators' events are kept where nobody says so: a year, and what led up to it. */
export const RECORD_DAYS = 400;

/** For how many days what need not be kept for ever is; a deployment may say it of records. */
export const KEPT_DAYS = { records: Number(process.env['RECORD_DAYS'] ?? RECORD_DAYS), markers: 2 };

const DAY_MS = 86_400_000;
/** What an item carries that ends so many days after that moment. */
export const endingAfter = (days: number, ms: number): { expires: number } => ({
  expires: Math.ceil((ms + days * DAY_MS) / 1000),
});

/** Where the bodies of people's own lists are in the page store, apart from the pages: what is removed there soon is gone. */
export const OWN_LISTS = 'lists/';

export type Key = { pk: string; sk: string };

/** Twelve digits, so that numbers sort as text. */
export const padded = (number: number): string => String(number).padStart(12, '0');

const audience = (id: string): string => `AUDIENCE#${id}`;

/** Where each item lives. Numbers are places in the log. */
export const KEYS = {
  commit: (number: number): Key => ({ pk: 'LOG', sk: padded(number) }),
  /** The log up to a number, as one body in the page store. */
  checkpoint: (): Key => ({ pk: 'CHECKPOINT', sk: 'LOG' }),
  operation: (number: number): Key => ({ pk: 'OPS', sk: padded(number) }),
  /** An item that the operators have been told is odd. */
  odd: (item: string, why: string): Key => ({ pk: 'ODD', sk: `${item} ${why}`.slice(0, 500) }),
  /** That an event of a kind on a subject was told on a day. */
  toldOn: (kind: string, subject: string, day: string): Key => ({ pk: 'TOLD', sk: `${day} ${kind} ${subject}` }),
  /** When a receiver may be sent the next message. */
  pace: (receiver: string): Key => ({ pk: `PACE#${receiver}`, sk: 'NEXT' }),
  /** An address to which nothing is sent, in lower case. */
  stopped: (address: string): Key => ({ pk: 'STOPPED', sk: address }),
  /** What a model answered to a question, by the SHA-256 of the question. */
  secondAnswer: (question: string, model: string): Key => ({ pk: `SECOND#${question}`, sk: model }),
  /** What asking has cost in a month, in millionths of a dollar. */
  secondBudget: (month: string): Key => ({ pk: 'SECOND-BUDGET', sk: month }),
  song: (number: number): Key => ({ pk: 'CANARY', sk: padded(number) }),
  /** Under which address people have the dashboard. */
  place: (): Key => ({ pk: 'PLACE', sk: 'SITE' }),
  poll: (shard: string): Key => ({ pk: 'POLL', sk: shard }),
  lease: (shard: string): Key => ({ pk: 'LEASE', sk: shard }),
  source: (id: string): Key => ({ pk: `SOURCE#${id}`, sk: 'STATE' }),
  annex: (id: string): Key => ({ pk: `ANNEX#${id}`, sk: 'STATE' }),
  page: (id: string, seenAt: string, hash: string): Key => ({ pk: `PAGES#${id}`, sk: `${seenAt}#${hash}` }),
  /** The directory: one item an audience, so that all are found by one query. */
  audienceName: (id: string): Key => ({ pk: 'AUDIENCES', sk: id }),
  /** How often people have changed audiences, their lists, or where their streams stand. */
  revision: (): Key => ({ pk: 'REVISION', sk: 'AUDIENCES' }),
  audience: (id: string): Key => ({ pk: audience(id), sk: 'CONFIG' }),
  channel: (id: string, channel: string): Key => ({ pk: audience(id), sk: `CHANNEL#${channel}` }),
  list: (id: string, name: string): Key => ({ pk: audience(id), sk: `LIST#${name}` }),
  listVersion: (id: string, name: string, version: number): Key => ({
    pk: audience(id),
    sk: `LIST-VERSION#${name}#${padded(version)}`,
  }),
  /** What people decide stays where their audience is taken away. */
  decision: (id: string, number: number): Key => ({ pk: `DECISIONS#${id}`, sk: padded(number) }),
  decisionId: (id: string, made: string): Key => ({ pk: `DECISION-IDS#${id}`, sk: made }),
  /** A person who is left out of what is shown, by the SHA-256 of the name or address. */
  forgotten: (sum: string): Key => ({ pk: 'FORGOTTEN', sk: sum }),
  receipt: (id: string, channel: string, number: number): Key => ({
    pk: audience(id),
    sk: `SENT#${channel}#${padded(number)}`,
  }),
  /** What became of messages of all audiences, in order of time: one query finds the newest. */
  happening: (at: string, id: string, channel: string, what: string): Key => ({
    pk: 'DELIVERIES',
    sk: `${at}#${id}#${channel}#${what}`,
  }),
  dead: (id: string, channel: string, number: number): Key => ({
    pk: audience(id),
    sk: `DEAD#${channel}#${padded(number)}`,
  }),
};
