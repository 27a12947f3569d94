import { JURISDICTIONS, jurisdictionId } from '../../domain/acts/jurisdictions.ts';
import { directionOf } from '../../domain/subject.ts';
import { BEIJING, type CivilDate, type CivilMinute, dateOf, type Zone } from '../../time/civil.ts';
import { dutyName, lawOf } from '../../wording/duties/duties.ts';
import { goodsFrom, partyName, partyPossessive } from '../../wording/rules/party.ts';
import { longDay, minuteMark } from '../../wording/text/day.ts';
import { groupedBy } from '../../wording/text/runs.ts';
import type { AlertContext } from '../facts/context.ts';
import { atOldEnd, type DutyNews } from './duty-news.ts';
import { comesBack, type PartTurn, type Turn } from './turns.ts';

const zoneOfDuty = (subject: string): Zone => {
  const imposer = jurisdictionId(directionOf(subject).imposer);
  return imposer ? JURISDICTIONS[imposer].zone : BEIJING;
};

/** ` 00:01 EST`, in the imposer's time; nothing for midnight. */
export const minuteOf = (on: CivilMinute, subject: string): string => minuteMark(on, zoneOfDuty(subject));

/** `24 Feb 2026 00:01 EST`, in the imposer's time. */
export const whenOf = (on: CivilMinute, subject: string): string => `${longDay(dateOf(on))}${minuteOf(on, subject)}`;

const goodsOf = (subject: string): string => `all ${goodsFrom(directionOf(subject).partner)}`;
const toDay = (until: CivilDate | undefined): string => (until ? ` to ${longDay(until)}` : ', no end stated');

type Words = { year: string; alone: boolean };

/** `fentanyl 20 → 10`, `s.122 10 begins`, `24 points of reciprocal come back`. */
const partText = (one: PartTurn, { year, alone }: Words): string => {
  const { part, was, from, to } = one;
  const name = dutyName(part, year);
  const [before, after] = [was?.asidePct ?? 0, part.asidePct];
  const of = alone ? '' : ` of ${name}`;
  if (comesBack(one)) return `${before - after} points${of} come back`;
  if (from === 0 && after === 0) return `${name} ${to} begins`;
  if (to === 0 && after === 0) return `${name} ${from} ends`;
  if (from - to === after - before) return `${after} points${of} suspended${toDay(part.until)}`;
  if (alone && after > 0) return `${to + after} less ${after} suspended${toDay(part.until)}`;
  return `${name} ${from} → ${to}${after > before ? ` (${to + after} less ${after} suspended${toDay(part.until)})` : ''}`;
};

const ends = ({ part, to }: PartTurn): boolean => to === 0 && part.asidePct === 0;

/** What each duty does where the total turns; those of one law that end together are one. */
const partTexts = ({ parts, voidSince }: Turn, words: Words): string[] => {
  const over = groupedBy(parts.filter(ends), ({ part }) => lawOf(part) ?? part.notice).map(([, own]) => {
    const points = own.reduce((sum, { from }) => sum + from, 0);
    const [first] = own;
    const name = first && own.length > 1 ? lawOf(first.part) : undefined;
    const text = name ? `${name} ${points} ends` : own.map((one) => partText(one, words)).join(', ');
    return voidSince ? `${text} (void since ${longDay(voidSince)})` : text;
  });
  return [...over, ...parts.filter((one) => !ends(one)).map((one) => partText(one, words))];
};

/** What each duty does; nothing where a single one says no more than the figure. */
export const turnTexts = (turn: Turn, standing: DutyNews['standing'], year: string): string[] => {
  const alone = new Set([...standing, ...turn.parts.map(({ part }) => part)].map(({ id }) => id)).size < 2;
  const texts = partTexts(turn, { year, alone });
  const plain = alone && texts.length === 1 && /(?:begins|ends|→ [\d.]+)$/.test(texts[0] ?? '');
  return plain ? [] : texts;
};

/** What each duty does, and which points stay suspended. */
export const saidOf = ({ turn, aside, standing }: DutyNews, { year }: AlertContext): string[] => {
  const told = turn.parts.some(({ part, was }) => part.asidePct > (was?.asidePct ?? 0));
  const stay = aside && !told ? [`${aside.points} points stay suspended${toDay(aside.until)}`] : [];
  return [...turnTexts(turn, standing, year), ...stay];
};

const tail = (texts: readonly string[]): string => (texts.length === 0 ? '' : `: ${texts.join(', ')}`);

