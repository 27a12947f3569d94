import { LISTS, listRow } from '../../domain/acts/lists.ts';
import { isEntity, isTariff, listOfSubject, slugOf } from '../../domain/subject.ts';
import { noticeName } from '../../wording/notices/notice.ts';
import { counted } from '../../wording/text/counted.ts';
import { groupedBy } from '../../wording/text/runs.ts';
import type { ChangeWithMeasure } from './context.ts';

export type Family = 'control' | 'listing' | 'tariff';

export const familyOf = ({ subject }: Pick<ChangeWithMeasure, 'subject'>): Family => {
  if (isTariff(subject)) return 'tariff';
  return isEntity(subject) ? 'listing' : 'control';
};

export const ofFamily = (facts: readonly ChangeWithMeasure[], family: Family): ChangeWithMeasure[] =>
  facts.filter((fact) => familyOf(fact) === family);

export const listOf = ({ list, subject }: Pick<ChangeWithMeasure, 'list' | 'subject'>): string =>
  list ?? listOfSubject(subject) ?? '';

export const nameOf = ({ name, nameZh, subject, is }: ChangeWithMeasure): string =>
  name ?? is?.name ?? nameZh ?? is?.nameZh ?? slugOf(subject);

/** `UEL 7 (11 firms)`, `control list No.21 (16 firms)` */
export const listingThings = (facts: readonly ChangeWithMeasure[], year: string): string[] =>
  groupedBy(facts, ({ notice }) => notice ?? '').map(([notice, own]) => {
    const count = heads(own).length;
    const { inFront = '' } = listRow(own[0] && listOf(own[0])) ?? {};
    return `${inFront}${noticeName(notice, year)} (${counted(count, 'firm')})`;
  });

/** Listed by a number of their own, not as a branch of another. */
export const heads = (facts: readonly ChangeWithMeasure[]): ChangeWithMeasure[] =>
  facts.filter(({ is }) => is?.parent === undefined);

/**
 * What deserves lines of its own, and what one line in passing is enough for: controls before listings before
 * tariffs; of listings, those of the first text.
 */
export const parted = (
  facts: readonly ChangeWithMeasure[],
): { main: ChangeWithMeasure[]; also: ChangeWithMeasure[] } => {
  const family = (['control', 'listing', 'tariff'] as const).find((one) => ofFamily(facts, one).length > 0);
  const first = facts.find((fact) => listOf(fact) === LISTS[0]) ?? facts[0];
  const main = facts.filter(
    (fact) => familyOf(fact) === family && (family !== 'listing' || fact.by === undefined || fact.by === first?.by),
  );
  return { main, also: facts.filter((fact) => !main.includes(fact)) };
};
