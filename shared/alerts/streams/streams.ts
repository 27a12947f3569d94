import type { Audience } from '../audience/audience.ts';
import { escalationStream } from '../inbox/escalation-stream.ts';
import { summaryStream } from '../inbox/summary-stream.ts';
import { CANARY_AUDIENCE, canaryStream } from '../news/canary.ts';
import type { Stream } from '../news/stream.ts';
import { atOnce, onceADay } from './log-streams.ts';
import { isDue, operationsMessage, outageOf } from './operations.ts';
import { remindersStream } from './reminders-stream.ts';
import { weeklyStream } from './weekly-stream.ts';

const operations: Stream = {
  suffix: '.operations',
  head: ({ operations: news }) => news.at(-1)?.number ?? 0,
  message: ({ operations: news, site }, after, upTo) =>
    operationsMessage(
      news.filter(({ number }) => number <= upTo),
      after,
      site,
    ),
  earlier: ({ operations: news }, after, upTo) => {
    const outage = outageOf(news, after, upTo);
    return outage === undefined ? [] : [{ suffix: '.operations', number: outage }];
  },
  ready: ({ operations: news, now }, after) => isDue(news, after, now),
};

/** What an audience gets, among all that there are; who wants a digest gets nothing at once. */
export const streamsOf = (audience: Audience, all: readonly Audience[] = []): Stream[] =>
  audience === CANARY_AUDIENCE ? [canaryStream] : [...people(audience), ...handedOn(audience, all)];

/** What others do not decide in their hours, where that is told to this audience. */
const handedOn = ({ name }: Audience, all: readonly Audience[]): Stream[] =>
  all.flatMap((other) => {
    const { to, hours } = other.decisions?.escalate ?? {};
    return to === name && hours !== undefined && other.name !== name ? [escalationStream(other, hours)] : [];
  });

const people = (audience: Audience): Stream[] => [
  ...(audience.digest ? [] : [atOnce(audience)]),
  onceADay(audience),
  remindersStream(audience),
  ...(audience.weekly ? [weeklyStream({ ...audience, weekly: audience.weekly })] : []),
  ...(audience.decisions?.summary ? [summaryStream(audience, audience.decisions.summary)] : []),
  ...(audience.operations ? [operations] : []),
];
