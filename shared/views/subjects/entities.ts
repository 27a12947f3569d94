import { group, rollup } from 'd3-array';
import { listRow } from '../../domain/acts/lists.ts';
import { nameKeysOf } from '../../domain/names/names.ts';
import { isEntity, listOfSubject, slugOf } from '../../domain/subject.ts';
import { type Histories, historiesAt } from '../../ledger/evaluate/histories.ts';
import { gravity, type Measure } from '../../ledger/evaluate/measure.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import { listingInWords } from '../../wording/measures/listing.ts';
import { unknownParties } from '../../wording/missing/gap.ts';
import { type Naming, namingOf } from '../../wording/subjects/naming.ts';
import type { Entities, EntityRow, EntityView } from '../answers/subjects/entities.ts';
import { gapsOf } from '../gaps/gaps.ts';
import { unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { lruCache } from '../known/lru-cache.ts';
import { regimeWhen } from '../known/regime-when.ts';
import { standingAnswers } from '../known/standing-answers.ts';
import { basisOf } from '../measures/basis.ts';
import { homesOf } from '../measures/homes.ts';
import { type Match, reasonOf } from '../screening/match.ts';
import { partyMatches } from '../screening/names/parties.ts';
import { coursesOf } from './items.ts';

const isOnEntity = ({ subject }: Measure): boolean => isEntity(subject);
const listOf = ({ list, subject }: Measure): string | undefined => list ?? listOfSubject(subject);

const rowOf = (measure: Measure, named: ReadonlyMap<string, Naming>, country: string | undefined): EntityRow => {
  const { id, subject, kind, parent, state, since, until, notice, provision } = measure;
  const list = listOf(measure);
  return {
    ...namingOf(measure),
    id,
    slug: slugOf(subject),
    kind,
    state,
    since,
    notice,
    ...(list && { list }),
    ...(country && { country }),
    ...(parent && { parent: { slug: slugOf(parent), name: named.get(parent)?.name ?? slugOf(parent) } }),
    ...(until && { until }),
    ...(provision && { provision }),
    ...basisOf(measure),
  };
};

/** Of measures that stay the very same its rows do, too. */
const rows = lruCache<EntityRow[]>(1);
const entityRows = (log: LogView, at: At, measures: readonly Measure[]): EntityRow[] =>
  rows(measures, '', () => {
    const home = homesOf(log, at, measures);
    return measures.map((measure) => rowOf(measure, namedBy(measures), home(measure)));
  });

const onEntities = memoized((measures: readonly Measure[]) => measures.filter(isOnEntity));
const partiesOn = memoized(partyMatches);
/** Every measure on an entity that there ever was, as it stood first. */
const everOn = memoized(({ courses }: Histories) => onEntities([...courses.values()].map(({ measure }) => measure)));
const bySlug = memoized((measures: readonly Measure[]) => group(measures, ({ subject }) => slugOf(subject)));
const byParent = memoized((measures: readonly Measure[]) => group(measures, ({ parent }) => parent && slugOf(parent)));
const byId = memoized((measures: readonly Measure[]) => new Map(measures.map((measure) => [measure.id, measure])));
const namedBy = memoized(
  (measures: readonly Measure[]) => new Map(measures.map((measure) => [measure.subject, namingOf(measure)])),
);

export const entities = (log: LogView, at: At): Entities => ({
  valid: at.valid,
  known: at.known,
  rows: entityRows(log, at, onEntities(regimeWhen(log, at).measures)),
  unknown: unknownParties(gapsOf(log, at)),
  ...unreadIn(log),
});

const marksOf = (measure: Measure): string[] => [`/${slugOf(measure.subject)}`, ...nameKeysOf(measure)];

/** Measures by each name of the firm that they are on. */
const byMark = memoized((measures: readonly Measure[]): ReadonlyMap<string, Measure[]> => {
  const marked = measures.flatMap((measure) => marksOf(measure).map((mark) => ({ mark, measure })));
  return rollup(
    marked,
    (own) => own.map(({ measure }) => measure),
    ({ mark }) => mark,
  );
});

/** Lists write one firm's name in several ways: one of its names decides. */
const sameAs = (called: readonly Measure[], measures: readonly Measure[]): Set<Measure> => {
  const marked = byMark(measures);
  return new Set(called.flatMap(marksOf).flatMap((mark) => marked.get(mark) ?? []));
};

const byGravity = (one: Measure, other: Measure): number =>
  gravity(one) - gravity(other) || (listRow(listOf(one))?.rank ?? 9) - (listRow(listOf(other))?.rank ?? 9);

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const COMMON: Partial<Record<Match['how'], string>> = {
  'same-group': 'begins with the same name',
  'short-form': 'begins with the same name',
  'named-after': 'has the name that this one begins with',
};

/** Other listed firms that its name leads to, each once. */
const relatedOf = (
  { name, nameZh }: Measure,
  find: (name: string) => Match[],
  standing: ReadonlyMap<string, Measure>,
): EntityView['related'] => {
  const found = [name, nameZh].flatMap((given) => (given === undefined ? [] : find(given)));
  const firms = new Map(
    found.filter(({ how }) => how !== 'fuzzy').map((match) => [slugOf(match.measure.subject), match]),
  );
  return [...firms].map(([slug, match]) => ({
    ...namingOf(match.measure),
    slug,
    state: standing.get(match.measure.id)?.state ?? match.measure.state,
    why: COMMON[match.how] ?? reasonOf(match),
  }));
};

const entityOf = (log: LogView, at: At, given: string): EntityView | undefined => {
  const ever = everOn(historiesAt(log.ledger, at.known));
  // A firm is known by its Chinese name until its annex is read, and links to it may say so.
  const called = bySlug(ever).get(given) ?? ever.filter(({ nameZh }) => nameZh === given);
  const [known] = called;
  if (!known) return undefined;
  const slug = slugOf(known.subject);
  // Who goes by which name is the same on all days; how they stand is not.
  const standing = byId(regimeWhen(log, at).measures);
  const asOf = ({ id }: Measure): Measure | [] => standing.get(id) ?? [];
  const same = sameAs(called, ever);
  const own = ever
    .filter((one) => same.has(one))
    .flatMap(asOf)
    .sort(byGravity);
  const home = homesOf(log, at, ever);
  const rowsOn = (some: readonly Measure[] = []): EntityRow[] =>
    some.flatMap(asOf).map((one) => rowOf(one, namedBy(ever), home(one)));
  const country = home(known);
  const [row] = rowsOn(called.filter(({ parent }) => parent !== undefined));
  const others = partiesOn(ever).without(
    (one) => same.has(one) || slugOf(one.parent ?? '') === slug || !standing.has(one.id),
  );
  const formerly = unique(called.flatMap((measure) => measure.formerly ?? []));
  return {
    ...namingOf(known),
    slug,
    valid: at.valid,
    known: at.known,
    today: at.today,
    ...(country && { country }),
    ...(known.person && { person: true }),
    verdict: own.map((measure) => ({ state: measure.state, words: listingInWords(measure) })),
    also: unique(called.flatMap(({ aliases = [] }) => aliases)).filter((name) => !formerly.includes(name)),
    formerly,
    measures: coursesOf(log, at, own),
    branches: rowsOn(byParent(ever).get(slug)),
    ...(row?.parent && { parent: row.parent }),
    related: known.person ? [] : relatedOf(known, others, standing),
  };
};

const entityViews = standingAnswers<EntityView>(200);

/** One entity over all lists and through time; undefined where no measure on it is known. */
export const entity = (log: LogView, at: At, slug: string): EntityView | undefined =>
  entityViews(log, at, slug, () => entityOf(log, at, slug));
