import { BEIJING, civilAt, timeOf } from '../../time/civil.ts';
import { longDay } from '../../wording/day.ts';
import { noticeName } from '../../wording/notice.ts';
import { groupedBy, unique } from '../../wording/runs.ts';
import type { AlertContext, ChangeWithMeasure, Checked } from '../context.ts';
import type { Line } from '../message.ts';

/** Annexes that would decide something and were not read. */
export const notRead = ({ readings, facts, year }: AlertContext): Line[] => {
  const told = new Set(facts.map(({ by }) => by));
  const missing = readings
    .filter(({ key, kind }) => told.has(key) && kind !== 'press')
    .flatMap(({ key, attachments }) =>
      attachments
        .filter(({ read, role }) => !read && role !== 'guide')
        .map(({ role }) => `attachment of ${noticeName(key, year)} (${role}): scope incomplete`),
    );
  return missing.length === 0 ? [] : [{ label: 'NOT READ', text: unique(missing).join('; ') }];
};

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

const clock = (at: Checked[number]['at']): string => timeOf(civilAt(at, BEIJING));

/** Where it was looked for a text, up to when; without it silence would prove nothing. */
export const checkedText = (checked: Checked): string => {
  const publishers = groupedBy(checked, ({ publisher }) => publisher).map(
    ([publisher, channels]) => `${publisher}${channels.length > 1 ? ` (${channels.length} channels)` : ''}`,
  );
  const times = unique(checked.map(({ at }) => clock(at)).sort());
  const span = times.length > 1 ? `${times[0]}-${times.at(-1)}` : (times[0] ?? '');
  const silent = unique(checked.filter(({ answering }) => !answering).map(({ publisher }) => publisher));
  const state = silent.length === 0 ? 'complete and answering' : `NOT answering: ${silent.join(', ')}`;
  return `${publishers.join(' and ')}, ${state}, ${span}`;
};

/** The channels on which they would publish. */
export const channelsOf = ({ checked = [] }: AlertContext, issuers: readonly (string | undefined)[]): Checked =>
  checked.filter(({ jurisdiction }) => issuers.includes(jurisdiction));

export const checkedLines = (checked: Checked, then: string): Line[] =>
  checked.length === 0 ? [] : [{ label: 'CHECKED', text: `${checkedText(checked)}. ${then}` }];

/** `7 notices, first seen 09:14, last 10:02 Beijing` or the one text and when it was posted. */
export const footerOf = ({ readings, facts, year, today, at }: AlertContext): string => {
  const told = new Set(facts.map(({ by }) => by));
  const texts = readings.filter(({ key }) => told.has(key));
  const seen = texts.map(({ seenAt }) => seenAt).sort();
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return `by the clock, ${longDay(today)} ${clock(at)} Beijing`;
  const keys = unique(
    texts.map(({ key, kind, publisher }) =>
      kind === 'notice'
        ? noticeName(key, year)
        : `${publisher ?? ''}${kind === 'spokesperson' ? ' answer' : ''}`.trim(),
    ),
  );
  if (keys.length === 1) return `${keys[0]}, first seen ${clock(first)} Beijing`;
  const when =
    clock(first) === clock(last) ? `seen ${clock(first)}` : `first seen ${clock(first)}, last ${clock(last)}`;
  return `${texts.every(({ kind }) => kind === 'notice') ? `${keys.length} notices` : keys.join(', ')}, ${when} Beijing`;
};
