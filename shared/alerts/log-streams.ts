import type { Change } from '../ledger/log/change.ts';
import type { Commit } from '../ledger/log/commit.ts';
import { BEIJING, civilAt, type Instant, instantOf, millisOf } from '../time/civil.ts';
import { kept } from '../views/kept.ts';
import { regimeWhen } from '../views/regime-when.ts';
import type { Audience, Digest } from './audience.ts';
import { bareMessage } from './bare.ts';
import { digestAfter } from './digest.ts';
import { matches } from './filter.ts';
import { knownLaw } from './law.ts';
import type { Message } from './message.ts';
import { messageOf } from './message-of.ts';
import { type Picture, pictureOf } from './picture.ts';
import type { News, Stream } from './stream.ts';
import { type Threads, threadsOf } from './threads.ts';

const MORNING: Digest = { hour: 9, zone: BEIJING };

/** Differences that change nothing for anybody come once a day, except to who asked for them by name. */
const isAside = ({ filter }: Audience, { kind, status }: Change): boolean =>
  (status === 'contradicted' && !filter?.statuses?.includes('contradicted')) || kind === 'replaced';

type Tells = (change: Change) => boolean;

const MINUTE_MS = 60_000;
const earlier = (at: Instant, ms: number): Instant => instantOf(millisOf(at) - ms);

const threadings = kept<Threads>(1);
/** Where each commit is told, worked out once for as long as the log stands still. */
const threadsIn = ({ commits }: Pick<News, 'commits'>): Threads => threadings(commits, '', () => threadsOf(commits));

const concerning =
  ({ filter }: Audience, tells: Tells) =>
  ({ cause, changes }: Commit): boolean =>
    cause !== 'import' && changes.some((change) => matches(filter, change) && tells(change));

type Pictured = Pick<Picture, 'commits' | 'again'> & { after: number; said?: Message | undefined };

const saidOf = (audience: Audience, tells: Tells, news: News, picture: Pictured): Message | undefined => {
  const { commits, ledger, checked, site } = news;
  const { after, said } = picture;
  const [first, at] = [picture.commits[0]?.at, picture.commits.at(-1)?.at];
  if (!first || !at) return undefined;
  const anew = new Set(
    picture.commits.flatMap(({ number, readings }) => (number > after ? readings.map(({ key }) => key) : [])),
  );
  return messageOf({
    commits: picture.commits,
    again: picture.again,
    ...(said && { said }),
    before: regimeWhen({ ledger }, { valid: civilAt(earlier(first, MINUTE_MS), BEIJING), known: earlier(first, 1) }),
    after: regimeWhen({ ledger }, { valid: civilAt(at, BEIJING), known: at }),
    law: { before: knownLaw(ledger, earlier(first, 1)), after: knownLaw(ledger, at) },
    ...(audience.filter && { filter: audience.filter }),
    tells,
    ...(checked && { checked }),
    ...(site && { site }),
    toldBy: (key) =>
      anew.has(key)
        ? commits
            .slice(0, after)
            .findLast(({ cause, changes }) => cause !== 'import' && changes.some(({ by }) => by === key))?.number
        : undefined,
    textOf: (key) => ledger.versions[ledger.current.get(key) ?? -1]?.reading,
  });
};

/** A message that goes on with an event knows what the one before it said. */
const continuing = (
  audience: Audience,
  tells: Tells,
  news: News,
  after: number,
  picture: Picture,
): Message | undefined => {
  const {
    commits,
    again,
    thread,
    earlier: [continues],
  } = picture;
  const last = again.at(-1);
  const said =
    last && saidOf(audience, tells, news, { commits: again, again: again.slice(0, -1), after: last.number - 1 });
  const message = saidOf(audience, tells, news, { commits, again, after, said });
  return message && { ...message, thread, ...(continues !== undefined && { continues }) };
};

type Way = { suffix: Stream['suffix']; tells: Tells; told?: Tells; from: Stream['suffix'] };

/** News of the log; `from` is the stream that has told what it continues. */
const ofLog = (audience: Audience, { suffix, tells, told = tells, from }: Way): Omit<Stream, 'ready'> => {
  const picture = (news: News, after: number, upTo: number): Picture | undefined =>
    pictureOf(news.commits, threadsIn(news), {
      after,
      upTo,
      tells: concerning(audience, tells),
      told: concerning(audience, told),
      whole: suffix === '',
    });
  return {
    suffix,
    head: ({ commits }) => commits.at(-1)?.number ?? 0,
    bare: ({ commits, now }, after, upTo) => {
      const own = commits.slice(after, upTo).filter(({ cause }) => cause !== 'import');
      const changes = own.flatMap((one) => one.changes).filter((change) => matches(audience.filter, change));
      return bareMessage(changes.filter(tells), own.at(-1)?.at ?? now);
    },
    message: (news, after, upTo) => {
      const own = picture(news, after, upTo);
      return own && continuing(audience, tells, news, after, own);
    },
    earlier: (news, after, upTo) =>
      (picture(news, after, upTo)?.earlier ?? []).map((number) => ({ suffix: from, number })),
  };
};

const everything: Tells = () => true;

export const atOnce = (audience: Audience): Stream => ({
  ...ofLog(audience, { suffix: '', tells: (change) => !isAside(audience, change), from: '' }),
  ready: () => true,
});

/** What came first decides: it goes out at the first digest hour after it, and takes everything since along. */
export const onceADay = (audience: Audience): Stream => ({
  ...ofLog(
    audience,
    audience.digest
      ? { suffix: '.digest', tells: everything, from: '.digest' }
      : {
          suffix: '.digest',
          tells: (change) => isAside(audience, change),
          told: (change) => !isAside(audience, change),
          from: '',
        },
  ),
  ready: ({ commits, now }, after) => {
    const first = commits[after]?.at;
    return first !== undefined && digestAfter(first, audience.digest ?? MORNING) <= now;
  },
});
