import { type Claim, isCalledOff } from '../../shared/domain/acts/claim.ts';
import { chanceOf, decide, type Models } from '../../shared/reading/press/decision/decision.ts';
import { complete } from '../../shared/reading/press/merge/complete.ts';
import { mergeClaims } from '../../shared/reading/press/merge/merge.ts';
import { type Drafted, elementsOf, type Fact, type Item, newsOf } from './items.ts';
import { byLabels } from './reported.ts';

const COUNTED = /^(?:control|list|tariff)-/;

type Said = Pick<
  Fact,
  'type' | 'elements' | 'list' | 'count' | 'imposer' | 'target' | 'rate_pct' | 'effectiveOn' | 'until'
>;
/** A claim in the parts that the evaluation counts. */
const atomsOf = ({
  type,
  elements = [],
  list,
  count,
  imposer,
  target,
  rate_pct,
  effectiveOn,
  until,
}: Said): string[] => {
  if (!COUNTED.test(type)) return [];
  return [
    `event ${type}`,
    ...elements.map((element) => `${type} ${element}`),
    ...(type.startsWith('list-') && list && list !== 'unspecified' ? [`${type} ${list} ${count ?? ''}`] : []),
    ...(type.startsWith('tariff-') && rate_pct !== undefined ? [`${type} ${imposer}>${target} ${rate_pct}`] : []),
    ...(effectiveOn?.length === 10 ? [`${type} from ${effectiveOn}`] : []),
    ...(until?.length === 10 ? [`${type} until ${until}`] : []),
  ];
};
const saidIn = (claim: Claim): Said => ({
  ...claim,
  elements: elementsOf(claim),
  ...(claim.partner !== undefined && { target: claim.partner }),
  ...(claim.ratePct !== undefined && { rate_pct: claim.ratePct }),
});

/** What an item should be read to tell. */
export const labelledAtoms = (item: Item): Set<string> => new Set(newsOf(item).flatMap(atomsOf));
/** What claims tell as done or to come. */
export const readAtoms = (claims: readonly Claim[]): Set<string> => {
  const news = claims.filter((claim) => claim.news && !isCalledOff(claim));
  return new Set(news.flatMap((claim) => atomsOf(saidIn(claim))));
};

/** `events`: each kind of act that was told, with the best chance that it was given, and whether it is so. */
export type Outcome = {
  item: Drafted;
  want: ReadonlySet<string>;
  have: ReadonlySet<string>;
  events: { chance: number; right: boolean }[];
};
export const outcomeOf = (item: Drafted, models?: Models): Outcome => {
  const judged = decide(item.candidates, item.frames, item.scene, models);
  complete(judged, item.scene);
  const want = labelledAtoms(item);
  const best = new Map<string, number>();
  for (const { claim, odds } of judged)
    if (claim.news) best.set(claim.type, Math.max(best.get(claim.type) ?? 0, chanceOf(odds)));
  return {
    item,
    want,
    events: [...best].map(([type, chance]) => ({ chance, right: want.has(`event ${type}`) })),
    have: readAtoms(mergeClaims(judged.map(({ claim }) => claim))),
  };
};

/** What would be told with every decision right. */
export const outcomeByLabels = (item: Drafted): Pick<Outcome, 'want' | 'have'> => {
  const judged = byLabels(item);
  complete(judged, item.scene);
  return { want: labelledAtoms(item), have: readAtoms(mergeClaims(judged.map(({ claim }) => claim))) };
};

const isNews = (atoms: ReadonlySet<string>): boolean => [...atoms].some((atom) => atom.startsWith('event'));
export type Measure = { items: number; newsOrNot: number; falseAlarms: number; missed: number; f1: number };
/** How many items are told apart as news or not, and the harmonic mean of precision and recall of what is told. */
export const measured = (outcomes: readonly Pick<Outcome, 'want' | 'have'>[]): Measure => {
  const hits = outcomes.reduce((sum, { want, have }) => sum + [...want].filter((atom) => have.has(atom)).length, 0);
  const sizes = outcomes.reduce((sum, { want, have }) => sum + want.size + have.size, 0);
  const alarms = outcomes.filter(({ want, have }) => !isNews(want) && isNews(have)).length;
  const missed = outcomes.filter(({ want, have }) => isNews(want) && !isNews(have)).length;
  const right = outcomes.length - alarms - missed;
  return {
    items: outcomes.length,
    newsOrNot: (100 * right) / outcomes.length,
    falseAlarms: alarms,
    missed,
    f1: (200 * hits) / sizes,
  };
};
