import type { Item } from '../../shared/domain/acts/effect.ts';
import type { FactItem } from './facts.ts';

const KINDS: Record<string, Item['kind']> = {
  equipment: 'equipment',
  technology: 'technology',
  software: 'software',
  product: 'product',
};

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** What ships of the items: no code that is named only to exclude it, nothing uncertain, no group of an unread annex. */
export const isShipped = ({ role, certainty, form }: FactItem): boolean =>
  role === 'scope' && certainty !== 'uncertain' && form !== 'group';

const itemOf = (fact: FactItem, code: string | undefined): Item => {
  // A number that is a slip in print is matched as well as the one that is meant.
  const hsCodes = unique([...fact.hsCodes, ...(fact.hsAsPrinted ?? [])]);
  return {
    ...(code && { code }),
    ...(hsCodes.length > 0 && { hsCodes }),
    ...(fact.subjects.length > 0 && { subjects: fact.subjects }),
    kind: KINDS[fact.form] ?? 'material',
    textZh: fact.nameZh ?? '',
    ...(fact.thresholds && { parameters: true }),
  };
};

/** The items of a provision of a notice, or of all of it; a code printed otherwise than meant is matched as both. */
export const itemsOf = (facts: readonly FactItem[], notice: string, provision = ''): Item[] =>
  facts
    .filter((fact) => fact.notice === notice && isShipped(fact))
    .filter((fact) => provision === '' || fact.provision === provision || fact.provision.startsWith(`${provision}.`))
    .flatMap((fact) =>
      unique([fact.code, ...(fact.codeAsPrinted ? [fact.codeAsPrinted] : [])]).map((code) => itemOf(fact, code)),
    );

/** Items that went into a later list, under their code there. */
export const movedItems = (facts: readonly FactItem[], notices: readonly string[]): Item[] =>
  facts.filter((fact) => notices.includes(fact.notice) && isShipped(fact)).map((fact) => itemOf(fact, fact.laterCode));

export const codesOf = (items: readonly Item[]): string[] => unique(items.flatMap(({ code }) => code ?? []));
export const hsCodesOf = (items: readonly Item[]): string[] => unique(items.flatMap(({ hsCodes }) => hsCodes ?? []));
