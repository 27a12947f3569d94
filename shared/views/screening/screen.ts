import { group } from 'd3-array';
import { foldName, isChinese } from '../../domain/names.ts';
import { isItem, slugOf } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { Row } from './rows.ts';
import { NameIndex } from './similarity.ts';

/**
 * How a line met a measure: by a listed name (`exact`, `alias`), a listed `branch`, a name that only begins like a
 * listed one (`named-after`), is a listed one's beginning (`short-form`) or is alike (`fuzzy`, scored below 1), a control `code` at or below a listed one
 * (`wider-code`: above it), an `hs` code, a `material`.
 */
export type How =
  | 'exact'
  | 'alias'
  | 'branch'
  | 'named-after'
  | 'short-form'
  | 'fuzzy'
  | 'code'
  | 'wider-code'
  | 'hs'
  | 'material';
export type Match = { measure: Measure; how: How; score: number; met: string };
export type Answer = 'hit' | 'possible' | 'none' | 'unknown';
export type Finding = { row: Row; answer: Answer; matches: Match[]; unread: string[] };

export type Screener = (row: Row) => Finding;

/** Below this share of common pieces two names are taken for different firms; a Chinese name has few pieces. */
const ALIKE = 0.72;
const ALIKE_CHINESE = 0.6;
const FUZZY_SHOWN = 5;
/** Only these ways settle the question; an element or HS code, or a name alike, asks for a person. */
const DECISIVE: readonly How[] = ['exact', 'alias', 'branch', 'code'];
const OVER: readonly Measure['state'][] = ['replaced', 'repealed', 'delisted', 'ended'];

type Name = { measure: Measure; given: string; folded: string };
/** Other names of a subject: symbols, Chinese names. */
type Aliases = Readonly<Record<string, readonly string[]>>;

const isGoods = (measure: Measure): boolean => isItem(measure.subject);
const under = (code: string, listed: string): boolean => code === listed || code.startsWith(`${listed}.`);
const reaches = ({ destinations }: Measure, destination: string | undefined): boolean =>
  !destinations || !destination || destinations.includes(destination);

const SHORTEST = 4;
/** The beginnings of a folded name, word by word, up to the whole. */
const stemsOf = (folded: string): string[] => {
  const words = folded.split(' ');
  return words.map((_, last) => words.slice(0, last + 1).join(' ')).filter((stem) => stem.length >= SHORTEST);
};

const supplierMatches = (names: readonly Name[]): ((given: string) => Match[]) => {
  const exact = group(names, ({ folded }) => folded);
  const longer = new Map<string, Name[]>();
  for (const name of names)
    for (const stem of stemsOf(name.folded).slice(0, -1)) longer.set(stem, [...(longer.get(stem) ?? []), name]);
  const index = new NameIndex(names.map(({ folded }) => folded));

  return (given) => {
    const folded = foldName(given);
    if (folded === '') return [];
    const same = exact.get(folded);
    if (same)
      return same.map(({ measure, given: listed }) => {
        const literal = listed.toLowerCase() === given.toLowerCase() ? 'exact' : 'alias';
        return { measure, how: measure.parent ? 'branch' : literal, score: 1, met: listed };
      });
    const parents = stemsOf(folded).flatMap((stem) => exact.get(stem) ?? []);
    const whole = (longer.get(folded) ?? []).slice(0, FUZZY_SHOWN);
    const alike = index.alike(folded, isChinese(folded) ? ALIKE_CHINESE : ALIKE).slice(0, FUZZY_SHOWN);
    return [
      ...parents.map(({ measure, given: met }): Match => ({ measure, how: 'named-after', score: ALIKE, met })),
      ...whole.map(({ measure, given: met }): Match => ({ measure, how: 'short-form', score: ALIKE, met })),
      ...alike.flatMap(({ place, score }): Match[] => {
        const name = names[place];
        return name ? [{ measure: name.measure, how: 'fuzzy', score, met: name.given }] : [];
      }),
    ];
  };
};

const answerOf = (matches: readonly Match[], row: Row, unread: readonly string[]): Answer => {
  const counts = matches.some(({ measure, how }) => measure.state === 'in-force' && DECISIVE.includes(how));
  if (counts) return 'hit';
  if (matches.length > 0) return 'possible';
  const asked = row.suppliers.length + row.codes.length + row.hsCodes.length + row.materials.length;
  const goods = row.codes.length + row.hsCodes.length > 0;
  return asked === 0 || (goods && unread.length > 0) ? 'unknown' : 'none';
};

/**
 * Prepares a regime for many lines. A hit is in force and met by name, alias, branch or control code; what is
 * suspended, announced, stopped but not struck off, or met only by element, HS code or likeness is possible.
 */
export const screener = (measures: readonly Measure[], aliases: Aliases): Screener => {
  const alive = measures.filter(({ state, kind }) => !OVER.includes(state) && kind !== 'tariff');
  const goods = alive.filter(isGoods);
  const names = alive
    .filter((measure) => !isGoods(measure))
    .flatMap((measure) =>
      [measure.name, measure.nameZh, ...(measure.aliases ?? [])]
        .filter((given) => given !== undefined)
        .map((given): Name => ({ measure, given, folded: foldName(given) })),
    );
  const suppliers = supplierMatches(names);
  const materials = group(
    goods.flatMap((measure) => {
      const slug = slugOf(measure.subject);
      return [slug, ...(aliases[measure.subject] ?? [])].map((name) => ({ measure, name, folded: foldName(name) }));
    }),
    ({ folded }) => folded,
  );
  const incomplete = goods.filter(({ incomplete: unread, state }) => unread && state === 'in-force');

  return (row) => {
    const reached = goods.filter((measure) => reaches(measure, row.destination));
    const matches = [
      ...row.suppliers.flatMap(suppliers),
      ...row.codes.flatMap((code) => codeMatches(code, reached)),
      ...row.hsCodes.flatMap((code) => hsMatches(code, reached)),
      ...row.materials.flatMap((text) =>
        (materials.get(foldName(text)) ?? [])
          .filter(({ measure }) => reaches(measure, row.destination))
          .map(({ measure, name }): Match => ({ measure, how: 'material', score: 1, met: name })),
      ),
    ];
    const best = [...group(matches, ({ measure }) => measure.id).values()].flatMap((same) =>
      same.sort((a, b) => b.score - a.score).slice(0, 1),
    );
    const unread = [
      ...new Set(incomplete.filter((measure) => reaches(measure, row.destination)).map(({ notice }) => notice)),
    ];
    const answer = answerOf(best, row, unread);
    return { row, answer, matches: best, unread: answer === 'unknown' ? unread : [] };
  };
};

/** A code at or below a listed one is met; one above it only may be. */
const codeMatches = (code: string, goods: readonly Measure[]): Match[] =>
  goods.flatMap((measure): Match[] => {
    const asked = code.toLowerCase();
    const { codes = [] } = measure;
    const met = codes.find((each) => under(asked, each.toLowerCase()));
    if (met) return [{ measure, how: 'code', score: 1, met }];
    const within = codes.find((each) => under(each.toLowerCase(), asked));
    return within ? [{ measure, how: 'wider-code', score: 1, met: within }] : [];
  });

/** HS codes are references, given to 8 or 10 digits: the shorter of the two decides, from 6 digits on. */
const hsMatches = (code: string, goods: readonly Measure[]): Match[] =>
  goods.flatMap((measure): Match[] => {
    const met = code.length >= 6 && measure.hsCodes?.find((each) => each.startsWith(code) || code.startsWith(each));
    return met ? [{ measure, how: 'hs', score: 1, met }] : [];
  });
