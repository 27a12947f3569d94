import type { CivilDate } from '../../time/civil.ts';
import { basisMark } from '../../wording/measures/basis.ts';
import { csvOfRecords } from '../../wording/text/csv.ts';
import { understoodIn } from './lists/understood.ts';
import { metTogether } from './met-together.ts';
import type { Finding } from './screen.ts';
import { gravest, verdictOf } from './verdict.ts';

const COLUMNS =
  'line text answer standing verdict next reason how score subject state until rule destinations notice provision basis noticeUrl unread why understood'.split(
    ' ',
  );

const rowsOf = (finding: Finding, day: CivilDate): Record<string, unknown>[] => {
  const { row, answer, matches, unread, why } = finding;
  const { standing, words, next } = verdictOf(finding, day);
  const about = {
    line: row.line,
    text: row.text,
    understood: understoodIn(row),
    answer,
    standing,
    verdict: words,
    next: next?.words,
    unread,
    why,
  };
  if (matches.length === 0) return [about];
  return metTogether(gravest(matches)).map(({ match, subjects, why: reason }) => {
    const { state, until, rule, destinations, notice, provision, url } = match.measure;
    const { how, score } = match;
    return {
      ...about,
      reason,
      how,
      score: Number(score.toFixed(2)),
      subject: subjects,
      state,
      until,
      rule,
      destinations,
      notice,
      provision,
      basis: basisMark(match.measure),
      noticeUrl: url,
    };
  });
};

/** One line a match, and one for each line that met nothing. */
export const reportCsv = (findings: readonly Finding[], day: CivilDate): string =>
  csvOfRecords(
    COLUMNS,
    findings.flatMap((finding) => rowsOf(finding, day)),
  );
