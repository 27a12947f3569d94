import type { Problem } from '../../domain/extraction.ts';
import { noticeSubject } from '../../domain/subject.ts';
import { textDay } from '../evaluate/minutes.ts';
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

/** An official text of which nothing could be read, though something is there: told with its address. */
export const unreadIn = (ledger: Ledger, readings: readonly Reading[]): Difference[] =>
  readings
    .filter(
      ({ key, kind, effects, problems }) =>
        kind === 'notice' && effects.length === 0 && problems.length > 0 && !ledger.current.has(key),
    )
    .map((reading) => unreadNotice(reading, reading.key, reading.problems));
