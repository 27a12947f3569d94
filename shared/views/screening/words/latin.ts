import { WITHIN_COMPOUNDS } from '../../../domain/goods/compounds.ts';
import { ELEMENTS, type Element, isEveryday } from '../../../domain/goods/substances.ts';
import { foldText } from '../../../domain/names/names.ts';
import { memoizedText } from '../../../domain/text/memoized-text.ts';
import { OTHER_CELLS, PRIMARY_CELLS, PRIMARY_WORD } from '../../../domain/vocabulary/everyday-goods.ts';
import { BY_SYMBOL, composedOf, dopantsIn, formulaOf, isotopeOf, ndMagnetsIn, withoutBrackets } from './formula.ts';
import { addElement, addEntry, type Meaning } from './meaning.ts';
import { type Entry, EXACT, LONGEST_FROM, PHRASES, phraseOf, singular } from './vocabulary.ts';

const BY_NAME = new Map(ELEMENTS.flatMap((one) => one.en.map((name) => [foldText(name), one] as const)));
const LONG_NAMES = [...BY_NAME]
  .filter(([name, one]) => name.length >= 5 && !isEveryday(one, 'en'))
  .sort(([a], [b]) => b.length - a.length);

const COUNTED = /^(?:mono|di|bi|tri|tetra|penta|hexa|hepta|octa|sesqui|per|para|meta|ortho|pyro|hypo|poly|oxy|hydro)+/;
/** Sizes, shares, grades and article numbers: `99.99%`, `M8x40`, `N42SH`, `12K`. */
const FIGURE = /^(?:[\d.,%µ]+(?:[a-zµ²³]{1,4})?|[a-zφ]{0,3}\d[\p{L}\d.,%]{0,8}|\d+n\d*|[a-z×øφ])$/iu;
/** `QLM-400`: the number of an article. */
const ARTICLE = /^[A-Z]{1,4}-\d[\dA-Z./-]*$/;
/** `GAAS-2`, `GE-100` are numbers of articles that may tell what these are of. */
const TELLING_CAPITALS: ReadonlySet<string> = new Set(
  [...EXACT.keys(), ...ELEMENTS.filter((one) => !isEveryday(one, 'en')).map(({ symbol }) => symbol)]
    .filter((name) => name.length > 1)
    .map((name) => name.toUpperCase()),
);
/** `5N`, `99.99%`: between a symbol and what it is a form of. */
const PURE = /^(?:\dN\d?|99[.,]\d*%?)$/;
const withinOf = (word: string): Element | undefined =>
  WITHIN_COMPOUNDS.get(singular(word)) ?? WITHIN_COMPOUNDS.get(singular(word.replace(COUNTED, '')));

const elementIn = memoizedText(
  (word): Element | undefined =>
    BY_NAME.get(word) ?? withinOf(word) ?? LONG_NAMES.find(([name]) => word.endsWith(name))?.[1],
);

/** Whether a word is known as it is, without its neighbours. */
export const isKnownWord = (word: string): boolean => BY_NAME.has(word) || PHRASES.has(singular(word));

const isGoodsWord = (entry: Entry | undefined): boolean => entry?.is === 'word' && !entry.word.filler;
const speaksOfGoods = (word: string): boolean => isGoodsWord(PHRASES.get(singular(word)));
/** Whether goods can begin with a word. */
export const beginsGoods = (word: string): boolean => {
  const folded = foldText(word);
  const entry = EXACT.get(word) ?? PHRASES.get(singular(folded));
  return BY_NAME.has(folded) || isGoodsWord(entry) || entry?.is === 'everyday' || entry?.is === 'trade';
};

/** Lead, tin and gold are meant where the words beside them speak of goods. */
const isMeant = (word: string, element: Element, words: readonly string[]): boolean =>
  !isEveryday(element, 'en') ||
  withinOf(word) !== undefined ||
  words.some(
    (other) => other !== word && (withinOf(other) !== undefined || speaksOfGoods(other) || BY_NAME.has(other)),
  );

