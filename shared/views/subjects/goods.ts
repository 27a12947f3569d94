import { groups } from 'd3-array';
import { RULES } from '../../domain/acts/effect.ts';
import { isItem, slugOf } from '../../domain/subject.ts';
import { DUAL_USE } from '../../ledger/evaluate/applies.ts';
import { byKind, type GoodsKind, isGathered } from '../../ledger/evaluate/goods-kinds.ts';
import type { Measure, MeasureState } from '../../ledger/evaluate/measure.ts';
import { goodsKindNaming } from '../../wording/subjects/goods-kind.ts';
import { goodsName } from '../../wording/subjects/naming.ts';
import type { Goods, OverallRule } from '../answers/subjects/goods.ts';
import { basisOf, basisOfAll } from '../measures/basis.ts';

const SHOWN: readonly MeasureState[] = ['in-force', 'suspended', 'announced'];
const ABROAD: readonly (GoodsKind | undefined)[] = ['foreign-made', 'transfers'];
const strictness = ({ rule }: Measure): number => (rule ? RULES.indexOf(rule) : -1);

const strictest = (measures: readonly Measure[]): Measure | undefined =>
  [...measures].sort((a, b) => strictness(b) - strictness(a))[0];

const isAlive = ({ state }: Measure): boolean => SHOWN.includes(state);

const goodsOf = (subject: string, measures: readonly Measure[], kind?: GoodsKind): Goods | undefined => {
  /** Met by whoever exports from China, or moves what is reached abroad, whatever the goods are for. */
  const civil = ({ endUse, reach }: Measure): boolean =>
    !endUse?.length && (ABROAD.includes(kind) || !reach?.length || reach.includes('export'));
  const states = SHOWN.map((state) => measures.filter((measure) => measure.state === state));
  const lead = states.find((same) => same.some(civil))?.filter(civil) ?? states.find((same) => same.length > 0);
  const shown = strictest(lead ?? measures);
  if (!shown) return undefined;
  const [, suspended = [], announced = []] = states;
  const places = new Set(
    measures.filter((each) => isAlive(each) && civil(each)).map((each) => each.destinations?.join() ?? ''),
  );
  const slug = slugOf(subject);
  return {
    ...(kind === undefined ? goodsName(slug) : goodsKindNaming(slug, kind)),
    ...(kind && { kind }),
    subject,
    slug,
    state: shown.state,
    ...(shown.rule && { rule: shown.rule }),
    since: shown.since,
    ...(shown.until && { until: shown.until }),
    byDestination: places.size > 1 || (places.size === 1 && !places.has('')),
    byEndUse: civil(shown) ? (measures.some((each) => isAlive(each) && !civil(each)) ? 'also' : 'no') : 'only',
    alsoSuspended: shown.state === 'in-force' && suspended.length > 0,
    alsoAnnounced: shown.state !== 'announced' && announced.length > 0,
    notices: [...new Set(measures.filter(isAlive).map(({ notice }) => notice))],
    ...basisOfAll(measures.filter(isAlive)),
  };
};

/**
 * All goods that any measure has ever named, one row each, and one for each kind where a subject gathers several. A rule
 * over everything on the dual-use list is no goods, and has no row.
 */
export const allGoods = (measures: readonly Measure[]): Goods[] =>
  groups(
    measures.filter(({ subject }) => isItem(subject) && subject !== DUAL_USE),
    ({ subject }) => subject,
  ).flatMap(([subject, own]) =>
    isGathered(subject)
      ? byKind(own).flatMap(([kind, same]) => goodsOf(subject, same, kind) ?? [])
      : (goodsOf(subject, own) ?? []),
  );

/** The rules over everything on the dual-use list that stand: to whom, and for what use. */
export const overallRules = (measures: readonly Measure[]): OverallRule[] =>
  measures
    .filter((measure) => measure.subject === DUAL_USE && isAlive(measure))
    .map((measure) => {
      const { notice, rule, state, since, until, destinations, endUse } = measure;
      return {
        notice,
        ...(rule && { rule }),
        state,
        since,
        ...(until && { until }),
        ...(destinations && { destinations }),
        ...(endUse && { endUse }),
        ...basisOf(measure),
      };
    });
