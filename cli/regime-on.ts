import { slugOf } from '../shared/domain/subject.ts';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import type { RegimeAnswer } from '../shared/views/answers/fields/measure.ts';
import type { Found } from '../shared/views/answers/questions/search.ts';
import type { At } from '../shared/views/known/at.ts';
import { regime as regimeOf } from '../shared/views/measures/regime.ts';
import { entity } from '../shared/views/subjects/entities.ts';

/** The measures that something found is about. */
const isAbout = (
  log: LogView,
  at: At,
  { kind, id }: Found,
): ((measure: RegimeAnswer['measures'][number]) => boolean) => {
  if (kind === 'notice') return ({ notice, by }) => notice === id || by.includes(id);
  if (kind === 'list') return ({ list }) => list === id;
  if (kind === 'duties') return () => false;
  const own = kind === 'entity' ? (entity(log, at, id)?.measures.map((each) => each.id) ?? []) : [];
  return ({ id: measure, subject }) => own.includes(measure) || slugOf(subject) === id;
};

/** Of a regime what is about one subject, in the same form. */
export const regimeOn = (log: LogView, at: At, found: Found): RegimeAnswer => {
  const { measures, items, tariffs, ...rest } = regimeOf(log, at);
  const own = measures.filter(isAbout(log, at, found));
  const ids = new Set(own.map(({ id }) => id));
  const subjects = new Set(own.map(({ subject }) => subject));
  return {
    ...rest,
    measures: own,
    items: items.filter(({ subject }) => subjects.has(subject)),
    tariffs: tariffs.filter((row) => row.measures.some((id) => ids.has(id))),
  };
};
