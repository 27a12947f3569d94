import type { Effect } from '../../domain/acts/effect.ts';
import type { Problem } from '../../domain/acts/extraction.ts';
import { noticeSubject } from '../../domain/subject.ts';
import { textDay } from '../evaluate/minutes.ts';
import { missingNames } from '../evaluate/scope.ts';
import type { Reading } from '../log/commit.ts';
import type { Ledger } from '../log/ledger.ts';
import type { Difference } from './difference.ts';

/** A notice of which something is not known, as the text says by which that came to light. */
export const unreadNotice = (reading: Reading, notice: string, problems: readonly Problem[]): Difference => ({
  measure: `${notice}#`,
  subject: noticeSubject(notice),
  notice,
  kind: 'unread',
  status: 'unread',
  from: null,
  to: null,
  since: textDay(reading),
  by: reading.key,
  name: reading.title,
  problems: [...problems],
  page: reading.page,
  url: reading.url,
});

/** It lists, and none of the names is in what was read. */
const isNameless = ({ action, entities = [] }: Effect): boolean => action === 'list' && entities.length === 0;

/** What it does stands in a file that was not read. */
const ELSEWHERE: ReadonlySet<string> = new Set(['scope-incomplete', 'repealed-in-annex']);
const isInFile = ({ problems }: Reading): boolean => problems.some(({ kind }) => ELSEWHERE.has(kind));

/**
 * An official text of which nothing could be read, not whom it lists, or nothing that moves anything because that stands in a
 * file, though something is there: told with its address. `moved` are the texts that moved something.
 */
export const unreadIn = (ledger: Ledger, readings: readonly Reading[], moved: ReadonlySet<string>): Difference[] =>
  readings
    .filter(
      (reading) =>
        reading.kind === 'notice' &&
        (reading.problems.length > 0 || reading.effects.some(isNameless)) &&
        (reading.effects.every(isNameless) || (isInFile(reading) && !moved.has(reading.key))) &&
        !ledger.current.has(reading.key),
    )
    .map((reading): Difference => {
      const names = reading.effects.map(missingNames).find((one) => one !== undefined);
      return { ...unreadNotice(reading, reading.key, reading.problems), ...(names && { names }), ...listOf(reading) };
    });

const listOf = ({ effects }: Reading): Pick<Difference, 'list'> => {
  const [list] = effects.flatMap((effect) => effect.list ?? []);
  return list === undefined ? {} : { list };
};
