import { BEIJING, beijingDate, civilAt, type Instant, millisOf, timeOf } from '../../time/civil.ts';
import { noticeName, noticeParts } from '../../wording/notices/notice.ts';
import { shortDay } from '../../wording/text/day.ts';
import { unique } from '../../wording/text/runs.ts';
import { pageLink, sourcesLink } from '../message/dashboard-link.ts';
import { type Link, type Message, MOST_LINES } from '../message/message.ts';
import { type NumberedEvent, OPERATOR_EVENTS, type OperatorEventKind } from '../news/operator-event.ts';

type Wording = {
  label: string;
  said: (subjects: string) => string;
  /** There is something to do: the runbook has a heading of that name. */
  toDo: boolean;
  /** It does not wait for what else the hour brings. */
  atOnce: boolean;
};

const WORDING: Record<OperatorEventKind, Wording> = {
  'collector-silent': { label: 'SILENT', said: (who) => `collector ${who} is silent`, toDo: true, atOnce: true },
  'clock-silent': { label: 'SILENT', said: () => 'the clock was silent', toDo: true, atOnce: true },
  'annex-silent': { label: 'SILENT', said: () => 'the look for annexes is silent', toDo: true, atOnce: true },
  'notify-silent': { label: 'SILENT', said: () => 'nobody was told anything', toDo: true, atOnce: true },
  'clock-jumped': { label: 'CLOCK', said: (whose) => `the clock of ${whose} jumped`, toDo: true, atOnce: true },
  'delivery-dead': { label: 'UNDELIVERED', said: (who) => `undelivered to ${who}`, toDo: true, atOnce: true },
  'delivery-held': { label: 'HELD', said: (who) => `held back: ${who}`, toDo: true, atOnce: true },
  'delivery-bounced': { label: 'BOUNCED', said: (who) => `mail came back from ${who}`, toDo: true, atOnce: true },
  'delivery-complained': { label: 'COMPLAINT', said: (who) => `${who} complained of mail`, toDo: true, atOnce: true },
  'round-aside': { label: 'ASIDE', said: (whose) => `pages of ${whose} not recorded`, toDo: true, atOnce: true },
  'desk-failing': { label: 'DESK', said: () => 'the desk could not do what was asked', toDo: true, atOnce: true },
  'links-missing': { label: 'LINKS', said: () => 'nobody can decide by a link', toDo: true, atOnce: false },
  'item-odd': { label: 'ODD', said: (who) => `passed over ${who}`, toDo: true, atOnce: true },
  'escalation-astray': {
    label: 'ASTRAY',
    said: (who) => `what ${who} does not decide is handed on to nobody`,
    toDo: true,
    atOnce: true,
  },
  'source-broken': { label: 'BROKEN', said: (who) => `${who} cannot be read`, toDo: true, atOnce: true },
  'reader-puzzled': {
    label: 'NOT UNDERSTOOD',
    said: (who) => `not wholly understood: ${who}`,
    toDo: true,
    atOnce: false,
  },
  'annex-unread': { label: 'ANNEX', said: (whose) => `annex not read: ${whose}`, toDo: true, atOnce: false },
  'second-reader': { label: 'SECOND READER', said: (who) => `${who} is not asked`, toDo: true, atOnce: false },
  'source-mended': { label: 'MENDED', said: (who) => `${who} answers again`, toDo: false, atOnce: false },
  note: { label: 'NOTE', said: (who) => who, toDo: false, atOnce: false },
};

/** The events that have a heading in the runbook. */
export const RUNBOOK_EVENTS = OPERATOR_EVENTS.filter((kind) => WORDING[kind].toDo);