/** `10 fentanyl + 10 reciprocal` */
export const composed = (parts: DutyNews['standing'], year: string): string =>
  parts
    .filter(({ pct }) => pct > 0)
    .sort((a, b) => a.pct - b.pct)
    .map((part) => `${part.pct} ${dutyName(part, year)}`)
    .join(' + ');

/** Where no figure turns: points whose end moved, and what that spares. */
export const movedText = (news: DutyNews, context: AlertContext): string => {
  const { subject, turn, aside } = news;
  if (!aside) return 'the text moves no figure';
  const moved = atOldEnd(news, context);
  const spares = moved && moved.is !== turn.to ? `${turn.to} → ${moved.is}` : undefined;
  const stays = spares && moved ? `; ${spares} % on ${whenOf(moved.on, subject)}, not ${moved.was} %` : '';
  return `${aside.points} points stay suspended${toDay(aside.until)}${stays}`;
};

/** `US keeps duties on all Chinese goods at 20 %: 24 points stay aside to 10 Nov 2026` */
const kept = (news: DutyNews, context: AlertContext): string => {
  const { subject, turn } = news;
  const who = partyName(directionOf(subject).imposer);
  const text = movedText(news, context);
  const [points, spares] = text.split('; ');
  return spares
    ? `${who} keeps ${points?.replace(' stay', ` of duty on ${goodsOf(subject)}`)}: ${spares}`
    : `${who} keeps duties on ${goodsOf(subject)} at ${turn.to} %: ${text}`;
};

/** `IEEPA duties on all Chinese goods: 20 points (10 fentanyl + 10 reciprocal)` */
export const endedText = ({ subject, turn }: DutyNews, { year }: AlertContext): string => {
  const laws = new Set(turn.parts.map(({ part }) => lawOf(part)));
  const [law] = laws;
  const was = turn.parts.map(({ part, from }) => ({ ...part, pct: from }));
  const sum = turn.parts.length > 1 ? ` (${composed(was, year)})` : '';
  return `${laws.size === 1 && law ? `${law} ` : ''}duties on ${goodsOf(subject)}: ${turn.from} points${sum}`;
};

/** Whose duties go from what to what, from when, and by what: true alone. */
export const dutyClause = (news: DutyNews, context: AlertContext): string => {
  const { subject, turn, counts, byDate, wasDue, unlessExtended } = news;
  const { imposer } = directionOf(subject);
  const who = partyName(imposer);
  const what = tail(saidOf(news, context));
  if (byDate)
    return turn.from === turn.to
      ? `${partyPossessive(imposer)} duties on ${goodsOf(subject)} stay ${turn.to} %${what}`
      : `${partyPossessive(imposer)} duties on ${goodsOf(subject)} ${turn.to > turn.from ? 'rise' : 'fall'} ${turn.from} → ${turn.to} %${what}`;
  if (turn.parts.length === 0) return kept(news, context);
  const from = counts ? '' : ` from ${whenOf(turn.on, subject)}`;
  if (unlessExtended > 0) {
    const then = turn.to - unlessExtended;
    const own = saidOf({ ...news, turn: { ...turn, parts: turn.parts.filter((one) => !comesBack(one)) } }, context);
    return `${who} changes duties on ${goodsOf(subject)}${from}${tail(own)}; ${turn.from} → ${turn.to} % that day, or ${then} % if the suspension of ${unlessExtended} points is extended`;
  }
  if (turn.to === 0) return `${who} ends its ${endedText(news, context)}${from}`;
  const undated = news.undated ? '; the text states no day' : '';
  if (wasDue !== undefined)
    return `${who} ${turn.to > wasDue ? 'raises' : 'cuts'} its coming duties on ${goodsOf(subject)} ${wasDue} → ${turn.to} %${from}${turn.from === 0 ? '' : ` (now ${turn.from} %)`}`;
  if (turn.from === 0) return `${who} puts duties of ${turn.to} % on ${goodsOf(subject)}${from}${what}`;
  const verb = turn.to > turn.from ? 'raises' : turn.to < turn.from ? 'cuts' : 'keeps';
  return `${who} ${verb} duties on ${goodsOf(subject)} ${turn.from} → ${turn.to} %${from}${what}${undated}`;
};

/** What the figure turns to after that, as far as is known. */
export const laterText = ({ subject, later }: DutyNews): string | undefined => {
  if (!later) return undefined;
  const when = whenOf(later.on, subject);
  if (later.to === 0) return `${later.from} % to ${when}; what takes its place then is not known`;
  if (later.parts.some(comesBack)) return `${later.to} % from ${when} unless extended`;
  return `${later.to} % from ${when}`;
};
