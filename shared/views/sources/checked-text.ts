import { BEIJING, beijingDate, civilAt, type Instant, timeOf } from '../../time/civil.ts';
import { longDay, shortDay } from '../../wording/text/day.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import type { Checked, SourceCheck } from '../answers/system/checked.ts';

const clock = (at: Instant): string => timeOf(civilAt(at, BEIJING));

/** `02:06`, on another day than the reader's `28 Nov 02:06`. */
const moment = (at: Instant, now: Instant): string =>
  beijingDate(at) === beijingDate(now) ? clock(at) : `${shortDay(beijingDate(at), beijingDate(now))} ${clock(at)}`;

/** `23:58-23:59`: when the first of them was last read, and the last. */
export const spanText = (checks: readonly SourceCheck[], now: Instant): string => {
  const times = checks.flatMap(({ at }) => at ?? []).sort();
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return '';
  const same = moment(first, now) === moment(last, now);
  const oneDay = beijingDate(first) === beijingDate(last);
  return same ? moment(first, now) : `${moment(first, now)}-${oneDay ? clock(last) : moment(last, now)}`;
};

const names = (checks: readonly SourceCheck[]): string => unique(checks.map(({ publisher }) => publisher)).join(', ');

/** Those of which silence proves nothing: `NOT answering: MOFCOM since 09:11`, `never read: Federal Register`. */
export const whichAreSilent = (checks: readonly SourceCheck[], now: Instant): string[] => {
  const silent = checks.filter(({ state }) => state === 'silent');
  const never = silent.filter(({ at }) => !at);
  const reading = checks.filter(({ state }) => state === 'reading');
  const fell = groupedBy(
    silent.filter(({ at }) => at),
    ({ publisher }) => publisher,
  ).map(([publisher, own]) => {
    const since = own.flatMap((check) => check.since ?? []).sort()[0];
    return `${publisher}${since ? ` since ${moment(since, now)}` : ''}`;
  });
  return [
    ...(fell.length > 0 ? [`NOT answering: ${fell.join(', ')}`] : []),
    ...(never.length > 0 ? [`never read: ${names(never)}`] : []),
    ...(reading.length > 0 ? [`not read whole yet: ${names(reading)}`] : []),
  ];
};

/** Where nothing is read. */
const silence = ({ channels, of, collectorSilentSince }: Omit<Checked, 'text'>, now: Instant): string => {
  if (collectorSilentSince)
    return `Nothing is being read: the collector is silent since ${moment(collectorSilentSince, now)}`;
  const last = channels
    .flatMap(({ at }) => at ?? [])
    .sort()
    .at(-1);
  return last === undefined
    ? `Nothing could be read: none of ${of} official channels answers`
    : `No official channel read whole since ${moment(last, now)}`;
};

/** What the verdict says in words; times are Beijing's. */
export const checkedText = (checked: Omit<Checked, 'text'>, now: Instant): string => {
  const { verdict, whole, of, oldest, channels } = checked;
  if (verdict === 'none') return silence(checked, now);
  if (verdict === 'reading' && whole === 0)
    return `Nothing read yet: history is being fetched, 0 of ${of} official channels`;
  const of_ = (state: SourceCheck['state'], known: boolean): SourceCheck[] =>
    channels.filter((check) => check.state === state && (check.at !== undefined) === known);
  const [fell, never, reading] = [of_('silent', true), of_('silent', false), of_('reading', false)];
  const since = fell.flatMap((check) => check.since ?? []).sort()[0];
  return [
    `${whole} of ${of} official channels read whole${oldest ? `, oldest ${moment(oldest, now)}` : ''}`,
    ...(since ? [`${fell.length} silent since ${moment(since, now)}`] : []),
    ...(never.length > 0 ? [`${never.length} never read`] : []),
    ...(reading.length > 0 ? [`${reading.length} being read for the first time`] : []),
  ].join('; ');
};

/** `official channels last read whole 28 Nov 2026 02:06 Beijing`: what proves that nothing newer is published. */
export const lastReadText = (checks: readonly SourceCheck[]): string => {
  const never = checks.filter(({ at }) => at === undefined);
  const oldest = checks.flatMap(({ at }) => at ?? []).sort()[0];
  if (oldest === undefined) return 'official channels never read whole';
  const read = `official channels last read whole ${longDay(beijingDate(oldest))} ${clock(oldest)} Beijing`;
  return never.length === 0 ? read : `${read}, ${never.length} of ${checks.length} never`;
};
