import { aboutOf } from '../../decisions/record.ts';
import { type Instant, instantOf, millisOf } from '../../time/civil.ts';
import type { InboxItem } from '../../views/answers/own/inbox.ts';
import { lruCache } from '../../views/known/lru-cache.ts';
import { counted } from '../../wording/text/counted.ts';
import { momentInBeijing } from '../../wording/text/day.ts';
import { unique } from '../../wording/text/runs.ts';
import { shortened } from '../../wording/text/shortened.ts';
import type { Audience } from '../audience/audience.ts';
import { digestAfter } from '../audience/digest.ts';
import type { Matter } from '../audience/matter.ts';
import { GRAVITY, type Line, type Message, MOST_LINES, STATUS_WORDS } from '../message/message.ts';
import type { News, Stream } from '../news/stream.ts';
import { mattersFor } from './decided-so-far.ts';
import { inboxLinks, inboxNow } from './inbox-now.ts';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const minuteOf = (at: Instant): number => Math.floor(millisOf(at) / MINUTE_MS);

/** Something that nobody has decided, since when it waits, and the minute since 1970 at which it is handed on. */
type Undecided = { matter: Matter; since: Instant; minute: number };

/** Since when it waits to be decided; undefined where it does not. Only a decision ends that, and `ask` is one. */
const waitsSince = ({ about, told, standing, unsettled }: Matter): Instant | undefined => {
  const { decided, records } = standing;
  const last = records.findLastIndex(({ decision }) => decision !== undefined);
  const takenBack = decided || last < 0 ? undefined : records.slice(last).find(({ reopen }) => reopen);
  if (takenBack) return takenBack.at;
  const [first] = decided ? unsettled : aboutOf(about)?.kind === 'alert' ? told : [];
  return first?.commit.at;
};

const undecided = lruCache<readonly Undecided[]>(4);

/** Who gets a digest is told at its hour. */
const minuteAfter = (since: Instant, hours: number, { digest }: Audience): number =>
  minuteOf(digest ? digestAfter(since, digest) : since) + hours * HOUR_MINUTES;

/** All that an audience has not decided, and when each is handed on. */
export const undecidedIn = (news: News, from: Audience, hours: number): readonly Undecided[] => {
  const matters = mattersFor(news, from);
  if (matters === undefined) return [];
  return undecided(matters, JSON.stringify([hours, from.digest]), () =>
    matters.flatMap((matter) => {
      const since = waitsSince(matter);
      return since ? [{ matter, since, minute: minuteAfter(since, hours, from) }] : [];
    }),
  );
};

type Told = { one: Undecided; item: InboxItem };

/** Who has said anything of it since it waits. */
const seenBy = ({ one: { matter, since } }: Told): string[] =>
  unique(matter.standing.records.filter(({ at }) => at >= since).map(({ by }) => by));

const lineOf = (told: Told): Line => {
  const { title, state, status, owner } = told.item;
  const seen = seenBy(told).join(', ');
  return {
    label: state === 'reopened' ? 'REOPENED' : STATUS_WORDS[status ?? 'confirmed'],
    text: `${shortened(title)}: since ${momentInBeijing(told.one.since)}; ${seen ? `seen by ${seen}` : 'seen by nobody'}; ${owner ? `owner ${owner}` : 'no owner'}`,
  };
};

const gravity = ({ item: { status } }: Told): number => (status ? GRAVITY.indexOf(status) : GRAVITY.length);

const messageOf = (news: News, from: Audience, hours: number, due: readonly Undecided[]): Message | undefined => {
  const items = new Map(inboxNow(news, from)?.map((item) => [item.about, item]));
  const told = due
    .flatMap((one): Told[] => {
      const item = items.get(one.matter.about);
      return item ? [{ one, item }] : [];
    })
    .sort((a, b) => gravity(a) - gravity(b) || a.one.since.localeCompare(b.one.since));
  const [first] = told;
  if (first === undefined) return undefined;
  const within = `within ${counted(hours, 'hour')}`;
  const room = MOST_LINES - 1;
  const rest = told.length - room;
  return {
    status: 'undecided',
    headline:
      told.length === 1
        ? `${from.name} has not decided ${within}: ${first.item.title}`
        : `${from.name} has not decided on ${told.length} alerts ${within}: ${first.item.title} …`,
    lines: [
      ...told.slice(0, room).map(lineOf),
      ...(rest > 0 ? [{ label: 'MORE', text: `${rest} more in the inbox` }] : []),
    ],
    evidence: [],
    links: inboxLinks(news.site, from),
    footer: `handed on once, because ${from.name} asked for it; a decision, or to ask first, ends it`,
    at: instantOf(Math.max(...told.map(({ one }) => one.minute)) * MINUTE_MS),
    changes: told.flatMap(({ one: { matter } }) =>
      matter.unsettled.length > 0
        ? matter.unsettled.map(({ change }) => change)
        : matter.told.flatMap(({ changes }) => changes),
    ),
  };
};

/** What another audience has not decided in its hours, each once; numbered by the minutes at which it is due. */
export const escalationStream = (from: Audience, hours: number): Stream => {
  const due = (news: News, after: number, upTo: number): Undecided[] =>
    undecidedIn(news, from, hours).filter(({ minute }) => minute > after && minute <= upTo);
  return {
    suffix: `.undecided-${from.name}`,
    head: ({ now }) => minuteOf(now),
    message: (news, after, upTo) => messageOf(news, from, hours, due(news, after, upTo)),
    ready: (news, after) => due(news, after, minuteOf(news.now)).length > 0,
  };
};
