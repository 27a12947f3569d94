import type { CivilDate } from '../../time/civil.ts';
import { basisMark } from '../../wording/basis.ts';
import { csv } from './csv.ts';
import { reasonOf } from './match.ts';
import type { Finding } from './screen.ts';
import { gravest, verdictOf } from './verdict.ts';

const COLUMNS =
  'line text answer standing verdict next reason how score subject state until rule destinations notice provision basis noticeUrl unread why'.split(
    ' ',
  );

const rowsOf = (finding: Finding, day: CivilDate): Record<string, unknown>[] => {
  const { row, answer, matches, unread, why } = finding;
  const { standing, words, next } = verdictOf(finding, day);
  const about = { line: row.line, text: row.text, answer, standing, verdict: words, next: next?.words, unread, why };
  if (matches.length === 0) return [about];
  return gravest(matches).map((match) => {
    const { subject, state, until, rule, destinations, notice, provision, url } = match.measure;
    const { how, score } = match;
    return {
      ...about,
      reason: reasonOf(match),
      how,
      score: Number(score.toFixed(2)),
      subject,
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
  csv(
    COLUMNS,
    findings.flatMap((finding) => rowsOf(finding, day)),
  );
