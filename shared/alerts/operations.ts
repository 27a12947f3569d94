import { BEIJING, beijingDate, civilAt, timeOf } from '../time/civil.ts';
import { shortDay } from '../wording/day.ts';
import { unique } from '../wording/runs.ts';
import { pageLink, sourcesLink } from './dashboard-link.ts';
import { type Link, type Message, MOST_LINES } from './message.ts';
import { type NumberedEvent, OPERATOR_EVENTS, type OperatorEventKind } from './operator-event.ts';

type Wording = {
  label: string;
  said: (subjects: string) => string;
  /** There is something to do: the runbook has a heading of that name. */
  toDo: boolean;
};

const WORDING: Record<OperatorEventKind, Wording> = {
  'collector-silent': { label: 'SILENT', said: (who) => `collector ${who} is silent`, toDo: true },
  'clock-silent': { label: 'SILENT', said: () => 'the clock was silent', toDo: true },
  'annex-silent': { label: 'SILENT', said: () => 'the look for annexes is silent', toDo: true },
  'delivery-dead': { label: 'UNDELIVERED', said: (who) => `undelivered to ${who}`, toDo: true },
  'item-odd': { label: 'ODD', said: (who) => `passed over ${who}`, toDo: true },
  'source-broken': { label: 'BROKEN', said: (who) => `${who} cannot be read`, toDo: true },
  'reader-puzzled': { label: 'PUZZLED', said: (who) => `puzzled by ${who}`, toDo: true },
  'annex-unread': { label: 'ANNEX', said: (whose) => `annex of ${whose} is not read`, toDo: true },
  'source-mended': { label: 'MENDED', said: (who) => `${who} answers again`, toDo: false },
  note: { label: 'NOTE', said: (who) => who, toDo: false },
};

/** The events that have a heading in the runbook. */
export const RUNBOOK_EVENTS = OPERATOR_EVENTS.filter((kind) => WORDING[kind].toDo);

/** More are on the dashboard. */
const MOST_PAGES = 5;

const rank = (kind: OperatorEventKind): number => OPERATOR_EVENTS.indexOf(kind);

const some = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;

/** What happened to the system itself, as one message; a source that broke and was mended meanwhile shows both. */
export const operationsMessage = (news: readonly NumberedEvent[], site?: string): Message | undefined => {
  const last = news.at(-1);
  if (!last) return undefined;
  const graded = news.toSorted((a, b) => rank(a.kind) - rank(b.kind) || a.number - b.number);
  const today = beijingDate(last.at);
  const room = MOST_LINES - 2;
  const lines = graded.slice(0, news.length > room ? room - 1 : room).map(({ kind, subject, at, text }) => ({
    label: WORDING[kind].label,
    text: `${subject}, ${shortDay(beijingDate(at), today)} ${timeOf(civilAt(at, BEIJING))} Beijing: ${text}`,
  }));
  const toDo = RUNBOOK_EVENTS.filter((kind) => news.some((event) => event.kind === kind));
  const pages = unique(graded.flatMap((event) => event.pages ?? [])).slice(0, MOST_PAGES);
  const links: Link[] = site
    ? [
        { title: 'dashboard: sources', url: sourcesLink(site) },
        ...pages.map((hash, index) => ({ title: `page ${index + 1} as fetched`, url: pageLink(site, hash) })),
      ]
    : [];
  return {
    status: 'operations',
    headline: OPERATOR_EVENTS.flatMap((kind) => {
      const subjects = unique(news.flatMap((event) => (event.kind === kind ? [event.subject] : [])));
      return subjects.length === 0 ? [] : [WORDING[kind].said(some(subjects))];
    }).join('; '),
    lines: news.length > room ? [...lines, { label: 'MORE', text: `${news.length - lines.length} more` }] : lines,
    evidence: [],
    links,
    footer: toDo.length === 0 ? 'nothing to do' : `what to do: docs/runbook.md, ${toDo.join(', ')}`,
    at: last.at,
    changes: [],
  };
};
