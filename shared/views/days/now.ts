import { groups, sum } from 'd3-array';
import { LISTS, type List } from '../../domain/acts/lists.ts';
import { RARE_EARTHS } from '../../domain/goods/substances.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { unknownIn } from '../../wording/missing/gap.ts';
import type { Count, Now } from '../answers/law/now.ts';
import type { Gap } from '../answers/questions/screening.ts';
import { changeGroups } from '../changes/change-groups.ts';
import { withPress } from '../changes/first-press.ts';
import { rowsKnown } from '../changes/rows-known.ts';
import { totalsOf } from '../duties/totals.ts';
import { gapsOf } from '../gaps/gaps.ts';
import { isHeard, unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { regimeWhen } from '../known/regime-when.ts';
import { standingAnswers } from '../known/standing-answers.ts';
import { lapsesOf } from '../measures/lapses.ts';
import { allGoods, overallRules } from '../subjects/goods.ts';
import { comingOf } from './coming.ts';

const LATEST = 24;
const COMING = 12;

const count = (each: readonly { state: Measure['state'] }[]): Count => ({
  inForce: each.filter(({ state }) => state === 'in-force').length,
  suspended: each.filter(({ state }) => state === 'suspended').length,
  announced: each.filter(({ state }) => state === 'announced').length,
});

const LISTINGS: readonly Measure['kind'][] = ['listing', 'restriction'];
const STRONGEST: readonly Measure['state'][] = ['in-force', 'suspended', 'announced'];

const missingOn = (list: List, gaps: readonly Gap[]): { missing?: number } => {
  const missing = sum(gaps, (gap) => (gap.list === list ? (gap.stated ?? 0) - (gap.read ?? 0) : 0));
  return missing > 0 ? { missing } : {};
};

/** Firms by list, each counted once, in the strongest state that a measure on it has; a list without any is not counted. */
const listed = (measures: readonly Measure[], gaps: readonly Gap[]): Now['listed'] =>
  LISTS.map((list) => {
    const missing = missingOn(list, gaps);
    const own = measures.filter((measure) => measure.list === list && LISTINGS.includes(measure.kind));
    if (own.length === 0) return { list, ...missing };
    const firms = groups(own, ({ subject }) => subject).map(([, same]) => ({
      state: STRONGEST.find((state) => same.some((measure) => measure.state === state)) ?? 'ended',
    }));
    return { list, count: count(firms), ...missing };
  });

const restingOf = (measures: readonly Measure[]): Pick<Now, 'baseline'> => {
  const standing = measures.filter(({ state }) => STRONGEST.includes(state));
  const resting = standing.filter(({ basis }) => basis);
  return resting.length === 0 ? {} : { baseline: { measures: resting.length, of: standing.length } };
};

const nowOf = (log: LogView, at: At): Now => {
  const { measures } = regimeWhen(log, at);
  const heard = unreadIn(log);
  const goods = allGoods(measures);
  const rare = new Set(RARE_EARTHS);
  const gaps = gapsOf(log, at);
  const rows = rowsKnown(log, at.known).toReversed();
  return {
    valid: at.valid,
    known: at.known,
    today: at.today,
    goods,
    overall: overallRules(measures),
    ...(goods.length > 0 && {
      rareEarths: { ...count(goods.filter(({ slug }) => rare.has(slug))), of: rare.size },
      otherGoods: count(goods.filter(({ slug }) => !rare.has(slug))),
    }),
    listed: heard.unread?.nothing ? [] : listed(measures, gaps),
    duties: totalsOf(measures).filter(({ imposer }) => isHeard(heard, imposer)),
    coming: comingOf(measures).slice(0, COMING),
    lapsed: lapsesOf(log, at),
    latest: changeGroups(rows.slice(0, LATEST * 20), LATEST),
    unknown: heard.unread?.nothing ? [] : unknownIn(gaps),
    ...heard,
    ...restingOf(measures),
  };
};

const firstViews = standingAnswers<Now>(8);

/** The first view in one answer. */
export const now = (log: LogView, at: At): Now => {
  const view = firstViews(log, at, '', () => nowOf(log, at)) ?? nowOf(log, at);
  // An article that only repeats what is known changes nothing else.
  return { ...view, latest: withPress(log, at.known, view.latest) };
};
