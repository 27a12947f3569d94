import { ELEMENTS, isEveryday } from '../../domain/substances.ts';
import { actOfNoun, actOfVerb, isSaying, talkOf } from './acts.ts';
import type { Frame } from './frames.ts';
import { masked } from './masked.ts';
import type { Sentence } from './parse.ts';
import type { Scene } from './scene.ts';

/** Words that stand for their kind, or for themselves, in the pattern of a headline. */
const KINDS: Readonly<Record<string, string>> = {
  DUTY: 'tariff tariffs duty duties levy levies surcharge',
  GOODS: 'rare earth mineral metal magnet battery drone technology tech item',
  FIRM: 'company firm entity organization organisation',
  EXPORT: 'export exports shipment supply',
};
const ELEMENTAL = ELEMENTS.filter((one) => !isEveryday(one, 'en')).flatMap(({ en }) => en);
const KIND_OF = new Map([
  ...Object.entries(KINDS).flatMap(([kind, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, kind] as const)),
  ...ELEMENTAL.map((name) => [name.toLowerCase(), 'GOODS'] as const),
]);
const ITSELF = new Set(
  `CN US other DAY MONTH NAME # the a an of on in for to and with by as over after at from not n't no will may could would be have its his it
  he what why how who amid against if`.split(/\s+/),
);
/** What a word does in a sentence, whichever word it is. */
const roleOf = (word: string): string | undefined => {
  const kind = ITSELF.has(word) ? word : KIND_OF.get(word);
  if (kind) return kind;
  const [act, talk] = [actOfVerb(word), talkOf(word)];
  if (act || talk) return `${act ?? ''}/${talk ?? ''}`;
  const noun = actOfNoun(word);
  return noun ? `a ${noun}` : isSaying(word) ? 'SAYS' : undefined;
};

/** All runs of so many words. */
const runs = (words: readonly string[], length: number): string[] =>
  words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
const runsOf = (name: string, words: readonly string[], lengths: readonly number[]): string[] =>
  lengths.flatMap((length) => runs(words, length).map((run) => `${name} ${run}`));

/** As far as a first sentence's pattern goes. */
const OPENING = 25;
const saidIn = ({ tokens, index }: Sentence): string[] => {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT').map(masked);
  const pattern =
    index < 0
      ? runsOf('headline', ['^', ...words.flatMap((word) => roleOf(word) ?? []), '$'], [1, 2, 3, 4])
      : runsOf('lead', ['^', ...words.slice(0, OPENING).map((word) => roleOf(word) ?? '_')], [2, 3]);
  return [...runsOf('says', words, [1]), ...runsOf('says', ['^', ...words, '$'], [2]), ...pattern];
};

const PLACES = ['lead', 'second'];
const toldBy = ({ sentence, act, verb, form, modal, link, governors, nominal }: Frame): string[] => {
  const place = PLACES[sentence.index] ?? 'headline';
  const [deed, head] = [act ?? 'none', governors.at(-1) ?? 'none'];
  return [
    `${place} act ${deed}/${modal ?? form}/${nominal}`,
    `${place} act ${deed}/${link}`,
    `${place} act ${deed} under ${head}`,
    `${place} verb ${verb}`,
  ];
};

/** Of what a clause is judged by, what tells of the whole article if it is so of some clause. */
const tellsOfAll = (feature: string): boolean =>
  feature !== 'bias' && !feature.includes(' & ') && !feature.startsWith('near ');

/** What speaks for or against any news in an article: how it opens, and what its clauses are judged by. */
export const articleFeaturesOf = (
  ofClauses: readonly (readonly string[])[],
  frames: readonly Frame[],
  { sentences }: Scene,
): string[] => [
  ...new Set([
    'bias',
    ...(ofClauses.length > 0 ? ['claims'] : []),
    ...sentences.filter(({ index }) => index <= 0).flatMap(saidIn),
    ...frames.filter(({ sentence }) => sentence.index <= 1).flatMap(toldBy),
    ...ofClauses.flat().flatMap((one) => (tellsOfAll(one) ? [`some ${one}`] : [])),
  ]),
];

/** By what a candidate is judged together with its article. */
export const together = (own: readonly string[], article: readonly string[]): string[] => [
  ...new Set([...own, ...article]),
];
