import type { Claim } from '../../../shared/domain/claim.ts';

/** A labelled claim, in the form of the evaluation sets. */
export type Fact = {
  type: Claim['type'];
  new: boolean;
  polarity?: string;
  elements?: string[];
  list?: string;
  count?: number;
  imposer?: string;
  target?: string;
  rate_pct?: number;
  effectiveOn?: string;
  until?: string;
};
export type Item = {
  id: string;
  group: string;
  publishedOn: string;
  title: string;
  excerpt: string;
  facts: Fact[];
  held: boolean;
};

const TOLD = /^(?:control|list|tariff)-/;
const ELEMENT = /(?:ium|um|tungsten|bismuth|antimony|helium)$/;

const atoms = (claim: Fact): string[] => {
  const { type, effectiveOn, until } = claim;
  const rate = type.startsWith('tariff-') && claim.rate_pct !== undefined;
  return [
    `event ${type}`,
    ...(claim.elements ?? []).map((element) => `${type} ${element}`),
    ...(type.startsWith('list-') && claim.list ? [`${type} ${claim.list} ${claim.count ?? ''}`] : []),
    ...(rate ? [`${type} ${claim.imposer}>${claim.target} ${claim.rate_pct}`] : []),
    ...(effectiveOn ? [`${type} from ${effectiveOn}`] : []),
    ...(until ? [`${type} until ${until}`] : []),
  ];
};

const isNews = ({ type, new: news, polarity }: Fact): boolean =>
  news && TOLD.test(type) && polarity !== 'denied' && polarity !== 'withdrawn';

const factOf = (claim: Claim): Fact => ({
  ...claim,
  new: claim.news,
  polarity: claim.stance,
  elements: (claim.subjects ?? []).filter((subject) => ELEMENT.test(subject)),
  ...(claim.partner && { target: claim.partner }),
  ...(claim.ratePct !== undefined && { rate_pct: claim.ratePct }),
});

export const wanted = (item: Item): Set<string> => new Set(item.facts.filter(isNews).flatMap(atoms));
export const found = (claims: Claim[]): Set<string> => new Set(claims.map(factOf).filter(isNews).flatMap(atoms));

/** Harmonic mean of precision and recall over pairs of sets. */
export const f1 = (pairs: [Set<string>, Set<string>][]): number => {
  const hits = pairs.reduce((sum, [want, have]) => sum + [...want].filter((atom) => have.has(atom)).length, 0);
  const sizes = pairs.reduce((sum, [want, have]) => sum + want.size + have.size, 0);
  return (200 * hits) / sizes;
};
