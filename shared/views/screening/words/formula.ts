import { ELEMENTS, type Element } from '../../../domain/goods/substances.ts';
import { type Entry, EXACT } from './vocabulary.ts';

export const BY_SYMBOL = new Map(ELEMENTS.map((one) => [one.symbol, one]));

const SYMBOLS = /^(?:[A-Z][a-z]?(?:\d+(?:\.\d+)?)?)+$/;
/** In capitals alone: `WO3`, and no grade of magnets (`N42SH`). */
const CAPITALS = /[WYVKU].*[OFNCSPBHI]\d*$/;

/** `Y30BH`: of ferrite. */
const FERRITE_GRADE = /^Y\d\dB?H?$/;

/** `GaAs`, `Sm-Co`, `Dy2O3`: more elements than one, as chemists write them. */
export const formulaOf = (word: string): Element[] => {
  const joined = word.replace(/[-–·]/g, '').replace(/^\d+/, '');
  const hasForm = /[a-z]/.test(joined) || (/\d/.test(joined) && CAPITALS.test(joined));
  if (!SYMBOLS.test(joined) || !hasForm || FERRITE_GRADE.test(joined)) return [];
  const symbols = joined.match(/[A-Z][a-z]?/g) ?? [];
  const elements = symbols.flatMap((symbol) => BY_SYMBOL.get(symbol) ?? []);
  return elements.length === symbols.length && new Set(elements).size > 1 ? elements : [];
};

const hasAll = (elements: readonly Element[], symbols: string): boolean =>
  symbols.split(' ').every((symbol) => elements.some((element) => element.symbol === symbol));
/** What a formula of several elements is, beside what is in it: cathodes and their precursors, magnets. */
const COMPOSED: readonly (readonly [symbols: string, name: string])[] = [
  ['Ni Co Mn O', 'NCM'],
  ['Ni Co Al O', 'NCA'],
  ['Li Co O', 'LCO'],
  ['Li Mn O', 'LMO'],
  ['Li Ni O', 'NCM'],
  ['Li Fe P', 'LFP'],
  ['Nd Fe B', 'NdFeB'],
];
export const composedOf = (elements: readonly Element[]): Entry[] =>
  COMPOSED.filter(([symbols]) => hasAll(elements, symbols)).flatMap(([, name]) => EXACT.get(name) ?? []);
const MAGNET_GRADE = /\bN(?:2[789]|[345]\d)(?:M|H|SH|UH|EH|AH|VH|TH)?\b/;
const MAGNET = /\bmagnets?\b/i;
const OF_ND = new RegExp(`\\b(?:Nd|neo|${BY_SYMBOL.get('Nd')?.slug})\\b`, 'i');
/** Two of what they are, of what and of which grade tell the third. */
export const ndMagnetsIn = (text: string): Entry[] =>
  [MAGNET, OF_ND, MAGNET_GRADE].filter((telling) => telling.test(text)).length > 1
    ? [EXACT.get('NdFeB') ?? []].flat()
    : [];

/** `(OH)2`, `(PO4)3` within a formula. */
const BRACKETED = /(?<=[A-Za-z\d])\(((?:[A-Z][a-z]?\d*)+)\)(?=\d)|(?<![A-Za-z\d])\(((?:[A-Z][a-z]?\d*)+)\)(?=\d[A-Z])/g;
/** `U-235`, `B-10`: so many times as heavy as its number as nuclei are. */
const ISOTOPE = /^([A-Z][a-z]?)-(\d{1,3})$/;
export const isotopeOf = (piece: string): Element | undefined => {
  const [, symbol = '', mass] = ISOTOPE.exec(piece) ?? [];
  const element = BY_SYMBOL.get(symbol);
  if (element === undefined || (element.number === 1 && mass !== '3')) return undefined;
  const share = Number(mass) / element.number;
  return share >= 1.5 && share <= 3 ? element : undefined;
};

export const withoutBrackets = (text: string): string =>
  text.replace(BRACKETED, (_, inside = '', first = '') => `${inside}${first}`);

const DOPANT = /\b([A-Z][a-z]?)(?=:|[- ]doped\b)/g;
/** `Gd2O2S:Tb`, `LiYF4:Yb,Er`, `NaI(Tl)`: what a host is doped with. */
const DOPED =
  /(?<![^\s,;])(\S{0,60}[A-Za-z\d)])(?::|\((?=[A-Z][a-z]?\)))([A-Z][a-z]?(?:[,/+][A-Z][a-z]?)*)(?![A-Za-z])/g;
/** `(Ba,Sr)2SiO4`: a host as no formula above is written. */
const HOST = /[A-Z].*(?:[A-Z][a-z]?|\))\d/;

/** What crystals and phosphors are doped with. */
export const dopantsIn = (text: string): Element[] => {
  const before = [...text.matchAll(DOPANT)].map(([, symbol = '']) => symbol);
  const behind = [...text.matchAll(DOPED)].flatMap(([, host = '', dopants = '']) =>
    EXACT.has(host) || formulaOf(host).length > 0 || HOST.test(host) ? dopants.split(/[,/+]/) : [],
  );
  return [...before, ...behind].flatMap((symbol) => BY_SYMBOL.get(symbol) ?? []);
};
