import { descending, group, rollup } from 'd3-array';
import type { Target } from '../../domain/acts/effect.ts';
import { isChinese } from '../../domain/names/names.ts';
import { historiesAt } from '../../ledger/evaluate/histories.ts';
import type { Measure, MeasureState } from '../../ledger/evaluate/measure.ts';
import { isBaseline } from '../../ledger/log/baseline.ts';
import type { Reading } from '../../ledger/log/commit.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import { effectInEnglish } from '../../wording/changes/effect.ts';
import { titleInEnglish } from '../../wording/changes/title.ts';
import type { ChangeRow } from '../answers/law/changes.ts';
import type { Edge, NoticeRow, Notices, NoticeView } from '../answers/law/notices.ts';
import { changeGroups } from '../changes/change-groups.ts';
import { rowsKnown } from '../changes/rows-known.ts';
import { unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { type Copies, copiesKnown } from '../known/copies.ts';
import { lruCache } from '../known/lru-cache.ts';
import { regimeWhen } from '../known/regime-when.ts';
import { taughtBy } from '../known/standing-answers.ts';
import { coursesOf } from './items.ts';

/** What a text does, in a line of English beside a Chinese title. */
const titleEnOf = memoized(({ title, effects, publishedOn }: Reading): Pick<NoticeRow, 'titleEn'> => {
  const said = isChinese(title) ? titleInEnglish(effects, publishedOn.slice(0, 4)) : undefined;
  return said === undefined ? {} : { titleEn: said };
});

const STATES: readonly MeasureState[] = ['in-force', 'suspended', 'announced', 'stopped', 'ended'];
/** Whatever is over for good is told as ended. */
const OVER: readonly MeasureState[] = ['repealed', 'replaced', 'delisted'];

const standsOf = (measures: readonly Measure[]): NoticeRow['stands'] => {
  const counts = rollup(
    measures,
    (same) => same.length,
    ({ state }) => (OVER.includes(state) ? 'ended' : state),
  );
  return STATES.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [{ state, count }];
  });
};

const rowOf = (key: string, copies: Copies, measures: number, own: readonly Measure[]): NoticeRow[] => {
  const [best] = copies;
  if (best.kind === 'press' || best.kind === 'irrelevant') return [];
  return [
    {
      key,
      title: best.title,
      ...titleEnOf(best),
      kind: best.kind,
      ...(best.publisher && { publisher: best.publisher }),
      source: best.source,
      publishedOn: best.publishedOn,
      url: best.url,
      actions: [...new Set(best.effects.map(({ action }) => action))],
      measures,
      stands: standsOf(own),
      copies: copies.length,
      problems: best.problems.length,
      ...(isBaseline(best) && { basis: 'baseline' as const }),
      ...(best.certainty && { certainty: best.certainty }),
    },
  ];
};

const noticesOf = (log: LogView, at: At): Notices => {
  const founded = new Map<string, number>();
  for (const { measure } of historiesAt(log.ledger, at.known).courses.values())
    founded.set(measure.notice, (founded.get(measure.notice) ?? 0) + 1);
  const own = group(regimeWhen(log, at).measures, ({ notice: key }) => key);
  const rows = [...copiesKnown(log, at.known)].flatMap(([key, copies]) =>
    rowOf(key, copies, founded.get(key) ?? 0, own.get(key) ?? []),
  );
  return {
    notices: rows.sort((a, b) => descending(a.publishedOn, b.publishedOn) || descending(a.key, b.key)),
    ...unreadIn(log),
  };
};

const lists = lruCache<Notices>(2);

export const notices = (log: LogView, at: At): Notices =>
  lists(regimeWhen(log, at).measures, taughtBy(log, at.known), () => noticesOf(log, at));

const edgesOf = (reading: Reading): Edge[] =>
  reading.effects.flatMap(({ action, targets = [], amends, replaces = [], until, from }) => {
    const moved: Target[] = [...replaces, ...(amends ? [amends] : [])].map((key) => ({ notice: key }));
    return [...targets, ...moved]
      .filter((target) => target.notice !== '' && target.notice !== reading.key)
      .map(
        (target): Edge => ({
          notice: target.notice,
          action,
          on: from ?? reading.notice?.issuedOn ?? reading.publishedOn,
          ...(target.provision && { provision: target.provision }),
          ...(until && { until }),
        }),
      );
  });

/** What is done to each text by others, by its key. */
const actsOn = memoized(
  (texts: ReadonlyMap<string, Copies>): ReadonlyMap<string, Edge[]> =>
    rollup(
      [...texts.values()].flatMap(([by]) =>
        edgesOf(by).map((edge) => ({ on: edge.notice, edge: { ...edge, notice: by.key } })),
      ),
      (same) => same.map(({ edge }) => edge),
      ({ on }) => on,
    ),
);

const byText = memoized((rows: readonly ChangeRow[]) => group(rows, ({ by }) => by));

/** One official text by its key; undefined where the log holds none. */
export const notice = (log: LogView, at: At, key: string): NoticeView | undefined => {
  const texts = copiesKnown(log, at.known);
  const copies = texts.get(key);
  const own = regimeWhen(log, at).measures.filter((measure) => measure.notice === key);
  const [row] = copies ? rowOf(key, copies, own.length, own) : [];
  if (!copies || !row) return undefined;
  const [best] = copies;
  const titled = (edge: Edge): Edge => {
    const text = texts.get(edge.notice)?.[0];
    return text ? { ...edge, ...(text.title && { title: text.title }), ...titleEnOf(text) } : edge;
  };
  const changed = byText(rowsKnown(log, at.known)).get(key) ?? [];
  return {
    ...row,
    valid: at.valid,
    today: at.today,
    issuers: best.notice?.issuers ?? [],
    ...(best.notice?.issuedOn && { issuedOn: best.notice.issuedOn }),
    seenAt: best.seenAt,
    page: best.page,
    effects: best.effects,
    effectsEn: best.effects.map((effect) => effectInEnglish(effect, best.publishedOn.slice(0, 4))),
    claims: best.claims,
    mentions: best.mentions,
    attachments: best.attachments,
    problems: best.problems,
    measures: coursesOf(log, at, own),
    acts: edgesOf(best).map(titled),
    actedOnBy: actsOn(texts).get(key)?.map(titled) ?? [],
    copies: copies.map(({ url, publisher, source, rank, length, seenAt, page }) => ({
      ...{ url, source, rank, length, seenAt, page },
      ...(publisher && { publisher }),
    })),
    changes: changeGroups(changed),
  };
};
