import { isTariff } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { Change } from '../../ledger/log/change.ts';
import type { Commit } from '../../ledger/log/commit.ts';
import { between } from '../../ledger/log/log-view.ts';
import { addDays, beijingDate } from '../../time/civil.ts';
import { matches } from '../audience/filter.ts';
import { reopening } from '../inbox/decided-so-far.ts';
import { type Asking, concerning, firstTold } from '../news/concerns.ts';
import { toldOf } from '../news/picture.ts';
import type { News, Place } from '../news/stream.ts';
import { threadsIn } from '../news/threads.ts';
import { type Morning, morningsOf, occasionId } from '../reminders/occasions.ts';
import { dayNumber, morningAt } from '../reminders/reminders-due.ts';

/** What a thread is known by, and where it was told before, oldest first. */
export type Before = { thread: string; earlier: Place[] };

/** What may take the place of duties that end, and so acts on their end, whichever measure it is. */
const isSuccessor = ({ subject, kind }: Change): boolean => isTariff(subject) && kind === 'announced';

/** The mornings that reminded of an end which the first act of a thread has moved or filled, and of what else they began. */
const remindedOf = (news: News, { filter }: Asking, { at, changes }: Commit): Morning[] => {
  const moved = new Map(changes.flatMap(({ measure, from }) => (from?.until ? [[measure, from.until] as const] : [])));
  const successors = changes.filter(isSuccessor);
  if (moved.size + successors.length === 0) return [];
  const directions = new Set(successors.map(({ subject }) => subject));
  const ends = [...new Set(moved.values())].flatMap((until) => [until, addDays(until, 1)]);
  const days = [...ends, ...successors.map(({ since }) => since)];
  const today = dayNumber(beijingDate(at));
  const upTo = at < morningAt(today) ? today - 1 : today;
  const asked = (measure: Measure): boolean => matches(filter, measure);
  const concerned = ({ id, subject, next }: Measure): boolean =>
    moved.has(id) || (directions.has(subject) && next?.state === 'ended');
  const own = morningsOf(news, days, { upTo, concerns: (measure) => concerned(measure) && asked(measure) });
  if (own.length === 0) return [];
  return morningsOf(
    news,
    own.map(({ on }) => on),
    { upTo, concerns: asked },
  );
};

/** Where an audience was told of a thread in the commits before one. */
export const toldBefore = (news: News, audience: Asking, thread: number, before: number): Before => {
  const { suffix, tells } = firstTold(audience);
  const past = between(news.commits, 0, before - 1);
  const [asked, reopened] = [concerning(audience, tells), reopening(news, audience, tells)];
  const told = toldOf(past, threadsIn(news), thread, (commit) => asked(commit) || reopened(commit));
  const [first] = between(news.commits, thread - 1, thread);
  const reminded = first ? remindedOf(news, audience, first) : [];
  return {
    thread: reminded[0] ? occasionId(reminded[0].on) : String(thread),
    earlier: [
      ...reminded.map(({ number }): Place => ({ suffix: '.reminders', number })),
      ...told.map(({ number }): Place => ({ suffix, number })),
    ],
  };
};
