import { countryNamed } from '../../../domain/names/countries.ts';
import { LEGAL_FORM } from '../../../domain/names/legal-forms.ts';
import { looksLikeFirm } from '../../../domain/names/names.ts';

const ONLY_FORM = new RegExp(`^${LEGAL_FORM}$`, 'i');

const isRest = (before: string | undefined, cell: string): boolean =>
  before !== undefined &&
  before !== '' &&
  (ONLY_FORM.test(cell) || (looksLikeFirm(before) && countryNamed(cell) !== undefined));

/** Names that a comma of their own has parted, whole again, as far as there are too many cells: `Skydio | Inc.`, `CSBC Corporation | Taiwan`. */
export const joinedCells = (cells: readonly string[], tooMany: number): string[] => {
  const out: string[] = [];
  cells.forEach((cell, at) => {
    const isJoined = at - out.length < tooMany && isRest(out.at(-1), cell);
    out.push(isJoined ? `${out.pop()}, ${cell}` : cell);
  });
  return out;
};
