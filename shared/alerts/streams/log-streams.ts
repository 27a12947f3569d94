import { currentVersion } from '../../ledger/log/ledger.ts';
import { between } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import { BEIJING } from '../../time/civil.ts';
import type { Audience, Digest } from '../audience/audience.ts';
import { digestAfter } from '../audience/digest.ts';
import { matches } from '../audience/filter.ts';
import { decidedSoFar, reopening } from '../inbox/decided-so-far.ts';
import { withInbox } from '../inbox/inbox-now.ts';
import { fallbackMessage } from '../message/fallback-message.ts';
import type { Message } from '../message/message.ts';
import { type Concerns, concerning, everything, firstTold, isAside, type Tells } from '../news/concerns.ts';
import { concerningOwn, lawAround } from '../news/law-around.ts';
import { type Picture, pictureOf } from '../news/picture.ts';
import type { News, Stream } from '../news/stream.ts';
import { threadsIn } from '../news/threads.ts';
import { messageOf } from '../statuses/message-of.ts';
import { type Before, toldBefore } from './told-before.ts';

const MORNING: Digest = { hour: 9, zone: BEIJING };

/** `upTo`: what is told is told by the law as known then, and not as it was known with its last commit. */
type Pictured = Pick<Picture, 'commits' | 'again'> & { after: number; upTo?: number; said?: Message | undefined };

const saidOf = (audience: Audience, tells: Tells, news: News, picture: Pictured): Message | undefined => {
  const { commits, ledger, checked, site } = news;
  const { after, upTo, said } = picture;
  const [first, last] = [picture.commits[0]?.at, picture.commits.at(-1)];
  if (!first || !last) return undefined;
  const at = ledger.ats[(upTo ?? last.number) - 1] ?? last.at;
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

type Telling = { after: number; upTo: number; beside: boolean };

/** The first commit of a picture that was not told before. */
const firstOf = ({ commits, again }: Picture): number => commits[again.length]?.number ?? 1;

/** Where its thread was told before; a stream beside another one goes on with all that the other has told by then. */
const beforeOf = (
  news: News,
  audience: Audience,
  picture: Picture,
  { upTo, beside }: Pick<Telling, 'upTo' | 'beside'>,
): Before => toldBefore(news, audience, picture.thread, beside ? upTo + 1 : firstOf(picture));

/** A message that goes on with an event knows what the one before it said. */
const continuing = (
  audience: Audience,
  tells: Tells,
  news: News,
  picture: Picture,
  { after, upTo, beside }: Telling,
): Message | undefined => {
  const { commits, again, earlier } = picture;
  const last = again.at(-1);
  const said =
    last && saidOf(audience, tells, news, { commits: again, again: again.slice(0, -1), after: last.number - 1 });
  const message = saidOf(audience, tells, news, { commits, again, after, said, ...(beside && { upTo }) });
  if (message === undefined) return undefined;
  const [continues] = earlier;
  const { thread } = beforeOf(news, audience, picture, { upTo, beside });
  return { ...message, thread, ...(continues && { continues: continues.number }) };
};

/** The reports that acts have settled, by their changes' ids. */
const settledIn = memoized((commits: News['commits']): ReadonlySet<string> => {
  const acts = commits.filter(({ changes }) => changes.some(({ status }) => status === 'confirmed'));
  return new Set(acts.flatMap(({ threads = [] }) => threads.map(({ change }) => change)));
});

/** A report that an act has settled is told as the act. */
const unlessSettled =
  ({ commits }: News, tells: Tells): Tells =>
  (change) =>
    !settledIn(commits).has(change.id) && tells(change);

/** News of the log, as one stream tells it. */
const ofLog = (audience: Audience, suffix: Stream['suffix'], tellsOf: (news: News) => Tells): Omit<Stream, 'ready'> => {
  const beside = suffix === '.digest' && !audience.digest;
  const concerns = (news: News, what: Tells): Concerns => {
    const [asked, own] = [concerning(audience, what), concerningOwn(news, audience, what)];
    const reopens = reopening(news, audience, what);
    return (commit) => (asked(commit) && own(commit)) || reopens(commit);
  };
  const picture = (news: News, after: number, upTo: number): Picture | undefined =>
    pictureOf(news.commits, threadsIn(news), {
      after,
      upTo,
      tells: concerns(news, tellsOf(news)),
      told: concerns(news, firstTold(audience).tells),
      whole: suffix === '',
      beside,
    });
  return {
    suffix,
    head: ({ ledger }) => ledger.number,
    bare: (news, after, upTo) => {
      const { commits, now } = news;
      const own = between(commits, after, upTo).filter(({ cause }) => cause !== 'import');
      const changes = own.flatMap((one) => one.changes).filter((change) => matches(audience.filter, change));
      return fallbackMessage(changes.filter(tellsOf(news)), own.at(-1)?.at ?? now);
    },
    message: (news, after, upTo) => {
      const own = picture(news, after, upTo);
      return own && continuing(audience, tellsOf(news), news, own, { after, upTo, beside });
    },
    earlier: (news, after, upTo) => {
      const own = picture(news, after, upTo);
      return own && (suffix === '' || own.earlier.length > 0)
        ? beforeOf(news, audience, own, { upTo, beside }).earlier
        : [];
    },
  };
};

export const atOnce = (audience: Audience): Stream => ({
  ...ofLog(audience, '', () => firstTold(audience).tells),
  ready: () => true,
});

/** What came first decides: it goes out at the first digest hour after it, and takes everything since along. */
export const onceADay = (audience: Audience): Stream => {
  const aside: Tells = (change) => isAside(audience, change);
  const stream = ofLog(audience, '.digest', (news) => (audience.digest ? everything : unlessSettled(news, aside)));
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
