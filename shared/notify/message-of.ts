import type { Commit } from '../ledger/log/commit.ts';
import { beijingDate, type CivilDate } from '../time/civil.ts';
import { confirmedLines } from './confirmed.ts';
import { contradictedHeadline, contradictedLines } from './contradicted.ts';
import { correctedHeadline, correctedLines } from './corrected.ts';
import { momentLink } from './dashboard-link.ts';
import { evidenceOf } from './evidence.ts';
import { headlineOf } from './headline.ts';
import { lapseHeadline } from './lapse.ts';
import { footerOf } from './lines/known.ts';
import {
  GRAVITY,
  type Line,
  type Link,
  type Message,
  type MessageStatus,
  MOST_LINES,
  STATUS_WORDS,
} from './message.ts';
import { reportedHeadline, reportedLines, statusOfReport } from './reported.ts';
import { type Fact, type Scene, sceneOf, type Telling } from './scene.ts';
import { unreadHeadline, unreadLines } from './unread.ts';
import { longDay, shortDay } from './wording/day.ts';
import { noticeName } from './wording/notice.ts';
import { groupedBy, unique } from './wording/spans.ts';

type Way = {
  headline: (facts: readonly Fact[], scene: Scene) => string;
  lines: (facts: readonly Fact[], scene: Scene) => Line[];
};

const WAYS: Partial<Record<MessageStatus, Way>> = {
  'by-date': { headline: lapseHeadline, lines: confirmedLines },
  corrected: { headline: correctedHeadline, lines: correctedLines },
  reported: { headline: reportedHeadline, lines: reportedLines },
  closed: { headline: reportedHeadline, lines: reportedLines },
  contradicted: { headline: contradictedHeadline, lines: contradictedLines },
  unread: { headline: unreadHeadline, lines: unreadLines },
};

const wayOf = (status: MessageStatus): Way => WAYS[status] ?? { headline: headlineOf, lines: confirmedLines };

const statusOf = (fact: Fact): MessageStatus => (fact.status === 'reported' ? statusOfReport([fact]) : fact.status);

/** Facts by status, gravest first. */
const graded = (facts: readonly Fact[]): [MessageStatus, Fact[]][] =>
  (groupedBy(facts, statusOf) as [MessageStatus, Fact[]][]).sort(
    ([one], [other]) => GRAVITY.indexOf(one) - GRAVITY.indexOf(other),
  );

const linksOf = (scene: Scene): Link[] => {
  const told = unique(scene.facts.flatMap(({ url, by }) => (by && url?.startsWith('http') ? [`${url} ${by}`] : [])));
  const notices = told.slice(0, 8).map((pair) => {
    const [url = '', by = ''] = pair.split(' ');
    return {
      title: noticeName(by, scene.year),
      url,
    };
  });
  const { site, today, at } = scene;
  return site ? [...notices, { title: 'dashboard as of this moment', url: momentLink(site, today, at) }] : notices;
};

const capped = (lines: readonly Line[], most: number): Line[] => {
  if (lines.length <= most) return [...lines];
  const rest = lines.length - most + 1;
  return [...lines.slice(0, most - 1), { label: 'MORE', text: `${rest} more lines on the dashboard` }];
};

/** One day's news: the gravest in full, the rest with a line a status. */
const ofOneDay = (scene: Scene): Message => {
  const [[status, facts] = ['confirmed', []] as [MessageStatus, Fact[]], ...rest] = graded(scene.facts);
  const way = wayOf(status);
  const others = rest.map(([other, own]) => ({ label: STATUS_WORDS[other], text: wayOf(other).headline(own, scene) }));
  const evidence = status === 'contradicted' || status === 'unread' ? [] : evidenceOf(facts, scene);
  const room = MOST_LINES - 2 - evidence.length - others.length;
  return {
    status,
    headline: way.headline(facts, scene),
    lines: [...capped(way.lines(facts, scene), room), ...others],
    evidence,
    ...closing(scene),
  };
};

/** A confirmation continues the report, a correction what it corrects. */
const continued = ({ commits, facts, toldOf }: Scene): number | undefined => {
  const [thread] = commits.flatMap(({ threads = [] }) => threads);
  const corrected = facts.find(({ status }) => status === 'corrected');
  return thread?.commit ?? (corrected && toldOf?.(corrected.measure));
};

const closing = (scene: Scene): Pick<Message, 'links' | 'footer' | 'at' | 'changes' | 'continues'> => {
  const earlier = continued(scene);
  return {
    links: linksOf(scene),
    footer: footerOf(scene),
    at: scene.at,
    changes: scene.facts.map(({ was: _was, is: _is, ...change }) => change),
    ...(earlier !== undefined && { continues: earlier }),
  };
};

/** News of several days: a line a day and status, gravest first. */
const ofManyDays = (scene: Scene, days: [string, Commit[]][]): Message => {
  const parts = days.flatMap(([day, commits]) => {
    const own = sceneOf({ ...scene, commits });
    return graded(own.facts).map(([status, facts]) => ({ day, status, text: wayOf(status).headline(facts, own) }));
  });
  parts.sort((a, b) => GRAVITY.indexOf(a.status) - GRAVITY.indexOf(b.status) || a.day.localeCompare(b.day));
  const [first] = parts;
  const [from, to] = [days[0]?.[0], days.at(-1)?.[0]] as [CivilDate, CivilDate];
  return {
    status: first?.status ?? 'confirmed',
    headline: `${shortDay(from, to)} to ${longDay(to)}, ${parts.length} alerts: ${first?.text.split('; ')[0]} …`,
    lines: capped(
      parts.map(({ day, status, text }) => ({
        label: shortDay(day as CivilDate, scene.today).toUpperCase(),
        text: `${STATUS_WORDS[status]} ${text}`,
      })),
      MOST_LINES - 2,
    ),
    evidence: [],
    ...closing(scene),
  };
};

/** Everything that came into the log, as one message for one audience; undefined where nothing concerns it. */
export const messageOf = (telling: Telling): Message | undefined => {
  const scene = sceneOf(telling);
  const told = scene.commits.filter(({ changes }) =>
    changes.some(({ id }) => scene.facts.some((fact) => fact.id === id)),
  );
  if (told.length === 0) return undefined;
  const days = groupedBy(told, ({ at }) => beijingDate(at));
  return days.length === 1 ? ofOneDay(scene) : ofManyDays(scene, days);
};
