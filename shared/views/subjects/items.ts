import type { Effect } from '../../domain/acts/effect.ts';
import type { Attachment } from '../../domain/acts/extraction.ts';
import { ALL_DUAL_USE } from '../../domain/goods/substances.ts';
import { isChinese } from '../../domain/names/names.ts';
import { itemSubject } from '../../domain/subject.ts';
import { DUAL_USE } from '../../ledger/evaluate/applies.ts';
import { historiesAt } from '../../ledger/evaluate/histories.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { itemSummaries } from '../../ledger/evaluate/summary.ts';
import { isBaseline } from '../../ledger/log/baseline.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { exemptionInEnglish } from '../../wording/changes/exemption.ts';
import { meaningOfMeasure } from '../../wording/changes/meaning.ts';
import { unknownGoods } from '../../wording/missing/gap.ts';
import { goodsName, namingOf } from '../../wording/subjects/naming.ts';
import type { MeasureCourse } from '../answers/fields/measure.ts';
import type { Items, ItemView } from '../answers/subjects/goods.ts';
import { gapsOf } from '../gaps/gaps.ts';
import { unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { copiesKnown } from '../known/copies.ts';
import { regimeWhen } from '../known/regime-when.ts';
import { standingAnswers } from '../known/standing-answers.ts';
import { lapseOf } from '../measures/lapses.ts';
import { uncontrolled } from '../search/uncontrolled.ts';
import { allGoods, overallRules } from './goods.ts';
import { effectsBehind, linesOf } from './item-lines.ts';

const LISTS_IN: Partial<Record<Measure['kind'], Attachment['role']>> = { control: 'items', tariff: 'goods' };

/** Where in the annexes that were read a measure's subject stands. */
const annexesOf = ({ kind, nameZh, name, codes, hsCodes }: Measure, attachments: readonly Attachment[]) => {
  const role = LISTS_IN[kind] ?? 'entities';
  const find = nameZh ?? name ?? codes?.[0] ?? hsCodes?.[0];
  return attachments.flatMap(({ title, rows, found = 0, role: own }) =>
    rows === undefined || found === 0 || own !== role ? [] : [{ title, rows, ...(find !== undefined && { find }) }],
  );
};

/** R8: of the measures that a list has replaced, the one that counted first. */
const firstOf = ({ subject, notice }: Measure, all: readonly Measure[]): Measure | undefined =>
  all
    .filter((other) => other.subject === subject && other.state === 'replaced' && other.by.includes(notice))
    .sort((one, other) => one.from.localeCompare(other.from))[0];

const exemptionOf = ({ action, evidence: words }: Effect): MeasureCourse['exemptions'] => {
  if (action !== 'exempt' || words === '') return [];
  const en = exemptionInEnglish(words);
  return [{ words, ...(en && { en }) }];
};

/** Lays each measure of a subject out with its days and with what its own text says of it. */
export const coursesOf = (log: LogView, at: At, measures: readonly Measure[]): MeasureCourse[] => {
  const all = regimeWhen(log, at).measures;
  const history = historiesAt(log.ledger, at.known);
  const texts = copiesKnown(log, at.known);
  return measures.map((measure) => {
    const text = texts.get(measure.notice)?.[0];
    const spans = history.courses.get(measure.id)?.spans ?? [];
    const lapsed = lapseOf(spans, at);
    const gathers = effectsBehind(text, measure).some(({ action }) => action === 'consolidate');
    const first = gathers ? firstOf(measure, all) : undefined;
    return {
      ...measure,
      called: namingOf(measure),
      ...(first && { first: { notice: first.notice, from: first.from } }),
      history: spans,
      ...(lapsed && { lapsed }),
      items: linesOf(log, measure, at.known),
      exemptions: text?.effects.flatMap(exemptionOf) ?? [],
      ...(isChinese(measure.evidence) && { meaning: meaningOfMeasure(measure) }),
      unread: text?.attachments.filter(({ read, role }) => !read && role !== 'guide').map(({ title }) => title) ?? [],
      annexes: annexesOf(measure, text?.attachments ?? []),
      rests: measure.by.flatMap((key) => {
        const behind = texts.get(key)?.[0];
        if (behind === undefined || !isBaseline(behind)) return [];
        return [{ notice: key, ...(behind.url.startsWith('http') && { url: behind.url }) }];
      }),
      ...(text && { title: text.title, url: text.url, page: text.page }),
    };
  });
};

const unknownOf = (log: LogView, at: At): string[] => {
  const line = unknownGoods(gapsOf(log, at));
  return line ? [line] : [];
};

/** Goods that are known by name and on which there is no measure. */
const withoutMeasure = (log: LogView, at: At, slug: string): ItemView | undefined => {
  const bare = uncontrolled(log, at, slug);
  return (
    bare && {
      ...goodsName(slug),
      subject: itemSubject(slug),
      valid: at.valid,
      known: at.known,
      today: at.today,
      uncontrolled: bare,
      shown: [],
      isOverall: false,
      rules: [],
      summary: [],
      measures: [],
      overall: [],
      unknown: unknownOf(log, at),
      ...unreadIn(log),
    }
  );
};

const itemOf = (log: LogView, at: At, slug: string): ItemView | undefined => {
  const subject = itemSubject(slug);
  const { measures } = regimeWhen(log, at);
  const known = [...historiesAt(log.ledger, at.known).courses.values()].some(
    ({ measure }) => measure.subject === subject,
  );
  if (!known) return withoutMeasure(log, at, slug);
  const own = measures.filter((measure) => measure.subject === subject);
  const overall = slug === ALL_DUAL_USE ? [] : measures.filter((measure) => measure.subject === DUAL_USE);
  return {
    ...goodsName(slug),
    subject,
    valid: at.valid,
    known: at.known,
    today: at.today,
    shown: allGoods(own),
    isOverall: slug === ALL_DUAL_USE,
    rules: overallRules(own),
    summary: itemSummaries([...own, ...overall]).find((each) => each.subject === subject)?.summary ?? [],
    measures: coursesOf(log, at, own),
    overall: coursesOf(log, at, overall),
    unknown: unknownOf(log, at),
    ...unreadIn(log),
  };
};

export const items = (log: LogView, at: At): Items => {
  const { measures } = regimeWhen(log, at);
  return {
    valid: at.valid,
    known: at.known,
    items: allGoods(measures),
    overall: overallRules(measures),
    unknown: unknownOf(log, at),
    ...unreadIn(log),
  };
};

const itemViews = standingAnswers<ItemView>(100);

/** One kind of goods; undefined where nobody knows it by that name. */
export const item = (log: LogView, at: At, slug: string): ItemView | undefined =>
  itemViews(log, at, slug, () => itemOf(log, at, slug));
