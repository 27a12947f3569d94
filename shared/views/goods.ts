import { groups } from 'd3-array';
import { RULES } from '../domain/effect.ts';
import { isItem, slugOf } from '../domain/subject.ts';
import type { Measure, MeasureState } from '../ledger/evaluate/measure.ts';
import { goodsName } from '../wording/naming.ts';
import type { Goods } from './answers/goods.ts';
import { basisOfAll } from './basis.ts';

const SHOWN: readonly MeasureState[] = ['in-force', 'suspended', 'announced'];
const strictness = ({ rule }: Measure): number => (rule ? RULES.indexOf(rule) : -1);
/** Met by whoever exports from China, whatever the goods are for. */
const civil = ({ endUse, reach }: Measure): boolean => !endUse?.length && (!reach?.length || reach.includes('export'));

const strictest = (measures: readonly Measure[]): Measure | undefined =>
  [...measures].sort((a, b) => strictness(b) - strictness(a))[0];

const isAlive = ({ state }: Measure): boolean => SHOWN.includes(state);

const goodsOf = (subject: string, measures: readonly Measure[]): Goods | undefined => {
  const states = SHOWN.map((state) => measures.filter((measure) => measure.state === state));
  const lead = states.find((same) => same.some(civil))?.filter(civil) ?? states.find((same) => same.length > 0);
  const shown = strictest(lead ?? measures);
  if (!shown) return undefined;
  const [, suspended = [], announced = []] = states;
  const places = new Set(
    measures.filter((each) => isAlive(each) && civil(each)).map((each) => each.destinations?.join() ?? ''),
  );
  return {
    ...goodsName(slugOf(subject)),
    subject,
    slug: slugOf(subject),
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

/** All goods that any measure has ever named, one row each. */
export const allGoods = (measures: readonly Measure[]): Goods[] =>
  groups(
    measures.filter(({ subject }) => isItem(subject)),
    ({ subject }) => subject,
  ).flatMap(([subject, own]) => goodsOf(subject, own) ?? []);
