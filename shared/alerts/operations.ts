import { BEIJING, beijingDate, civilAt, type Instant, timeOf } from '../time/civil.ts';
import { shortDay } from '../wording/day.ts';
import { groupedBy } from '../wording/runs.ts';
import { sourcesLink } from './dashboard-link.ts';
import { type Link, type Message, MOST_LINES } from './message.ts';

/** What the operators should know, by its place in their log. */
export type OperatorNews = { number: number; kind: string; subject: string; at: Instant; text: string };

type Kind = { label: string; said: (subjects: string) => string; runbook?: string };

/** Gravest first. */
const KINDS: Record<string, Kind> = {
  'collector-silent': { label: 'SILENT', said: (who) => `collector ${who} is silent`, runbook: 'collector-silent' },
  'clock-silent': { label: 'SILENT', said: () => 'the clock was silent', runbook: 'clock-silent' },
  'delivery-dead': { label: 'UNDELIVERED', said: (who) => `undelivered to ${who}`, runbook: 'delivery-dead' },
  'source-broken': { label: 'BROKEN', said: (who) => `${who} cannot be read`, runbook: 'source-broken' },
  'reader-puzzled': { label: 'PUZZLED', said: (who) => `puzzled by ${who}`, runbook: 'reader-puzzled' },
  'source-mended': { label: 'MENDED', said: (who) => `${who} answers again` },
};
const OTHER: Kind = { label: 'NOTE', said: (who) => who };

const rank = (kind: string): number => {
  const place = Object.keys(KINDS).indexOf(kind);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
};

const some = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;

/** What happened to the system itself, as one message; a source that broke and was mended meanwhile shows both. */
export const operationsMessage = (news: readonly OperatorNews[], site?: string): Message | undefined => {
  const last = news.at(-1);
  if (!last) return undefined;
  const graded = news.toSorted((a, b) => rank(a.kind) - rank(b.kind) || a.number - b.number);
  const today = beijingDate(last.at);
  const room = MOST_LINES - 2;
  const lines = graded.slice(0, news.length > room ? room - 1 : room).map(({ kind, subject, at, text }) => ({
    label: (KINDS[kind] ?? OTHER).label,
    text: `${subject}, ${shortDay(beijingDate(at), today)} ${timeOf(civilAt(at, BEIJING))} Beijing: ${text}`,
  }));
  const runbooks = new Set(graded.flatMap(({ kind }) => KINDS[kind]?.runbook ?? []));
  const links: Link[] = site ? [{ title: 'dashboard: sources', url: sourcesLink(site) }] : [];
  return {
    status: 'operations',
    headline: groupedBy(graded, ({ kind }) => kind)
      .map(([kind, own]) => (KINDS[kind] ?? OTHER).said(some([...new Set(own.map(({ subject }) => subject))])))
      .join('; '),
    lines: news.length > room ? [...lines, { label: 'MORE', text: `${news.length - lines.length} more` }] : lines,
    evidence: [],
    links,
    footer: runbooks.size === 0 ? 'nothing to do' : `what to do: docs/runbook.md, ${[...runbooks].join(', ')}`,
    at: last.at,
    changes: [],
  };
};
