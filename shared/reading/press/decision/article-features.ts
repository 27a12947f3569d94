import type { Scene } from '../article/scene.ts';
import type { Frame } from '../frames/frames.ts';
import type { Sentence } from '../parse/parse.ts';
import { headlineFeaturesOf, runsOf } from './headline.ts';
import { masked } from './masked.ts';

const wordsOf = ({ tokens }: Sentence): string[] => {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT').map(masked);
  return [...words, ...runsOf(['^', ...words, '$'], 2)].map((run) => `says ${run}`);
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
const tellsOfAll = (feature: string): boolean => feature !== 'bias' && !feature.includes(' & ');

/** What speaks for or against any news in an article: how it opens, and what its clauses are judged by. */
export const articleFeaturesOf = (
  ofClauses: readonly (readonly string[])[],
  frames: readonly Frame[],
  { sentences }: Scene,
): string[] => [
  ...new Set([
    'bias',
    ...(ofClauses.length > 0 ? ['claims'] : []),
    ...sentences.filter(({ index }) => index <= 0).flatMap(wordsOf),
    ...sentences.slice(0, 1).flatMap(headlineFeaturesOf),
    ...frames.filter(({ sentence }) => sentence.index <= 1).flatMap(toldBy),
    ...ofClauses.flat().flatMap((one) => (tellsOfAll(one) ? [`some ${one}`] : [])),
  ]),
];

/** By what a candidate is judged together with its article. */
export const together = (own: readonly string[], article: readonly string[]): string[] => [
  ...new Set([...own, ...article]),
];