/** More are on the dashboard. */
const MOST_PAGES = 5;
/** A mail's lines break at spaces only, and an address has none. */
const LONG_ADDRESS = /https?:\/\/([^\s/]+)\/[^\s“”"<>]{40,}/g;
const shortAddresses = (text: string): string => text.replace(LONG_ADDRESS, '$1/…');

const rank = (kind: OperatorEventKind): number => OPERATOR_EVENTS.indexOf(kind);

const some = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;

type Titled = { subject: string; at: Instant; url?: string };
const UNNUMBERED = /^(?:answer|notice)-\d{4}/;
/** A notice by its number, without one by where it stands; a source, an audience or an address as it is called. */
const nameIn = ({ subject, at, url }: Titled): string => {
  if (noticeParts(subject)) return noticeName(subject, beijingDate(at).slice(0, 4));
  if (!UNNUMBERED.test(subject)) return shortAddresses(subject);
  const [, host] = /^https?:\/\/(?:www\.)?([^/]+)/.exec(url ?? '') ?? [];
  return `${noticeName(subject, '')}${host ? ` (${host})` : ''}`;
};

const sameNews = ({ kind, subject, text }: NumberedEvent): string => JSON.stringify([kind, subject, text]);
/** One text is published by several channels: whatever more than one of them brings is told once. A break that lasts is told each day. */
const TOLD_AGAIN: readonly OperatorEventKind[] = [
  'source-broken',
  'source-mended',
  'clock-jumped',
  'delivery-dead',
  'delivery-held',
  'delivery-bounced',
  'delivery-complained',
  'round-aside',
  'desk-failing',
];
const notToldYet = (events: readonly NumberedEvent[], after: number): NumberedEvent[] => {
  const told = new Set(events.flatMap((event) => (event.number <= after ? [sameNews(event)] : [])));
  return events.filter((event) => {
    if (event.number <= after) return false;
    const same = sameNews(event);
    const known = told.has(same);
    told.add(same);
    return !known || TOLD_AGAIN.includes(event.kind);
  });
};

const OUTAGE: readonly OperatorEventKind[] = ['source-broken', 'source-mended'];
/** The event that told first of the break that everything after one event up to another is about. */
export const outageOf = (events: readonly NumberedEvent[], after: number, upTo: number): number | undefined => {
  const news = events.filter(({ number }) => number > after && number <= upTo);
  const [first] = news;
  if (!first || !news.every(({ kind, subject }) => OUTAGE.includes(kind) && subject === first.subject))
    return undefined;
  const before = events.filter(({ number, subject }) => number < first.number && subject === first.subject);
  const mended = before.findLast(({ kind }) => kind === 'source-mended')?.number ?? 0;
  return before.find(({ kind, number }) => kind === 'source-broken' && number > mended)?.number;
};

const GATHERED_MS = 3_600_000;

/** What is urgent goes out at once and takes the rest along; the rest is gathered for an hour. */
export const isDue = (events: readonly NumberedEvent[], after: number, now: Instant): boolean => {
  const news = events.filter(({ number }) => number > after);
  const [first] = news;
  if (!first) return false;
  return news.some(({ kind }) => WORDING[kind].atOnce) || millisOf(now) - millisOf(first.at) >= GATHERED_MS;
};

const linksOf = (graded: readonly NumberedEvent[], site: string | undefined): Link[] => {
  const texts = new Map(graded.flatMap((event) => (event.url ? [[event.url, nameIn(event)] as const] : [])));
  const pages = unique(graded.flatMap((event) => event.pages ?? [])).slice(0, MOST_PAGES);
  return [
    ...[...texts].slice(0, MOST_PAGES).map(([url, title]) => ({ title, url })),
    ...(site ? [{ title: 'dashboard: sources', url: sourcesLink(site) }] : []),
    ...(site ? pages.map((hash, index) => ({ title: `page ${index + 1} as fetched`, url: pageLink(site, hash) })) : []),
  ];
};

/**
 * What happened to the system itself after one event up to another, as one message; a source that broke and was mended
 * meanwhile shows both.
 */
export const operationsMessage = (
  events: readonly NumberedEvent[],
  after: number,
  site?: string,
): Message | undefined => {
  const news = notToldYet(events, after);
  const last = news.at(-1);
  if (!last) return undefined;
  const graded = news.toSorted((a, b) => rank(a.kind) - rank(b.kind) || a.number - b.number);
  const today = beijingDate(last.at);
  const room = MOST_LINES - 2;
  const lines = graded.slice(0, news.length > room ? room - 1 : room).map((event) => ({
    label: WORDING[event.kind].label,
    text: `${nameIn(event)}, ${shortDay(beijingDate(event.at), today)} ${timeOf(civilAt(event.at, BEIJING))} Beijing: ${shortAddresses(event.text)}`,
  }));
  const toDo = RUNBOOK_EVENTS.filter((kind) => news.some((event) => event.kind === kind));
  return {
    status: 'operations',
    headline: OPERATOR_EVENTS.flatMap((kind) => {
      const subjects = unique(news.flatMap((event) => (event.kind === kind ? [nameIn(event)] : [])));
      return subjects.length === 0 ? [] : [WORDING[kind].said(some(subjects))];
    }).join('; '),
    lines: news.length > room ? [...lines, { label: 'MORE', text: `${news.length - lines.length} more` }] : lines,
    evidence: [],
    links: linksOf(graded, site),
    footer: toDo.length === 0 ? 'nothing to do' : `what to do: docs/runbook.md, ${toDo.join(', ')}`,
    at: last.at,
    changes: [],
  };
};
