import { groups } from 'd3-array';
import { DECISION_WORDS } from '../../decisions/words.ts';
import { beijingDate, type CivilDate, daysBetween, type Instant } from '../../time/civil.ts';
import type { InboxItem } from '../../views/answers/own/inbox.ts';
import { longDay, shortDay } from '../../wording/text/day.ts';
import { shortened } from '../../wording/text/shortened.ts';
import type { Audience, Weekly } from '../audience/audience.ts';
import { weekDue, weekMoment } from '../audience/weeks.ts';
import { capped } from '../message/capped.ts';
import { type Line, type Message, MOST_LINES } from '../message/message.ts';
import type { News, Stream } from '../news/stream.ts';
import { countsText, inboxLinks, inboxNow } from './inbox-now.ts';

/** What waits for somebody, gravest first: an item stands under the first that fits. */
const WAITING: readonly [label: string, fits: (item: InboxItem) => boolean][] = [
  ['OVERDUE', ({ overdue }) => overdue],
  ['REOPENED', ({ state }) => state === 'reopened'],
  ['OPEN', ({ state }) => state === 'open'],
  ['ASKED', ({ decided }) => decided?.decision === 'ask'],
];
const MOST_NAMED = 3;
const NO_OWNER = 'no owner';

const labelOf = (item: InboxItem): string | undefined => WAITING.find(([, fits]) => fits(item))?.[0];

const ago = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`);

/** `Rare-earth goods: licence, worldwide (told 12 days ago, due 20 Oct)` */
const waitingText = ({ title, toldAt, reopenedBy, due }: InboxItem, today: CivilDate): string => {
  const since = `${reopenedBy ? 'reopened' : 'told'} ${ago(daysBetween(beijingDate(reopenedBy?.at ?? toldAt), today))}`;
  return `${shortened(title)} (${[since, ...(due ? [`due ${shortDay(due, today)}`] : [])].join(', ')})`;
};

/** All of them where there is room, else the first. */
const lineOf = (label: string, whose: string, items: string[]): Line => ({
  label,
  text: `${whose}: ${[...items.slice(0, MOST_NAMED), ...(items.length > MOST_NAMED ? [`${items.length - MOST_NAMED} more`] : [])].join('; ')}`,
  items: items.map((item, place) => (place === 0 ? `${whose}: ${item}` : item)),
});

/** A line for each owner of what waits. */
const waitingLines = (items: readonly InboxItem[], today: CivilDate): Line[] =>
  WAITING.flatMap(([label]) => {
    const own = items.filter((item) => labelOf(item) === label);
    const owned = groups(own, ({ owner }) => owner ?? NO_OWNER).sort(
      ([one], [other]) => Number(one === NO_OWNER) - Number(other === NO_OWNER) || one.localeCompare(other),
    );
    return owned.map(([owner, same]) =>
      lineOf(
        label,
        owner,
        same.map((item) => waitingText(item, today)),
      ),
    );
  });

/** Of what was decided after one moment up to another, the last word on each, by who said it. */
const decidedIn = (items: readonly InboxItem[], after: Instant, upTo: Instant): [by: string, texts: string[]][] => {
  const decided = items.flatMap(({ records, title }) => {
    const last = records.findLast(({ decision, at }) => decision !== undefined && at > after && at <= upTo);
    return last?.decision
      ? [{ by: last.by, at: last.at, text: `${DECISION_WORDS[last.decision]} (${shortened(title)})` }]
      : [];
  });
  decided.sort((a, b) => a.at.localeCompare(b.at));
  return groups(decided, ({ by }) => by).map(([by, own]) => [by, own.map(({ text }) => text)]);
};

const summaryOf = (news: News, audience: Audience, after: Instant, at: Instant): Message | undefined => {
  const items = inboxNow(news, audience) ?? [];
  const waiting = waitingLines(items, beijingDate(news.now));
  const decided = decidedIn(items, after, at);
  if (waiting.length === 0 && decided.length === 0) return undefined;
  const count = decided.reduce((sum, [, texts]) => sum + texts.length, 0);
  return {
    status: 'decisions',
    headline: `${countsText(items)}; ${count === 0 ? 'nothing' : count} decided since ${longDay(beijingDate(after))}`,
    lines: capped([...waiting, ...decided.map(([by, texts]) => lineOf('DECIDED', by, texts))], MOST_LINES),
    evidence: [],
    links: inboxLinks(news.site, audience),
    footer: 'sent once a week because you asked for it, where anything is open or was decided',
    at,
    changes: [],
  };
};

/** Once a week, what is open, overdue and reopened, whose it is, and what was decided; numbered by weeks. */
export const summaryStream = (audience: Audience, weekly: Weekly): Stream => ({
  suffix: '.decisions',
  head: ({ now }) => weekDue(weekly, now),
  message: (news, after, upTo) => summaryOf(news, audience, weekMoment(weekly, after), weekMoment(weekly, upTo)),
  ready: ({ decisions }) => decisions?.has(audience.name) ?? false,
});
