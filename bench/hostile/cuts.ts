import type { Effect, Entity } from '../../shared/domain/acts/effect.ts';
import type { Document, Extraction } from '../../shared/domain/acts/extraction.ts';
import { pageOf } from '../../shared/page/html.ts';

const inBody = (html: string): string => /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;

const plain = (html: string): string => {
  const { titles, blocks } = pageOf(html);
  return [...titles.slice(0, 1), ...blocks.map(({ raw }) => raw.replace(/\s+/g, ' ').trim())].join('\n');
};

/** In what a text may come: as its page, as the part of it that holds the text, and as plain text. */
export const FORMS: Readonly<Record<string, (document: Document) => Document>> = {
  page: (document) => document,
  part: (document) => ({ ...document, body: inBody(document.body) }),
  'plain text': (document) => ({ ...document, contentType: 'text/plain', body: plain(document.body) }),
};

const told = (value: unknown): string => JSON.stringify(value ?? null);

const within = (part: readonly unknown[] = [], whole: readonly unknown[] = []): boolean => {
  const all = new Set(whole.map(told));
  return part.every((one) => all.has(told(one)));
};

const isNamed =
  (one: Entity) =>
  (other: Entity): boolean =>
    (['name', 'nameZh'] as const).every((key) => one[key] === undefined || one[key] === other[key]);

/** What an effect says beside whom and what it is on. */
const terms = ({ evidence, entities, targets, items, subjects, codes, hsCodes, goods, scopeIn, ...rest }: Effect) =>
  Object.entries(rest)
    .map(([key, value]) => `${key} ${told(value)}`)
    .sort();

/** Days, rates, rules and conditions are the same; of whom and of what, a reading may know less. */
const agrees = (cut: Effect, full: Effect): boolean =>
  told(terms(cut)) === told(terms(full)) &&
  (['targets', 'items', 'codes', 'hsCodes'] as const).every((key) => within(cut[key], full[key])) &&
  (cut.scopeIn === 'annex' || within(cut.subjects, full.subjects)) &&
  (cut.entities ?? []).every((one) => (full.entities ?? []).some(isNamed(one))) &&
  cut.goods?.all === full.goods?.all &&
  within(cut.goods?.hsCodes, full.goods?.hsCodes) &&
  (cut.scopeIn === full.scopeIn || cut.scopeIn === 'annex');

const bare = ({ evidence, ...effect }: Effect): object => effect;

/**
 * What is false of a reading of less, or more, than one text: an effect that none of the whole texts has (`wrong`), or
 * other effects than theirs and no problem that says so (`silent`).
 */
export const faultOf = (read: Extraction, whole: readonly Effect[]): 'wrong' | 'silent' | undefined => {
  if (read.effects.some((effect) => !whole.some((one) => agrees(effect, one)))) return 'wrong';
  const same = told(read.effects.map(bare)) === told(whole.map(bare));
  return same || read.problems.length > 0 || read.kind === 'irrelevant' ? undefined : 'silent';
};
