import type { Effect, Entity, Item } from './acts/effect.ts';

/** Ids are made of these: they stay as they are, however names are compared. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * What people ask about, in its parts: `item:holmium`, `entity:export-control:<slug>`, `tariff:CN>US`, and
 * `notice:<key>` for a text that was not read or not seen. `slug` is the last part.
 */
export type SubjectParts =
  | { kind: 'item' | 'notice'; slug: string }
  | { kind: 'entity'; list: string; slug: string }
  | { kind: 'tariff'; slug: string; imposer: string; partner: string };

export const partsOf = (subject: string): SubjectParts => {
  const at = subject.indexOf(':');
  const [kind, slug] = [subject.slice(0, at), subject.slice(at + 1)];
  if (kind === 'item') return { kind, slug };
  if (kind === 'entity') {
    const [list = '', ...rest] = slug.split(':');
    return { kind, list, slug: rest.join(':') || list };
  }
  if (kind === 'tariff') {
    const [imposer = '', partner = ''] = slug.split('>');
    return { kind, slug, imposer, partner };
  }
  return { kind: 'notice', slug };
};

/** The last part: `holmium`, `skydio-inc`, `CN>US`. */
// Asked of thousands of subjects for one answer: colons tell, without making all parts.
export const slugOf = (subject: string): string => {
  const kind = subject.indexOf(':') + 1;
  const list = isEntity(subject) ? subject.indexOf(':', kind) + 1 : 0;
  return subject.slice(list || kind) || partsOf(subject).slug;
};
export const kindOf = (subject: string): SubjectParts['kind'] => partsOf(subject).kind;
export const isItem = (subject: string): boolean => subject.startsWith('item:');
export const isEntity = (subject: string): boolean => subject.startsWith('entity:');
export const isTariff = (subject: string): boolean => subject.startsWith('tariff:');
/** Whether people can ask to be told of it: a notice is told to everyone. */
export const isAskable = (subject: string): boolean => subject.includes(':') && kindOf(subject) !== 'notice';
/** The list that an entity stands on. */
export const listOfSubject = (subject: string): string | undefined => {
  const parts = partsOf(subject);
  return parts.kind === 'entity' ? parts.list : undefined;
};
/** Who imposes duties, and on whose goods. */
export const directionOf = (subject: string): { imposer: string; partner: string } => {
  const { imposer, partner } = { imposer: '', partner: '', ...partsOf(subject) };
  return { imposer, partner };
};

/** A firm that is warned about without being listed stands under `unlisted`. */
export const entitySubject = (list: string | undefined, entity: Entity): string =>
  `entity:${list ?? 'unlisted'}:${slug(entity.name ?? entity.nameZh ?? 'unnamed')}`;
/** Firms of a list that are not named; `unspecified` where the list is not either. */
export const listSubject = (list = 'unspecified'): string => `entity:${list}`;

export const tariffSubject = (imposer: string, partner: string): string => `tariff:${imposer}>${partner}`;
export const noticeSubject = (key: string): string => `notice:${key}`;

/** Goods that a text gives neither a name nor a code. */
export const UNNAMED = 'unnamed';
/** Lines of a consolidated list that name no substance: they go by their codes, under one subject. */
export const LISTED_ITEMS = 'listed-items';

export const itemSubject = (slug: string): string => `item:${slug}`;

/** What an item control is about; a control that names nothing known is known by its code. */
export const itemSubjects = (effect: Effect): string[] => {
  const named = effect.subjects ?? [];
  const stand = named.length > 0 ? named : [effect.codes?.[0] ?? effect.hsCodes?.[0] ?? UNNAMED];
  return [...new Set(stand)].map(itemSubject);
};

/** Whether an item of a text belongs to goods, by their slug; one that names no subject belongs to each. */
export const coversSubject = ({ subjects }: Pick<Item, 'subjects'>, slug: string): boolean =>
  !subjects?.length || subjects.includes(slug);
