import { group } from 'd3-array';
import { SUBSTANCES } from '../../domain/goods/substances.ts';
import { foldName, foldText, isChinese } from '../../domain/names/names.ts';
import { isEntity, isItem, itemSubject, slugOf } from '../../domain/subject.ts';
import { type Histories, historiesAt } from '../../ledger/evaluate/histories.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import type { Instant } from '../../time/civil.ts';
import { titleInEnglish } from '../../wording/changes/title.ts';
import { glossOf } from '../../wording/gloss/gloss.ts';
import { citedAs } from '../../wording/measures/standing.ts';
import { goodsName, namingOf } from '../../wording/subjects/naming.ts';
import type { Found } from '../answers/questions/search.ts';
import type { Copies } from '../known/copies.ts';
import { type Law, lawKnown } from '../known/law-known.ts';
import { ALIASES } from '../screening/words/aliases.ts';

/** A line of a control, in Chinese and English. */
export type Line = { words: readonly string[]; said: string; notice: string };

/** Something that can be found, with all by which it is. */
export type Entry = Omit<Found, 'kind'> & {
  kind: 'item' | 'entity' | 'notice';
  /** Its names as they are compared, the words of them, and what firms go by without their legal forms. */
  names: readonly string[];
  words: readonly string[];
  keys: ReadonlySet<string>;
  codes: readonly string[];
  hsCodes: readonly string[];
  lines: readonly Line[];
  /** False for goods of which no measure is known. */
  known: boolean;
};

export const wordsIn = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const measuresIn = ({ courses }: Histories): Measure[] => [...courses.values()].map(({ measure }) => measure);

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

const entryOf = (
  kind: Entry['kind'],
  id: string,
  named: Pick<Found, 'name' | 'nameZh' | 'about' | 'titleEn'>,
  further: readonly string[],
  more: Partial<Entry> = {},
): Entry => {
  const all = unique([named.name, ...(named.nameZh ? [named.nameZh] : []), ...further]);
  return {
    kind,
    id,
    ...named,
    names: unique(all.map(foldText)),
    words: unique(all.flatMap(wordsIn)),
    keys: new Set(all.map(foldName)),
    codes: [],
    hsCodes: [],
    lines: [],
    known: true,
    ...more,
  };
};

/** The lines of every text that put goods under control, by subject. */
const linesBySubject = (texts: ReadonlyMap<string, Copies>): ReadonlyMap<string, Line[]> => {
  const lines = new Map<string, Map<string, Line>>();
  for (const [notice, copies] of texts)
    for (const item of copies.flatMap(({ effects }) => effects.flatMap(({ items = [] }) => items)))
      for (const slug of item.subjects ?? []) {
        const own = lines.get(slug) ?? new Map<string, Line>();
        lines.set(slug, own);
        const said = [item.code, glossOf(item.textZh), item.textZh].filter(Boolean).join(' · ');
        own.set(said, { words: wordsIn(said), said: `${said} (${citedAs(notice)})`, notice });
      }
  return new Map([...lines].map(([slug, own]) => [slug, [...own.values()]]));
};

const goodsEntries = (measures: readonly Measure[], texts: ReadonlyMap<string, Copies>): Entry[] => {
  const lines = linesBySubject(texts);
  const measured = group(
    measures.filter(({ subject }) => isItem(subject)),
    ({ subject }) => subject,
  );
  const subjects = unique([...measured.keys(), ...SUBSTANCES.map(({ slug }) => itemSubject(slug))]);
  return subjects.map((subject) => {
    const [own, slug] = [measured.get(subject) ?? [], slugOf(subject)];
    const further = [
      slug,
      slug.replaceAll('-', ' '),
      ...(ALIASES[subject] ?? []),
      ...own.flatMap(({ aliases = [] }) => aliases),
    ];
    return entryOf('item', slug, goodsName(slug), further, {
      codes: unique(own.flatMap(({ codes = [] }) => codes)),
      hsCodes: unique(own.flatMap(({ hsCodes = [] }) => hsCodes)),
      lines: lines.get(slug) ?? [],
      known: own.length > 0,
    });
  });
};

/** Those that are or were ever listed. */
const entityEntries = memoized((histories: Histories): readonly Entry[] =>
  [
    ...group(
      measuresIn(histories).filter(({ subject }) => isEntity(subject)),
      ({ subject }) => slugOf(subject),
    ),
  ].map(([slug, own]) => {
    const [first] = own as [Measure];
    const further = own.flatMap(({ name, nameZh, aliases = [] }) =>
      [name, nameZh, ...aliases].filter((each) => each !== undefined),
    );
    return entryOf('entity', slug, namingOf(first), [...further, slug.replaceAll('-', ' ')]);
  }),
);

export const entityEntriesOf = (log: LogView, known: Instant): readonly Entry[] =>
  entityEntries(historiesAt(log.ledger, known));

const noticeEntries = (texts: ReadonlyMap<string, Copies>): Entry[] =>
  [...texts].flatMap(([key, copies]) => {
    const [best] = copies;
    if (best.kind === 'press' || best.kind === 'irrelevant') return [];
    const further = [key, key.replaceAll('-', ' '), ...copies.map(({ title }) => title)];
    const titleEn = isChinese(best.title) ? titleInEnglish(best.effects, best.publishedOn.slice(0, 4)) : undefined;
    const named = { name: best.title, about: best.publishedOn, ...(titleEn && { titleEn }) };
    return [entryOf('notice', key, named, further)];
  });

const entriesIn = memoized(({ texts, histories }: Law): readonly Entry[] => [
  ...goodsEntries(measuresIn(histories), texts),
  ...entityEntries(histories),
  ...noticeEntries(texts),
]);

/** All that can be found, as known at a moment. */
export const entriesOf = (log: LogView, known: Instant): readonly Entry[] => entriesIn(lawKnown(log, known));
