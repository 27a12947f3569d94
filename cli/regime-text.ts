import { isEntity, isTariff } from '../shared/domain/subject.ts';
import { historiesAt } from '../shared/ledger/evaluate/histories.ts';
import { gravity, type Measure } from '../shared/ledger/evaluate/measure.ts';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import { dateOf } from '../shared/time/civil.ts';
import type { Found } from '../shared/views/answers/questions/search.ts';
import type { Goods } from '../shared/views/answers/subjects/goods.ts';
import { tariffs } from '../shared/views/duties/tariffs.ts';
import { gapsOf } from '../shared/views/gaps/gaps.ts';
import type { At } from '../shared/views/known/at.ts';
import { regimeWhen } from '../shared/views/known/regime-when.ts';
import { calledIn } from '../shared/views/measures/called.ts';
import { lapseOf } from '../shared/views/measures/lapses.ts';
import { lapseLines } from '../shared/views/shipment/verdict-words.ts';
import { entity } from '../shared/views/subjects/entities.ts';
import { item, items } from '../shared/views/subjects/items.ts';
import { dutiesName, pointsText } from '../shared/wording/duties/duties.ts';
import { citedAs } from '../shared/wording/measures/standing.ts';
import { stateName } from '../shared/wording/measures/state.ts';
import { gapInWords } from '../shared/wording/missing/gap.ts';
import { paragraphs } from '../shared/wording/notices/notice.ts';
import { RULE_WORDS, ruleText } from '../shared/wording/rules/rule.ts';
import { namingOf } from '../shared/wording/subjects/naming.ts';
import { longDay, momentInBeijing } from '../shared/wording/text/day.ts';
import { figure } from '../shared/wording/text/figure.ts';
import { groupedBy, unique } from '../shared/wording/text/runs.ts';
import { listTitle, listTotals } from './list-totals.ts';
import { columns } from './printed.ts';
import { regimeOn } from './regime-on.ts';
import { wideTableOf } from './table.ts';

const timesText = ({ valid, known }: Pick<At, 'valid' | 'known'>): string =>
  `${longDay(dateOf(valid))}, as known ${momentInBeijing(known)}`;

const whatOf = (measure: Measure): string => {
  const { subject, suspendedPct = 0, list } = measure;
  if (isTariff(subject)) {
    const aside = suspendedPct > 0 ? `, ${figure(suspendedPct)} points suspended` : '';
    return `${dutiesName(subject)}: ${pointsText(measure)}${aside}`;
  }
  if (isEntity(subject)) return listTitle(list, subject);
  return measure.rule ? ruleText(measure) : 'controlled';
};

const nextOf = ({ next, until }: Measure): string => {
  if (next) return `${longDay(next.on)}: ${stateName(next.state)}`;
  return until ? `to ${longDay(until)}` : '';
};

const actOf = ({ notice, provision }: Measure): string =>
  [citedAs(notice), provision && paragraphs([provision])].filter(Boolean).join(' ');

const nameOf = (measure: Measure): string => {
  const { name, nameZh } = namingOf(measure);
  return [name, isEntity(measure.subject) && nameZh !== name && nameZh].filter(Boolean).join(' ');
};

/** A line for all that stand alike by one provision, gravest first. */
const measuresText = (measures: readonly Measure[]): string => {
  const cells = measures
    .toSorted((one, other) => gravity(one) - gravity(other))
    .map((each) => ({
      name: nameOf(each),
      alike: [stateName(each.state), whatOf(each), actOf(each), longDay(each.since), nextOf(each)],
    }));
  const rows = groupedBy(cells, ({ alike }) => JSON.stringify(alike)).map(([, same]) => {
    const [state = '', what = '', ...rest] = same[0]?.alike ?? [];
    return [state, `${unique(same.map(({ name }) => name)).join(', ')}: ${what}`, ...rest];
  });
  return wideTableOf(['state', 'what', 'act', 'since', 'next'], rows, 1, columns());
};

const titleOf = (log: LogView, at: At, { kind, id, name, nameZh, titleEn }: Found): string =>
  kind === 'notice'
    ? [calledIn(log, at.known)(id), titleEn ?? name].join(': ')
    : [name, nameZh].filter(Boolean).join(' ');

/** A text without a measure may have some that were not read. */
const nothingText = (log: LogView, at: At, { kind, id }: Found): string => {
  const open = kind === 'notice' ? gapsOf(log, at).filter(({ notice }) => notice === id) : [];
  const [gap] = open;
  return gap ? `What it does is not known: ${gapInWords(gap)}.` : 'No measure stands on it on that day.';
};

/** Of what came back by a date alone: what its suspension rested on, and what was said of it since. */
const lapsesText = (log: LogView, at: At, measures: readonly Measure[]): string[] => {
  const { courses } = historiesAt(log.ledger, at.known);
  return unique(
    measures.flatMap((measure) => {
      const lapsed = lapseOf(courses.get(measure.id)?.spans ?? [], at);
      const { claimed } = measure;
      return lapseLines({ cited: actOf(measure), ...(lapsed && { lapsed }), ...(claimed && { claimed }) });
    }),
  );
};

/** One subject: how it stands in words, then measure by measure; and what else the words could mean. */
export const subjectText = (log: LogView, at: At, found: Found, others: readonly Found[]): string => {
  const { measures } = regimeOn(log, at, found);
  const goods = found.kind === 'item' ? item(log, at, found.id) : undefined;
  const firm = found.kind === 'entity' ? entity(log, at, found.id) : undefined;
  const also = others.slice(0, 5).map(({ name, id }) => name || id);
  return [
    `${titleOf(log, at, found)} on ${timesText(at)}`,
    ...(goods?.uncontrolled ? [goods.uncontrolled.words] : []),
    ...(firm?.verdict.map(({ words }) => words) ?? []),
    '',
    measures.length > 0 ? measuresText(measures) : nothingText(log, at, found),
    ...lapsesText(log, at, measures),
    ...(goods && goods.overall.length > 0
      ? ['', 'On everything on the dual-use list:', measuresText(goods.overall)]
      : []),
    ...(goods?.unknown ?? []),
    ...(found.kind === 'duties' ? [`chokepoint tariffs ${found.id} tells what falls on it.`] : []),
    ...(also.length > 0 ? ['', `Also found: ${also.join(', ')}.`] : []),
  ].join('\n');
};

const goodsCells = (goods: Goods): string[] => [
  goods.name,
  goods.rule ? RULE_WORDS[goods.rule] : '',
  `${stateName(goods.state)}${goods.until ? ` to ${longDay(goods.until)}` : ''}`,
  longDay(goods.since),
  goods.notices.map(citedAs).join(', '),
];

/** The whole law of a day on a page: goods by their strictest rule, lists by their numbers, duties by their totals. */
export const regimeText = (log: LogView, at: At): string => {
  const { items: goods, unknown } = items(log, at);
  const duties = tariffs(log, at).directions.flatMap(({ subject, now }) =>
    now ? [`${dutiesName(subject, true)}: ${figure(now.pct)} %, additional`] : [],
  );
  return [
    `The law on ${timesText(at)}`,
    '',
    wideTableOf(['goods', 'rule', 'state', 'since', 'acts'], goods.map(goodsCells), 4, columns()),
    '',
    ...listTotals(regimeWhen(log, at).measures),
    ...duties,
    ...unknown,
    '',
    'chokepoint regime SUBJECT tells all of one of them; --json has every measure.',
  ].join('\n');
};
