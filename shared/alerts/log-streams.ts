import { currentVersion } from '../ledger/log/ledger.ts';
import { between } from '../ledger/log/log-view.ts';
import { BEIJING } from '../time/civil.ts';
import type { Audience, Digest } from './audience.ts';
import { bareMessage } from './bare.ts';
import { type Concerns, concerning, everything, firstTold, isAside, type Tells } from './concerns.ts';
import { digestAfter } from './digest.ts';
import { matches } from './filter.ts';
import { decidedSoFar, reopening } from './inbox/decided-so-far.ts';
import { withInbox } from './inbox/inbox-now.ts';
import { concerningOwn, lawAround } from './law-around.ts';
import type { Message } from './message.ts';
import { messageOf } from './message-of.ts';
import { type Picture, pictureOf } from './picture.ts';
import type { News, Stream } from './stream.ts';
import { threadsIn } from './threads.ts';
import { toldBefore } from './told-before.ts';

const MORNING: Digest = { hour: 9, zone: BEIJING };

type Pictured = Pick<Picture, 'commits' | 'again'> & { after: number; said?: Message | undefined };

const saidOf = (audience: Audience, tells: Tells, news: News, picture: Pictured): Message | undefined => {
  const { commits, ledger, checked, site } = news;
  const { after, said } = picture;
  const [first, at] = [picture.commits[0]?.at, picture.commits.at(-1)?.at];
  if (!first || !at) return undefined;
  const decided = decidedSoFar(news, audience);
  const anew = new Set(
    picture.commits.flatMap(({ number, readings }) => (number > after ? readings.map(({ key }) => key) : [])),
  );
  return messageOf({
    commits: picture.commits,
    again: picture.again,
    ...(said && { said }),
    ...lawAround(news, audience.name, first, at),
    ...(decided && { decided }),
    ...(audience.filter && { filter: audience.filter }),
    tells,
    ...(checked && { checked }),
    ...(site && { site }),
    toldBy: (key) =>
      anew.has(key)
        ? between(commits, 0, after).findLast(
            ({ cause, changes }) => cause !== 'import' && changes.some(({ by }) => by === key),
          )?.number
        : undefined,
    textOf: (key) => currentVersion(ledger, key),
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
  const { commits, again, thread, earlier } = picture;
  const last = again.at(-1);
  const said =
    last && saidOf(audience, tells, news, { commits: again, again: again.slice(0, -1), after: last.number - 1 });
  const message = saidOf(audience, tells, news, { commits, again, after, said });
  if (message === undefined) return undefined;
  const before = toldBefore(news, audience, thread, firstOf(picture));
  const [continues] = earlier;
  return { ...message, thread: before.thread, ...(continues && { continues: continues.number }) };
};

/** The first commit of a picture that was not told before. */
const firstOf = ({ commits, again }: Picture): number => commits[again.length]?.number ?? 1;

/** News of the log, as one stream tells it. */
const ofLog = (audience: Audience, suffix: Stream['suffix'], tells: Tells): Omit<Stream, 'ready'> => {
  const concerns = (news: News, what: Tells): Concerns => {
    const [asked, own] = [concerning(audience, what), concerningOwn(news, audience, what)];
    const reopens = reopening(news, audience, what);
    return (commit) => (asked(commit) && own(commit)) || reopens(commit);
  };
  const picture = (news: News, after: number, upTo: number): Picture | undefined =>
    pictureOf(news.commits, threadsIn(news), {
      after,
      upTo,
      tells: concerns(news, tells),
      told: concerns(news, firstTold(audience).tells),
      whole: suffix === '',
    });
  return {
    suffix,
    head: ({ ledger }) => ledger.number,
    bare: ({ commits, now }, after, upTo) => {
      const own = between(commits, after, upTo).filter(({ cause }) => cause !== 'import');
      const changes = own.flatMap((one) => one.changes).filter((change) => matches(audience.filter, change));
      return bareMessage(changes.filter(tells), own.at(-1)?.at ?? now);
    },
    message: (news, after, upTo) => {
      const own = picture(news, after, upTo);
      return own && continuing(audience, tells, news, after, own);
    },
    earlier: (news, after, upTo) => {
      const own = picture(news, after, upTo);
      return own && (suffix === '' || own.earlier.length > 0)
        ? toldBefore(news, audience, own.thread, firstOf(own)).earlier
        : [];
    },
  };
};

export const atOnce = (audience: Audience): Stream => ({
  ...ofLog(audience, '', firstTold(audience).tells),
  ready: () => true,
});

/** What came first decides: it goes out at the first digest hour after it, and takes everything since along. */
export const onceADay = (audience: Audience): Stream => {
  const stream = ofLog(audience, '.digest', audience.digest ? everything : (change) => isAside(audience, change));
  return {
    ...stream,
    message: (news, after, upTo) => {
      const message = stream.message(news, after, upTo);
      return message && withInbox(message, news, audience);
    },
    ready: ({ ledger, now }, after) => {
      const first = ledger.ats[after];
      return first !== undefined && digestAfter(first, audience.digest ?? MORNING) <= now;
    },
  };
};
