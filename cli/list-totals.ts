import { LIST_ROWS, listRow } from '../shared/domain/acts/lists.ts';
import { isEntity, listOfSubject } from '../shared/domain/subject.ts';
import type { Measure } from '../shared/ledger/evaluate/measure.ts';
import { stateName } from '../shared/wording/measures/state.ts';

/** The list that an entity stands on, as headings call it. */
export const listTitle = (list: string | undefined, subject: string): string =>
  listRow(list ?? listOfSubject(subject))?.title ?? 'measures of its own';

const SHOWN: readonly Measure['state'][] = ['in-force', 'announced', 'suspended', 'stopped'];

/** `Unreliable Entity List: 57 in force, 11 suspended`, a line a list. */
export const listTotals = (measures: readonly Measure[]): string[] =>
  LIST_ROWS.flatMap(({ id, title }) => {
    const own = measures.filter(({ subject, list }) => isEntity(subject) && (list ?? listOfSubject(subject)) === id);
    const counts = SHOWN.flatMap((state) => {
      const count = own.filter((measure) => measure.state === state).length;
      return count === 0 ? [] : `${count} ${stateName(state)}`;
    });
    return counts.length === 0 ? [] : `${title}: ${counts.join(', ')}`;
  });
