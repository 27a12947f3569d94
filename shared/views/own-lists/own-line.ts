import { isEntity } from '../../domain/subject.ts';
import { counted } from '../../wording/text/counted.ts';
import type { Row } from '../screening/lists/rows.ts';
import type { Match } from '../screening/match.ts';

/** A part is something bought or sold; a counterparty somebody bought from or sold to. */
export type LineKind = 'part' | 'counterparty';

export const MOST_LINES = 10_000;

/** By what a line meets: a line can name a firm and its goods. */
export const kindOfMatches = (matches: readonly Match[]): LineKind =>
  matches.some(({ measure }) => isEntity(measure.subject)) ? 'counterparty' : 'part';

/** By what a line asks. */
export const kindOfRow = ({ suppliers, codes, hsCodes, materials, either }: Row): LineKind =>
  suppliers.length > 0 && codes.length + hsCodes.length + materials.length <= either.length ? 'counterparty' : 'part';

const LONGEST = 60;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** A line by its own words: the goods or the firm, not the whole row. */
export const lineName = (row: Row, kind: LineKind = kindOfRow(row)): string => {
  const { suppliers, materials, codes, hsCodes, text } = row;
  const inOrder = kind === 'counterparty' ? [...suppliers, ...materials] : [...materials, ...suppliers];
  return cut([...inOrder, ...codes, ...hsCodes][0] ?? text);
};

/** `14 parts, 3 counterparties` */
export const linesInWords = (kinds: readonly LineKind[]): string => {
  const parts = kinds.filter((kind) => kind === 'part').length;
  const others = kinds.length - parts;
  return [
    ...(parts > 0 || others === 0 ? [counted(parts, 'part')] : []),
    ...(others > 0 ? [counted(others, 'counterparty', 'counterparties')] : []),
  ].join(', ');
};
