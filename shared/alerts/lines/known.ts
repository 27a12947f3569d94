import type { Attachment } from '../../domain/acts/extraction.ts';
import type { Reading } from '../../ledger/log/commit.ts';
import { BEIJING, civilAt, type Instant, timeOf } from '../../time/civil.ts';
import type { SourceCheck } from '../../views/answers/system/checked.ts';
import { officialOf } from '../../views/sources/checked.ts';
import { lastReadText, spanText, whichAreSilent } from '../../views/sources/checked-text.ts';
import { annexRole, annexStanding, countsOf } from '../../wording/missing/annex.ts';
import { noticeName } from '../../wording/notices/notice.ts';
import { longDay } from '../../wording/text/day.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import type { AlertContext, ChangeWithMeasure } from '../facts/context.ts';
import { textName } from '../facts/text-name.ts';
import type { Line } from '../message/message.ts';

/** The official texts that are told of, each as it was read last. */
const textsTold = ({ readings, facts }: AlertContext): Reading[] => {
  const told = new Set(facts.map(({ by }) => by));
  const own = readings.filter(({ key, kind }) => told.has(key) && kind !== 'press');
  return [...new Map(own.map((reading) => [reading.key, reading])).values()];
};

const calledIn = ({ role, title }: Attachment): string => (role === 'rates' ? title : 'attachment');

const standing = (attachment: Attachment): string => {
  if (attachment.role === 'rates') return 'what it adds for single countries is not known';
  const counts = countsOf(attachment);
  return `scope incomplete${counts === undefined ? '' : `, ${counts}`}`;
};

/** Annexes that would decide something and were not read. */
export const notRead = (context: AlertContext): Line[] => {
  const missing = textsTold(context).flatMap(({ key, attachments }) =>
    attachments
      .filter(({ read, role }) => !read && role !== 'guide')
      .map((one) => `${calledIn(one)} of ${noticeName(key, context.year)} (${annexRole(one.role)}): ${standing(one)}`),
  );
  return missing.length === 0 ? [] : [{ label: 'NOT READ', text: unique(missing).join('; ') }];
};

/** Annexes whose text was told of before, and that have been read since. */
export const annexesRead = (context: AlertContext): Line[] =>
  textsTold(context)
    .filter(({ key }) => context.toldBy?.(key) !== undefined)
    .flatMap(({ key, attachments }) =>
      attachments
        .filter(({ found = 0, file }) => file !== undefined && found > 0)
        .map((one) => `of ${noticeName(key, context.year)} (${annexRole(one.role)}): ${annexStanding(one)}`),
    )
    .map((text) => ({ label: 'ANNEX', text }));

/** What an official said of an end that no instrument states. */
export const claimedOtherwise = (facts: readonly ChangeWithMeasure[], { after }: AlertContext): Line[] => {
  const told = new Set(facts.map(({ measure }) => measure));
  const claims = after.measures.flatMap(({ id, claimed }) => (claimed && told.has(id) ? [claimed] : []));
  return groupedBy(claims, ({ by, until }) => `${by} ${until}`)
    .slice(0, 1)
    .flatMap(([, [claim]]) => {
      if (!claim) return [];
      const until = claim.until ? ` that it runs to ${longDay(claim.until)}` : ' otherwise';
      const text = `an official said on ${longDay(claim.on)}${until}. That is no instrument: shown beside the law, not in its place`;
      return [{ label: 'BUT', text }];
    });
};

const clock = (at: Instant): string => timeOf(civilAt(at, BEIJING));

const wholeOf = (checks: readonly SourceCheck[]): SourceCheck[] => checks.filter(({ state }) => state === 'whole');

/** `MOFCOM (2 channels), Customs and Tariff Commission` */
const publishersOf = (checks: readonly SourceCheck[]): string => {
  const named = groupedBy(checks, ({ publisher }) => publisher).map(
    ([publisher, channels]) => `${publisher}${channels.length > 1 ? ` (${channels.length} channels)` : ''}`,
  );
  return [named.slice(0, -1).join(', '), ...named.slice(-1)].filter(Boolean).join(' and ');
};

/** Where it was looked for a text, up to when; without it silence would prove nothing. */
export const checkedText = (checks: readonly SourceCheck[], now: Instant): string => {
  const whole = wholeOf(checks);
  const read = `${publishersOf(whole)}, complete and answering, ${spanText(whole, now)}`;
  return [...(whole.length > 0 ? [read] : []), ...whichAreSilent(checks, now)].join('; ');
};

/** The channels on which they would publish. */
export const channelsOf = (
  { checked = [] }: Pick<AlertContext, 'checked'>,
  issuers: readonly (string | undefined)[],
): SourceCheck[] => officialOf(checked).filter(({ jurisdiction }) => issuers.includes(jurisdiction ?? undefined));

/** Whether silence proves that nothing newer is published. */
export const provesSilence = (checks: readonly SourceCheck[]): boolean => wholeOf(checks).length === checks.length;

/** After the last known day: nothing newer was found, as far as the channels were read. */
export const checkedLines = (checks: readonly SourceCheck[], now: Instant, then = ''): Line[] => {
  if (checks.length === 0) return [];
  const whole = wholeOf(checks);
  const where = [
    ...(whole.length > 0 ? [`${publishersOf(whole)} answering`] : []),
    ...whichAreSilent(checks, now),
  ].join('; ');
  return [{ label: 'CHECKED', text: `nothing newer found; ${lastReadText(checks)}: ${where}${then}` }];
};

/** `7 notices, first seen 09:14, last 10:02 Beijing` or the texts by their names and when they were posted. */
export const footerOf = (context: AlertContext): string => {
  const { readings, facts, today, at } = context;
  const told = new Set(facts.map(({ by }) => by));
  const texts = readings.filter(({ key }) => told.has(key));
  const seen = texts.map(({ seenAt }) => seenAt).sort();
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return `by the clock, ${longDay(today)} ${clock(at)} Beijing`;
  const names = unique(
    texts.map(({ key, kind, publisher }) => (kind === 'press' ? (publisher ?? '') : textName(key, context))),
  );
  if (names.length === 1) return `${names[0]}, first seen ${clock(first)} Beijing`;
  const when =
    clock(first) === clock(last) ? `seen ${clock(first)}` : `first seen ${clock(first)}, last ${clock(last)}`;
  if (texts.every(({ kind }) => kind === 'notice')) return `${names.length} notices, ${when} Beijing`;
  return `${names.join('; ')}; ${when} Beijing`;
};