const CELL = /^(?:batter(?:y|ies)|cells?|rechargeable)$/;
/** `325 mesh`, `mesh 40/50`: how fine powder is. */
const SIEVE = /(?<=\d\s*)\bmesh\b|(?<!\bwire\s)\bmesh(?=\s*[-+#]?\d)/gi;
const PIECE = /[^\p{L}\p{N}.%µ²³-]+/u;
const WORD = /[^\p{L}\p{N}.,%µ²³]+/u;

const CARBON = /^(?:diamond|graphite)$/;
const BULK =
  /^(?:powder|dust|grit|abrasive|flake|crystal|monocrystal|synthetic|artificial|substrate|wafer|blank|grinding)s?$/;
/** Of powder and crystals, `graphite black` is no colour and `diamond plate` no pattern. */
const isBulk = (words: readonly string[]): boolean =>
  words.some((word, at) => BULK.test(word) && !words[at + 1]?.startsWith('coat'));

/** The longest run of words from there that is known as one thing. */
const phraseAt = (words: readonly string[], at: number): [Entry, number] | undefined => {
  const first = singular(words[at] ?? '');
  const isMaterial = CARBON.test(first) && isBulk(words);
  const longest = LONGEST_FROM.get(first) ?? 0;
  for (let size = Math.min(longest, words.length - at); size > 0; size--) {
    const entry = PHRASES.get(phraseOf(words.slice(at, at + size)));
    if (entry && !(entry.is === 'everyday' && isMaterial)) return [entry, size];
  }
  return undefined;
};

/** Symbols that are words begin a line, too: they are meant before a form alone. */
const WORDLIKE: ReadonlySet<string> = new Set(['In', 'As', 'No', 'At', 'He', 'Be', 'I', 'Am']);

/** A symbol alone is meant before the name of a form or of goods: `Te powder`, `Ge window`. */
const symbolAt = (pieces: readonly string[], at: number): Element | undefined => {
  const element = BY_SYMBOL.get(pieces[at] ?? '');
  let next = at + 1;
  while (PURE.test(pieces[next] ?? '')) next++;
  const entry = PHRASES.get(singular(foldText(pieces[next] ?? '')));
  if (element === undefined || entry?.is !== 'word' || entry.word.filler) return undefined;
  return entry.word.shape || !WORDLIKE.has(element.symbol) ? element : undefined;
};

const JOINS = /^(?:and|or)$/;
const TELLING = 2;

/** The places of symbols side by side, two of which at least are no word: `Ga, Ge, In and Sb`. */
const listedSymbols = (pieces: readonly string[]): ReadonlySet<number> => {
  const runs: number[][] = [[]];
  pieces.forEach((piece, at) => {
    if (BY_SYMBOL.has(piece)) runs.at(-1)?.push(at);
    else if (!JOINS.test(piece)) runs.push([]);
  });
  const isTelling = (at: number): boolean => pieces[at]?.length === 2 && !WORDLIKE.has(pieces[at]);
  return new Set(runs.filter((run) => run.filter(isTelling).length >= TELLING).flat());
};

type Piece = { entries: readonly Entry[]; elements: readonly Element[]; words: readonly string[] };
const foldedWords = (part: string): string[] =>
  foldText(part)
    .split(WORD)
    .map((word) => word.replace(/^[.,]+|(?<![.,])[.,]+$/g, ''))
    .filter((word) => word !== '');

/** What stands between spaces: a name known letter by letter, also with a grade behind it, a formula, or words; else its parts. */
const pieceOf = memoizedText((piece): Piece => {
  const joined = piece.replace('-', '');
  const exact =
    EXACT.get(piece) ??
    EXACT.get(piece.replace(/(?<=[A-Za-z])[\d.]+$/, '')) ??
    EXACT.get(joined) ??
    EXACT.get(joined.replace(/^\d+/, ''));
  if (exact) return { entries: [exact], elements: [], words: [] };
  const elements = formulaOf(piece);
  if (elements.length > 0) return { entries: composedOf(elements), elements, words: [] };
  const isotope = isotopeOf(piece);
  if (isotope) return { entries: [], elements: [isotope], words: [] };
  if (ARTICLE.test(piece) && !TELLING_CAPITALS.has(piece.slice(0, piece.indexOf('-'))))
    return { entries: [], elements: [], words: [] };
  const parts = piece.split('-').map((part) => ({ part, entry: EXACT.get(part), formula: formulaOf(part) }));
  return {
    entries: parts.flatMap(({ entry }) => entry ?? []),
    elements: parts.flatMap(({ entry, formula }) => (entry ? [] : formula)),
    words: parts.flatMap(({ part, entry, formula }) => (entry || formula.length > 0 ? [] : foldedWords(part))),
  };
});

/** Reads the Latin words of a line; answers them without those of everyday goods. */
export const readLatin = (meaning: Meaning, text: string): string => {
  for (const element of dopantsIn(text)) addElement(meaning, element);
  for (const entry of ndMagnetsIn(text)) addEntry(meaning, entry);
  const pieces = withoutBrackets(text.replace(SIEVE, ' ')).split(PIECE).filter(Boolean);
  const listed = listedSymbols(pieces);
  const words = pieces.flatMap((piece, at): readonly string[] => {
    const symbol = symbolAt(pieces, at) ?? (listed.has(at) ? BY_SYMBOL.get(piece) : undefined);
    const { entries, elements, words } = pieceOf(piece);
    for (const entry of entries) addEntry(meaning, entry);
    for (const element of symbol ? [symbol] : elements) addElement(meaning, element);
    return symbol ? [] : words;
  });
  const folded = foldText(pieces.join(' ')).replaceAll('-', ' ');
  const isOtherCell = OTHER_CELLS.test(folded);
  const isPrimary = PRIMARY_CELLS.test(folded);
  if (isPrimary || isOtherCell) addEntry(meaning, { is: 'everyday', zh: [] });
  const said: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const [entry, size] = phraseAt(words, at) ?? [undefined, 1];
    const element = entry?.is === 'everyday' || entry?.is === 'trade' ? undefined : elementIn(word);
    const meant = element && isMeant(word, element, words) ? element : undefined;
    const isSpent = words
      .slice(at, at + size)
      .every((each) => ((isPrimary || isOtherCell) && CELL.test(each)) || (isPrimary && PRIMARY_WORD.test(each)));
    if (meant && !isSpent) addElement(meaning, meant);
    if (entry && !isSpent) addEntry(meaning, entry);
    const known = isSpent || entry !== undefined || meant !== undefined;
    if (!known && !FIGURE.test(word)) meaning.unknown.push(word);
    const isSaid = entry?.is !== 'everyday' && entry?.is !== 'manner' && !isSpent;
    if (isSaid) said.push(...words.slice(at, at + size));
    if (!isSpent && !FIGURE.test(word) && entry?.is !== 'manner' && !(entry?.is === 'word' && entry.word.filler))
      meaning.words.push(...words.slice(at, at + size).map(singular));
    at += size;
  }
  return said.join(' ');
};
