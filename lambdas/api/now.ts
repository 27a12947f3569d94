import { groups } from 'd3-array';
import type { List } from '../../shared/domain/effect.ts';
import { RARE_EARTHS } from '../../shared/domain/elements.ts';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import type { CivilDate, CivilMinute, Instant } from '../../shared/time/civil.ts';
import type { Ask } from './ask.ts';
import { type ChangeGroup, changeGroups } from './change-groups.ts';
import { rowsOf } from './changes.ts';
import { type Coming, comingOf } from './coming.ts';
import { allGoods, type Goods } from './goods.ts';
import { regimeOf } from './regimes.ts';
import { type Total, totalsOf } from './totals.ts';

export type Count = { inForce: number; suspended: number; announced: number };
export type Now = {
  valid: CivilMinute;
  known: Instant;
  today: CivilDate;
  goods: Goods[];
  rareEarths: Count & { of: number };
  otherGoods: Count;
  listed: { list: List; count: Count }[];
  duties: Total[];
  coming: Coming[];
  latest: ChangeGroup[];
};

const LATEST = 10;
const COMING = 12;

const count = (each: readonly { state: Measure['state'] }[]): Count => ({
  inForce: each.filter(({ state }) => state === 'in-force').length,
  suspended: each.filter(({ state }) => state === 'suspended').length,
  announced: each.filter(({ state }) => state === 'announced').length,
});

const LISTINGS: readonly Measure['kind'][] = ['listing', 'restriction'];
const LISTS: readonly List[] = ['unreliable-entity', 'export-control', 'watch', 'countermeasures'];
const STRONGEST: readonly Measure['state'][] = ['in-force', 'suspended', 'announced'];

/** Firms by list, each counted once, in the strongest state that a measure on it has. */
const listed = (measures: readonly Measure[]): Now['listed'] =>
  LISTS.map((list) => ({
    list,
    count: count(
      groups(
        measures.filter(({ kind, list: own }) => own === list && LISTINGS.includes(kind)),
        ({ subject }) => subject,
      ).map(([, same]) => ({
        state: STRONGEST.find((state) => same.some((measure) => measure.state === state)) ?? 'ended',
      })),
    ),
  }));

/** The first view in one answer. */
export const now = (ask: Ask): Now => {
  const { measures } = regimeOf(ask);
  const goods = allGoods(measures);
  const rare = new Set(RARE_EARTHS);
  const rows = rowsOf(ask.book.commits.filter(({ at }) => at <= ask.known)).reverse();
  return {
    valid: ask.valid,
    known: ask.known,
    today: ask.today,
    goods,
    rareEarths: { ...count(goods.filter(({ slug }) => rare.has(slug))), of: rare.size },
    otherGoods: count(goods.filter(({ slug }) => !rare.has(slug))),
    listed: listed(measures),
    duties: totalsOf(measures),
    coming: comingOf(measures).slice(0, COMING),
    latest: changeGroups(rows.slice(0, LATEST * 40)).slice(0, LATEST),
  };
};
