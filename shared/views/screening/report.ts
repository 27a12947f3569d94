import { basisMark } from '../../wording/basis.ts';
import { csv } from './csv.ts';
import type { Finding, How, Match } from './screen.ts';

const REASONS: Record<How, (met: string) => string> = {
  exact: (met) => `listed as ${met}`,
  alias: (met) => `another form of ${met}`,
  branch: (met) => `listed branch ${met}`,
  'named-after': (met) => `begins like ${met}`,
  'short-form': (met) => `short for ${met}`,
  fuzzy: (met) => `like ${met}`,
  code: (met) => `control code ${met}`,
  'wider-code': (met) => `finer code ${met} is listed`,
  hs: (met) => `HS code ${met}, a reference only`,
  duty: (met) => `a duty on HS code ${met}`,
  material: (met) => `${met} is controlled in some forms`,
  item: (met) => `an item reads “${met}”`,
};

/** Why a line met a measure, in words; a likeness with its score. */
export const reasonOf = ({ how, met, score }: Match): string =>
  `${REASONS[how](met)}${how === 'fuzzy' ? ` (${Math.round(score * 100)} %)` : ''}`;

const COLUMNS =
  'line text answer reason how score subject state until rule destinations notice provision basis noticeUrl unread why'.split(
    ' ',
  );

const rowsOf = ({ row, answer, matches, unread, why }: Finding): Record<string, unknown>[] => {
  const about = { line: row.line, text: row.text, answer, unread, why };
  if (matches.length === 0) return [about];
  return matches.map((match) => {
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
export const reportCsv = (findings: readonly Finding[]): string => csv(COLUMNS, findings.flatMap(rowsOf));
