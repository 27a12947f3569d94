import { rollup } from 'd3-array';
import { LIST_ROWS, type ListRow } from '../../domain/acts/lists.ts';
import { dottedHs, hsDigits } from '../../domain/goods/hs-code.ts';
import { foldText } from '../../domain/names/names.ts';
import { isEntity, isItem, slugOf } from '../../domain/subject.ts';
import { goodsNamed } from '../../domain/vocabulary/customs-goods.ts';
import type { Measure, MeasureState } from '../../ledger/evaluate/measure.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import { unknownIn } from '../../wording/missing/gap.ts';
import { counted } from '../../wording/text/counted.ts';
import type { Findings, Found } from '../answers/questions/search.ts';
import { gapsOf } from '../gaps/gaps.ts';
import { unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { lruCache } from '../known/lru-cache.ts';
import { regimeWhen } from '../known/regime-when.ts';
import { alike } from './alike.ts';
import { askedFor } from './asked-for.ts';
import { type Entry, entriesOf, wordsIn } from './entries.ts';
import { met, type Weighted, WITHOUT_MEASURE } from './met.ts';
import { uncontrolled } from './uncontrolled.ts';
import { type Asked, WEIGHT } from './weigh.ts';

const MOST = 24;
const KINDS: readonly Found['kind'][] = ['item', 'list', 'entity', 'notice', 'duties'];

const initialsOf = (title: string): string =>
  wordsIn(title)
    .map(([letter = '']) => letter)
    .join('');
const isList = ({ zh, en, title, id }: ListRow, text: string): boolean =>
  [foldText(title), id.replaceAll('-', ' ')].some((name) => name.startsWith(text)) ||
  initialsOf(title) === text ||
  [zh, en].some((pattern) => pattern.test(text));
const lists = ({ text }: Asked): Weighted[] =>
  text.length < 3
    ? []
    : LIST_ROWS.filter((row) => isList(row, text)).map(({ id, title }) => ({
        kind: 'list',
        id,
        name: title,
        weight: WEIGHT.begins,
      }));

/** An HS code has duties, whoever names it; so have goods that tariff acts call by a word. */
const duties = ({ hs, text }: Asked): Weighted[] => {
  if (hs !== undefined)
    return [{ kind: 'duties', id: hs, name: `Duties on HS ${dottedHs(hs)}`, weight: WEIGHT.duties }];
  const { goods, whole } = goodsNamed(text);
  return whole
    ? goods.flatMap(({ en, hs: [heading] }) => {
        const id = heading && hsDigits(heading);
        return id
          ? [{ kind: 'duties' as const, id, name: `Duties on ${en[0]} (HS ${dottedHs(id)})`, weight: WEIGHT.goods }]
          : [];
      })
    : [];
};

const lookedThrough = (entries: readonly Entry[]): string => {
  const of = (kind: Entry['kind']): Entry[] => entries.filter((entry) => entry.kind === kind && entry.known);
  const lines = of('item').reduce((sum, { lines: own }) => sum + own.length, 0);
  const goods = `${counted(of('item').length, 'kind')} of goods with ${counted(lines, 'line')}`;
  return `Looked through ${goods}, ${counted(of('entity').length, 'firm or person', 'firms and persons')}, ${counted(of('notice').length, 'notice')}, and all HS and control codes: nothing by that name, number or code.`;
};

const newestFirst = (one: Found, other: Found): number =>
  one.kind === 'notice' && other.kind === 'notice' ? (other.about ?? '').localeCompare(one.about ?? '') : 0;

const STRONGEST: readonly MeasureState[] = ['in-force', 'suspended', 'announced', 'stopped'];

const strongest = memoized((measures: readonly Measure[]) =>
  rollup(
    measures.filter(({ subject }) => isItem(subject) || isEntity(subject)),
    (same) => STRONGEST.find((state) => same.some((measure) => measure.state === state)) ?? 'ended',
    ({ subject }) => `${isItem(subject) ? 'item' : 'entity'} ${slugOf(subject)}`,
  ),
);

const likely = lruCache<Weighted[]>(300);

/** Everything that has a view of its own, by name, code, number, words of its lines or, failing all, likeness; the best first. */
export const search = (log: LogView, at: At, given: string): Findings => {
  const asked = askedFor(given);
  if (asked.text === '') return { found: [], unknown: [], ...unreadIn(log) };
  const entries = entriesOf(log, at.known);
  const exact = [...met(entries, asked), ...lists(asked), ...duties(asked)];
  const all = exact.length > 0 ? exact : likely(entries, asked.text, () => alike(log, at.known, entries, asked));
  const stands = strongest(regimeWhen(log, at).measures);
  const found = [...new Map(all.map((each) => [`${each.kind} ${each.id}`, each])).values()]
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        newestFirst(a, b) ||
        a.name.localeCompare(b.name),
    )
    .slice(0, MOST)
    .map(({ weight: _, ...each }): Found => {
      const state = stands.get(`${each.kind} ${each.id}`);
      return { ...each, ...(state && { state }) };
    });
  const bare = found.find(({ kind, why }) => kind === 'item' && why === WITHOUT_MEASURE);
  const beside = bare && uncontrolled(log, at, bare.id);
  return {
    found,
    ...(beside && { uncontrolled: beside }),
    ...(found.length === 0 && { looked: lookedThrough(entries) }),
    unknown: found.every(({ why }) => why === WITHOUT_MEASURE) ? unknownIn(gapsOf(log, at)) : [],
    ...unreadIn(log),
  };
};
