import type { Effect, Entity } from './effect.ts';

const LEGAL_FORM =
  /[\s,.]+(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lp|llp|plc|gmbh|ag|sa|ab|nv|bv)\.?$/i;

/** A name as it is compared: case, punctuation and the legal form aside. */
const plainName = (name: string): string => {
  const bare = name.normalize('NFKC').trim();
  const short = bare.replace(LEGAL_FORM, '').replace(LEGAL_FORM, '');
  return (short === '' ? bare : short).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
};

/** Every name by which an entity can be recognised. */
export const namesOf = (entity: Entity): string[] =>
  [entity.name, entity.nameZh]
    .flatMap((name) => (name === undefined ? [] : [plainName(name)]))
    .filter((name) => name !== '');

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** A firm that is warned about without being listed stands under `unlisted`. */
export const entitySubject = (list: string | undefined, entity: Entity): string =>
  `entity:${list ?? 'unlisted'}:${slug(entity.name ?? entity.nameZh ?? 'unnamed')}`;

export const tariffSubject = (imposer: string, partner: string): string => `tariff:${imposer}>${partner}`;

/** Goods that a text gives neither a name nor a code. */
export const UNNAMED = 'unnamed';

export const itemSubject = (slug: string): string => `item:${slug}`;
export const isItem = (subject: string): boolean => subject.startsWith('item:');

/** What an item control is about; a control that names nothing known is known by its code. */
export const itemSubjects = (effect: Effect): string[] => {
  const named = effect.subjects ?? [];
  const stand = named.length > 0 ? named : [effect.codes?.[0] ?? effect.hsCodes?.[0] ?? UNNAMED];
  return [...new Set(stand)].map(itemSubject);
};
