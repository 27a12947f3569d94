import { countryNamed } from '../../../domain/names/countries.ts';

const BEHIND = /^(.*\S)\s*(?:,\s*([^,()（）]+)|[(（]([^()（）]+)[)）])\s*$/;

/** A firm and the country behind it: where `Skydio, Inc., USA` is, and a part of `CSBC Corporation, Taiwan`. */
export const placed = (given: string): { name: string; country: string } | undefined => {
  const [, name, behind, within] = BEHIND.exec(given) ?? [];
  const country = countryNamed(behind ?? within ?? '');
  return name === undefined || country === undefined ? undefined : { name, country };
};
