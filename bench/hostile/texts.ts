import type { Document } from '../../shared/domain/acts/extraction.ts';
import { publicationAt } from '../../shared/sources/publication-at.ts';
import { documents } from '../../simulator/documents.ts';
import { FIXTURES, US_FIXTURES } from '../../test/reading/fixtures.ts';
import { read } from '../../test/support/read.ts';
import { FORMS, faultOf } from './cuts.ts';

/** Official texts of the corpus and of the fixtures. */
export const TEXTS: readonly Document[] = [
  ...[...FIXTURES, ...US_FIXTURES].map(({ document }) => document),
  ...documents(),
];

const formed = (document: Document, form: string): Document => FORMS[form]?.(document) ?? document;

/** A text cut at a place in one of its forms: what is false of its reading, or nothing. */
export const cutAt = (document: Document, form: string, share: number): string | undefined => {
  const whole = formed(document, form);
  const at = Math.floor(whole.body.length * share);
  const cut = read({ ...whole, body: whole.body.slice(0, at) });
  // In another form than its page, a text may lack what stands outside it.
  const fault = faultOf(cut, read(whole).effects) && faultOf(cut, read(document).effects);
  return fault && `${document.id}, ${form}, cut at ${at}: ${fault}`;
};

const bySite = new Map<string, Document[]>();
for (const text of TEXTS) {
  const { id } = publicationAt(text.url);
  bySite.set(id, [...(bySite.get(id) ?? []), text]);
}
/** Texts by whose site they stand on. */
export const SITES: readonly (readonly Document[])[] = [...bySite.values()];

/** Two texts that came as one: what is false of their reading, or nothing. */
export const glued = (one: Document, other: Document, form: string): string | undefined => {
  const [first, second] = [formed(one, form), formed(other, form)];
  const both = read({ ...first, body: `${first.body}\n${second.body}` });
  if (both.effects.length === 0) return undefined;
  const whole = [one, other, first, second].flatMap((document) => read(document).effects);
  return faultOf(both, whole) === 'wrong' ? `${one.id} and ${other.id}, ${form}: wrong` : undefined;
};
