import { likenessOf, sharedBy } from '../../shared/domain/text/likeness.ts';
import { sentencesOf } from '../../shared/reading/press/parse/sentences.ts';
import { type Item, isReal, labelledItems } from '../train/items.ts';

const BOILERPLATE =
  'Sign up for our newsletter and have the stories of the day in your inbox each morning. Follow us for live updates, and ' +
  'download our app. All rights reserved; nothing of this page may be published, broadcast or redistributed without leave.';

const withDateline = ([first = '', ...rest]: readonly string[]): string[] => [
  `NEW DELHI, Aug 3: ${first.replace(/^[A-Z, ]{3,}(?:\([^)]*\))? ?[—–-] /, '')}`,
  ...rest,
];
const shortened = (sentences: readonly string[], share: number): string[] =>
  sentences.slice(0, Math.ceil(sentences.length * share));
const reworded = (sentence: string): string =>
  sentence
    .split(' ')
    .map((word, place) => (place % 4 === 1 ? `otherwise-${place}` : word))
    .join(' ');
/** No four words of the second sentence and of the last stay together. */
const edited = (sentences: readonly string[]): string[] =>
  sentences.map((sentence, place) => (place === 1 || place === sentences.length - 1 ? reworded(sentence) : sentence));

type Copying = (sentences: readonly string[]) => string[];
const COPIES: Record<string, Copying> = {
  'another dateline': withDateline,
  'boilerplate behind it': (sentences) => [...sentences, BOILERPLATE],
  'cut to a half': (sentences) => shortened(sentences, 1 / 2),
  'two sentences reworded': edited,
  'cut to two thirds, dateline, boilerplate': (sentences) => [
    ...withDateline(shortened(sentences, 2 / 3)),
    BOILERPLATE,
  ],
};

const copyOf = (text: string, made: Copying): string => made(sentencesOf(text)).join(' ');
/** A text as others print it. */
export const copiesOf = (text: string): string[] => Object.values(COPIES).map((made) => copyOf(text, made));

const known = new Map<string, string | undefined>();
const likeness = (text: string): string | undefined => {
  if (!known.has(text)) known.set(text, likenessOf(text));
  return known.get(text);
};
const shared = (one: string, other: string): number => {
  const [a, b] = [likeness(one), likeness(other)];
  return a && b ? sharedBy(a, b) : 0;
};

/** `Reuters (Malay Mail)`: whose text it is. */
const agencyOf = ({ outlet }: Item): string => outlet.replace(/ \(.*/, '');
const isOfAnother = (one: Item, other: Item): boolean => agencyOf(one) !== agencyOf(other);
const isPrintedBy = (one: Item, other: Item): boolean => !isOfAnother(one, other) && one.outlet !== other.outlet;

/** What two articles on one act share, for such pairs of them. */
const onOneAct = (items: readonly Item[], isPair: (one: Item, other: Item) => boolean): number[] =>
  items.flatMap((one, place) =>
    items
      .slice(place + 1)
      .filter((other) => one.act !== '' && one.act === other.act && isPair(one, other))
      .map((other) => shared(one.excerpt, other.excerpt)),
  );

/** The labelled excerpts have some 130 words; three together are as long as an agency's story. */
const EXCERPTS_A_STORY = 3;
const storiesOf = (excerpts: readonly string[]): string[] =>
  Array.from({ length: Math.floor(excerpts.length / EXCERPTS_A_STORY) }, (_, place) =>
    excerpts.slice(place * EXCERPTS_A_STORY, (place + 1) * EXCERPTS_A_STORY).join(' '),
  );

/** The shares that there are: of texts on one act, of others or of one agency, and of copies by what was done to them. */
export const sharesFound = (): { apart: number[]; agency: number[]; copies: Record<string, number[]> } => {
  const items = labelledItems().filter(isReal);
  const excerpts = items.map(({ excerpt }) => excerpt);
  const texts = { 'an excerpt': excerpts, 'a story': storiesOf(excerpts) };
  const found = Object.entries(texts).flatMap(([what, some]) =>
    Object.entries(COPIES).map(([how, made]): [string, number[]] => [
      `of ${what}, ${how}`,
      some.map((text) => shared(text, copyOf(text, made))),
    ]),
  );
  return {
    apart: onOneAct(items, isOfAnother),
    agency: onOneAct(items, isPrintedBy),
    copies: Object.fromEntries(found),
  };
};

/** The share below which so many of a hundred lie. */
export const percentile = (shares: readonly number[], of: number): number =>
  [...shares].sort((a, b) => a - b)[Math.min(shares.length - 1, Math.floor((shares.length * of) / 100))] ?? Number.NaN;
