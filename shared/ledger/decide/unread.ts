import { noticeSubject } from '../../domain/subject.ts';
import { textDay } from '../evaluate/minutes.ts';
import type { Reading } from '../log/commit.ts';
import type { Ledger } from '../log/ledger.ts';
import type { Difference } from './difference.ts';

/** An official text of which nothing could be read, though something is there: told with its address. */
export const unreadIn = (ledger: Ledger, readings: readonly Reading[]): Difference[] =>
  readings
    .filter(
      ({ key, kind, effects, problems }) =>
        kind === 'notice' && effects.length === 0 && problems.length > 0 && !ledger.current.has(key),
    )
    .map((reading) => ({
      measure: `${reading.key}#`,
      subject: noticeSubject(reading.key),
      notice: reading.key,
      kind: 'unread',
      status: 'unread',
      from: null,
      to: null,
      since: textDay(reading),
      by: reading.key,
      name: reading.title,
      problems: reading.problems,
      page: reading.page,
      url: reading.url,
    }));
