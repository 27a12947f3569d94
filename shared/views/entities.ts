import { sameName } from '../domain/names.ts';
import { isEntity, listOfSubject, slugOf } from '../domain/subject.ts';
import { historiesAt } from '../ledger/evaluate/histories.ts';
import type { Measure } from '../ledger/evaluate/measure.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import { unknownParties } from '../wording/gap.ts';
import { type Naming, namingOf } from '../wording/naming.ts';
import type { Entities, EntityRow, EntityView } from './answers/entities.ts';
import type { At } from './at.ts';
import { basisOf } from './basis.ts';
import { gapsOf } from './gaps.ts';
import { coursesOf } from './items.ts';
import { regimeWhen } from './regime-when.ts';
import { unreadIn } from './unread.ts';

const isOnEntity = ({ subject }: Measure): boolean => isEntity(subject);
const listOf = ({ list, subject }: Measure): string | undefined => list ?? listOfSubject(subject);

const rowOf = (measure: Measure, named: ReadonlyMap<string, Naming>): EntityRow => {
  const { id, subject, kind, country, parent, state, since, until, notice, provision } = measure;
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

const entityRows = (measures: readonly Measure[]): EntityRow[] => {
  const named = new Map(measures.map((measure) => [measure.subject, namingOf(measure)]));
  return measures.filter(isOnEntity).map((measure) => rowOf(measure, named));
};

export const entities = (log: LogView, at: At): Entities => ({
  valid: at.valid,
  known: at.known,
  rows: entityRows(regimeWhen(log, at).measures),
  unknown: unknownParties(gapsOf(log, at)),
  ...unreadIn(log),
});

/** Lists write one firm's name in several ways; its Chinese name or its Latin one decides. */
const isSame = (one: Measure, other: Measure): boolean =>
  slugOf(one.subject) === slugOf(other.subject) ||
  (one.name !== undefined && other.name !== undefined && sameName(one.name, other.name)) ||
  (one.nameZh !== undefined && other.nameZh !== undefined && sameName(one.nameZh, other.nameZh));

/** One entity over all lists and through time; undefined where no measure on it is known. */
export const entity = (log: LogView, at: At, slug: string): EntityView | undefined => {
  const ever = [...historiesAt(log.ledger, at.known).courses.values()].map(({ measure }) => measure).filter(isOnEntity);
  const called = ever.filter(({ subject }) => slugOf(subject) === slug);
  const [known] = called;
  if (!known) return undefined;
  const { measures } = regimeWhen(log, at);
  const own = measures.filter((measure) => isOnEntity(measure) && called.some((one) => isSame(measure, one)));
  return {
    ...namingOf(known),
    slug,
    valid: at.valid,
    known: at.known,
    today: at.today,
    ...(known.country && { country: known.country }),
    measures: coursesOf(log, at, own),
    branches: entityRows(measures).filter(({ parent }) => parent?.slug === slug),
  };
};
