import { sum } from 'd3-array';
import { isChinese } from '../../domain/names/names.ts';
import { directionOf } from '../../domain/subject.ts';
import { collectedPct } from '../../ledger/decide/difference.ts';
import { type Course, historiesAt } from '../../ledger/evaluate/histories.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { type TotalStep, totalSteps } from '../../ledger/evaluate/total-steps.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { type CivilDate, dateOf } from '../../time/civil.ts';
import { byGoodsInWords, notTracked } from '../../wording/duties/duties.ts';
import { notInFigure } from '../../wording/duties/duties-for-code.ts';
import { goodsInEnglish } from '../../wording/duties/goods-label.ts';
import { unknownDuties } from '../../wording/missing/gap.ts';
import type { Direction, GoodsDuty, Layer, Step, Tariffs, Threat } from '../answers/subjects/tariffs.ts';
import { rowsKnown } from '../changes/rows-known.ts';
import { gapsOf } from '../gaps/gaps.ts';
import { isHeard, unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { regimeWhen } from '../known/regime-when.ts';
import { standingAnswers } from '../known/standing-answers.ts';
import { basisOf } from '../measures/basis.ts';
import { lapseOf } from '../measures/lapses.ts';
import { ratedOf } from './rated.ts';
import { stillCollected } from './still-collected.ts';
import { DIRECTIONS, onAllGoods, totalsOf } from './totals.ts';

const layersOn = (courses: readonly Course[], day: CivilDate): Layer[] =>
  courses.flatMap(({ measure, spans }) => {
    const span = spans.find(({ from, to }) => from <= day && (to === undefined || day < to));
    if (!span || !['in-force', 'suspended'].includes(span.state)) return [];
    const asleep = span.state === 'suspended';
    return [
      {
        measure: measure.id,
        notice: measure.notice,
        ...(measure.authority && { authority: measure.authority }),
        pct: asleep ? 0 : (collectedPct(span) ?? 0),
        asidePct: (asleep ? span.ratePct : span.suspendedPct) ?? 0,
        state: span.state,
        by: span.by,
      },
    ];
  });

/** Steps of the total on all goods, from the first act on; equal neighbours are one. */
const stepsOf = (courses: readonly Course[]): Step[] => {
  const days = [...new Set(courses.flatMap(({ spans }) => spans.map(({ from }) => from)))].sort();
  const steps: Step[] = [];
  for (const day of days) {
    const layers = layersOn(courses, day);
    const last = steps.at(-1);
    const likeness = (each: readonly Layer[]): string => JSON.stringify(each.map(({ by: _, ...layer }) => layer));
    if (last ? likeness(last.layers) === likeness(layers) : layers.length === 0) continue;
    if (last) last.to = day;
    steps.push({ from: day, pct: sum(layers, ({ pct }) => pct), layers });
  }
  return steps;
};

/** Marks the steps with which acts fall that a text voids without a day of its own. */
const withUndated = (steps: readonly Step[], totals: readonly TotalStep[]): Step[] =>
  steps.map((step, place) => {
    const before = steps[place - 1]?.layers.map(({ measure }) => measure) ?? [];
    const parts = totals.find(({ on }) => dateOf(on) >= step.from)?.parts ?? [];
    const undated = parts
      .filter((part) => part.undated && before.includes(part.id))
      .map(({ notice, authority }) => ({ notice, ...(authority && { authority }) }));
    return undated.length > 0 ? { ...step, undated } : step;
  });

const threatsOf = (log: LogView, { known }: At, subject: string): Threat[] =>
  rowsKnown(log, known).flatMap((row) => {
    const { claim } = row;
    if (row.subject !== subject || !claim || !['tariff-threat', 'tariff-set'].includes(claim.type)) return [];
    if (row.status === 'contradicted' || row.now === 'confirmed') return [];
    return [
      {
        id: row.id,
        on: claim.effectiveOn ?? row.since,
        ...(claim.ratePct !== undefined && { pct: claim.ratePct }),
        adds:
          claim.basis === 'additional' ||
          claim.basis === 'points' ||
          (claim.basis === undefined && claim.type === 'tariff-threat'),
        saidAt: row.at,
        stance: row.now === 'closed' ? 'withdrawn' : claim.stance,
        ...(row.evidence && { evidence: row.evidence }),
        ...(row.url && { url: row.url }),
      },
    ];
  });

const goodsOf = (log: LogView, at: At, measure: Measure): GoodsDuty[] =>
  measure.goods
    ? [
        {
          measure: measure.id,
          notice: measure.notice,
          ...(measure.authority && { authority: measure.authority }),
          goods: goodsInEnglish(measure.goods.label),
          ...(isChinese(measure.goods.label) && { goodsZh: measure.goods.label }),
          ...(measure.goods.hsCodes?.length && { codes: measure.goods.hsCodes.length }),
          pct: collectedPct(measure) ?? 0,
          state: measure.state,
          ...ratedOf(log, at, measure),
          ...(measure.until && { until: measure.until }),
          ...basisOf(measure),
        },
      ]
    : [];

const tariffsOf = (log: LogView, at: At): Tariffs => {
  const { measures } = regimeWhen(log, at);
  const courses = [...historiesAt(log.ledger, at.known).courses.values()].filter(
    ({ measure }) => measure.kind === 'tariff',
  );
  const unread = unreadIn(log);
  const totals = totalsOf(measures);
  const subjects = new Set([...DIRECTIONS, ...courses.map(({ measure }) => measure.subject)]);
  const directions = [...subjects].map((subject): Direction => {
    const { imposer, partner } = directionOf(subject);
    const now = isHeard(unread, imposer) ? totals.find((total) => total.subject === subject) : undefined;
    const own = measures.filter((measure) => measure.subject === subject);
    const special = own.filter((measure) => measure.kind === 'tariff' && !onAllGoods(measure));
    const goods = special.flatMap((measure) => goodsOf(log, at, measure));
    const beside = notTracked(subject, special);
    const general = courses.filter(({ measure }) => measure.subject === subject && onAllGoods(measure));
    const still = stillCollected(log, at, own);
    const [lapsed] = general.flatMap(({ spans }) => lapseOf(spans, at) ?? []);
    return {
      subject,
      imposer,
      partner,
      steps: withUndated(stepsOf(general), totalSteps(log.ledger, subject, at.known)),
      goods,
      byGoods: byGoodsInWords(
        goods.filter(({ state }) => state === 'in-force'),
        beside,
      ),
      threats: threatsOf(log, at, subject),
      ...(lapsed && { lapsed }),
      ...(still && { still }),
      unknown: unknownDuties(gapsOf(log, at), imposer, partner),
      ...(beside && { notTracked: beside }),
      notIn: notInFigure(imposer),
      ...(now && { now }),
    };
  });
  return { valid: at.valid, known: at.known, today: at.today, directions, ...unread };
};

const tariffViews = standingAnswers<Tariffs>(8);

export const tariffs = (log: LogView, at: At): Tariffs =>
  tariffViews(log, at, '', () => tariffsOf(log, at)) ?? tariffsOf(log, at);
