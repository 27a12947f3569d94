import type { Commit } from '../../ledger/log/commit.ts';
import { BEIJING, beijingDate, type CivilDate, civilAt, timeOf } from '../../time/civil.ts';
import { officialOf } from '../../views/sources/checked.ts';
import { lastReadText } from '../../views/sources/checked-text.ts';
import { longDay, shortDay } from '../../wording/text/day.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import { type AlertContext, type AlertInput, type ChangeWithMeasure, contextOf, measuresOf } from '../facts/context.ts';
import { textName } from '../facts/text-name.ts';
import { basisLines } from '../lines/basis.ts';
import { decidedLines } from '../lines/decided.ts';
import { footerOf } from '../lines/known.ts';
import { namesTables } from '../lines/names.ts';
import { yoursLines, yoursLinks } from '../lines/yours.ts';
import { capped } from '../message/capped.ts';
import { changesLink } from '../message/dashboard-link.ts';
import {
  GRAVITY,
  type Line,
  type Link,
  type Message,
  type MessageStatus,
  MOST_LINES,
  STATUS_WORDS,
} from '../message/message.ts';
import { confirmedLines } from './confirmed.ts';
import { contradictedHeadline, contradictedLines } from './contradicted.ts';
import { correctedHeadline, correctedLines } from './corrected.ts';
import { evidenceOf } from './evidence.ts';
import { headlineOf } from './headline.ts';
import { lapseHeadline } from './lapse.ts';
import { overtaken } from './overtaken.ts';
import { reportedHeadline, reportedLines, statusOfReport } from './reported.ts';
import { unreadHeadline, unreadLines } from './unread.ts';

type Renderer = {
  headline: (facts: readonly ChangeWithMeasure[], context: AlertContext) => string;
  lines: (facts: readonly ChangeWithMeasure[], context: AlertContext) => Line[];
};

const RENDERERS: Partial<Record<MessageStatus, Renderer>> = {
  'by-date': { headline: lapseHeadline, lines: confirmedLines },
  corrected: { headline: correctedHeadline, lines: correctedLines },
  reported: { headline: reportedHeadline, lines: reportedLines },
  closed: { headline: reportedHeadline, lines: reportedLines },
  contradicted: { headline: contradictedHeadline, lines: contradictedLines },
  unread: { headline: unreadHeadline, lines: unreadLines },
};

const rendererOf = (status: MessageStatus): Renderer =>
  RENDERERS[status] ?? { headline: headlineOf, lines: confirmedLines };

const statusOf = (fact: ChangeWithMeasure): MessageStatus =>
  fact.status === 'reported' ? statusOfReport([fact]) : fact.status;

/** Facts by status, gravest first. */
const graded = (facts: readonly ChangeWithMeasure[]): [MessageStatus, ChangeWithMeasure[]][] =>
  (groupedBy(facts, statusOf) as [MessageStatus, ChangeWithMeasure[]][]).sort(
    ([one], [other]) => GRAVITY.indexOf(one) - GRAVITY.indexOf(other),
  );

const MOST_LINKED = 60;

const linksOf = (context: AlertContext): Link[] => {
  const told = unique(context.facts.flatMap(({ url, by }) => (by && url?.startsWith('http') ? [`${url} ${by}`] : [])));
  const notices = told.slice(0, 8).map((pair) => {
    const [url = '', by = ''] = pair.split(' ');
    return {
      title: textName(by, context),
      url,
    };
  });
  const { site, today, at, commits } = context;
  if (!site) return notices;
  const numbers = commits.slice(-MOST_LINKED).map(({ number }) => number);
  const minute = `${longDay(today)}, ${timeOf(civilAt(at, BEIJING))} Beijing`;
  return [...notices, { title: `dashboard as known ${minute}`, url: changesLink(site, numbers, today, at) }];
};

const decidedIn = ({ decided, told, today }: AlertContext): Line[] =>
  decidedLines(decided, { changes: told.map(({ id }) => id), measures: told.map(({ measure }) => measure), today });

