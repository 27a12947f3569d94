import type { Fact } from '../scene.ts';
import { noticeName } from '../wording/notice.ts';
import { groupedBy } from '../wording/spans.ts';

export type Family = 'control' | 'listing' | 'tariff';

export const familyOf = ({ subject }: Pick<Fact, 'subject'>): Family => {
  if (subject.startsWith('tariff:')) return 'tariff';
  return subject.startsWith('entity:') ? 'listing' : 'control';
};

export const ofFamily = (facts: readonly Fact[], family: Family): Fact[] =>
  facts.filter((fact) => familyOf(fact) === family);

export const listOf = ({ list, subject }: Pick<Fact, 'list' | 'subject'>): string =>
  list ?? subject.split(':')[1] ?? '';

export const nameOf = ({ name, nameZh, subject, is }: Fact): string =>
  name ?? is?.name ?? nameZh ?? is?.nameZh ?? subject.split(':').at(-1) ?? subject;

/** `UEL 7 (11 firms)`, `control list No.21 (16 firms)` */
export const listingThings = (facts: readonly Fact[], year: string): string[] =>
  groupedBy(facts, ({ notice }) => notice ?? '').map(([notice, own]) => {
    const count = heads(own).length;
    const list = own[0] && listOf(own[0]) === 'export-control' ? 'control list ' : '';
    return `${list}${noticeName(notice, year)} (${count} ${count === 1 ? 'firm' : 'firms'})`;
  });

/** Listed by a number of their own, not as a branch of another. */
export const heads = (facts: readonly Fact[]): Fact[] => facts.filter(({ is }) => is?.parent === undefined);

/**
 * What deserves lines of its own, and what one line in passing is enough for: controls before listings before
 * tariffs; of listings, those of the first text.
 */
export const parted = (facts: readonly Fact[]): { main: Fact[]; also: Fact[] } => {
  const family = (['control', 'listing', 'tariff'] as const).find((one) => ofFamily(facts, one).length > 0);
  const first = facts.find((fact) => listOf(fact) === 'unreliable-entity') ?? facts[0];
  const main = facts.filter(
    (fact) => familyOf(fact) === family && (family !== 'listing' || fact.by === undefined || fact.by === first?.by),
  );
  return { main, also: facts.filter((fact) => !main.includes(fact)) };
};