/** One day's news: the gravest in full, the rest with a line a status. */
const ofOneDay = (context: AlertContext): Message => {
  const [[status, facts] = ['confirmed', []] as [MessageStatus, ChangeWithMeasure[]], ...rest] = graded(context.facts);
  const way = rendererOf(status);
  const others = rest.map(([other, own]) => ({
    label: STATUS_WORDS[other],
    text: rendererOf(other).headline(own, context),
  }));
  const evidence = status === 'contradicted' || status === 'unread' ? [] : evidenceOf(facts, context);
  const lines = way.lines(facts, context);
  const tables = namesTables(facts, context);
  const since = context.said ? overtaken(context.said, lines, context) : [];
  const yours = yoursLines(context);
  const decided = decidedIn(context);
  const room = MOST_LINES - 2 - evidence.length - others.length - since.length - yours.length - decided.length;
  return {
    status,
    headline: way.headline(facts, context),
    lines: [...decided, ...since, ...capped(lines, room), ...others, ...yours],
    evidence,
    ...(tables.length > 0 && { attachments: tables }),
    ...closing(context),
  };
};

/** What an event has come to, where it is told again. */
const updateOf = ({ again = [], facts, readings }: AlertContext): Message['update'] => {
  if (again.length === 0) return undefined;
  const keys = unique(facts.flatMap(({ by, claim }) => (by && !claim ? by : [])));
  const mixed = readings.some(({ key, kind }) => keys.includes(key) && kind !== 'notice');
  return { number: again.length, notices: keys.length, ...(mixed && { mixed }) };
};

const closing = (context: AlertContext): Pick<Message, 'links' | 'footer' | 'at' | 'changes' | 'update'> => {
  const again = new Set(context.again?.flatMap(({ changes }) => changes.map(({ id }) => id)));
  const update = updateOf(context);
  return {
    links: [...linksOf(context), ...yoursLinks(context)],
    footer: footerOf(context),
    at: context.at,
    changes: context.told.filter(({ id }) => !again.has(id)).map(({ was: _was, is: _is, ...change }) => change),
    ...(update && { update }),
  };
};

/** News of several days: a line a day and status, gravest first. */
const ofManyDays = (context: AlertContext, days: [string, Commit[]][]): Message => {
  const parts = days.flatMap(([day, commits]) => {
    const own = contextOf({ ...context, commits });
    return graded(own.facts).map(([status, facts]) => ({ day, status, text: rendererOf(status).headline(facts, own) }));
  });
  parts.sort((a, b) => GRAVITY.indexOf(a.status) - GRAVITY.indexOf(b.status) || a.day.localeCompare(b.day));
  const [first] = parts;
  const channels = officialOf(context.checked ?? []);
  const [from, to] = [days[0]?.[0], days.at(-1)?.[0]] as [CivilDate, CivilDate];
  const resting = basisLines(measuresOf(context.facts));
  const yours = yoursLines(context);
  const decided = decidedIn(context);
  return {
    status: first?.status ?? 'confirmed',
    headline: `${shortDay(from, to)} to ${longDay(to)}, ${parts.length} alerts: ${first?.text.split('; ')[0]} …`,
    lines: [
      ...decided,
      ...capped(
        parts.map(({ day, status, text }) => ({
          label: shortDay(day as CivilDate, context.today).toUpperCase(),
          text: `${STATUS_WORDS[status]} ${text}`,
        })),
        MOST_LINES - 3 - resting.length - yours.length - decided.length,
      ),
      ...yours,
      ...resting,
      ...(channels.length > 0 ? [{ label: 'CHECKED', text: lastReadText(channels) }] : []),
    ],
    evidence: [],
    ...closing(context),
  };
};

/** Everything that came into the log, as one message for one audience; undefined where nothing new concerns it. */
export const messageOf = (telling: AlertInput): Message | undefined => {
  const context = contextOf(telling);
  const ids = new Set(context.told.map(({ id }) => id));
  const told = context.commits.filter(({ changes }) => changes.some(({ id }) => ids.has(id)));
  const again = new Set(telling.again);
  if (told.every((commit) => again.has(commit))) return undefined;
  const days = groupedBy(told, ({ at }) => beijingDate(at));
  return days.length === 1 || again.size > 0 ? ofOneDay(context) : ofManyDays(context, days);
};
