const DAY = '(\\d{1,2} \\w{3} \\d{4}(?: \\d\\d:\\d\\d)?)';
const RULE =
  '(no general licence|licence|case-by-case review|denial in principle|denial|stricter review|ban|bar to general licences|control)';
const LINES = '(\\d+ parts?, \\d+ counterpart(?:y|ies)|\\d+ parts?|\\d+ counterpart(?:y|ies))';
/** What became of something that is laid on a firm. */
const LAID = '((?:stopped|suspended|in force|struck off|repealed|ended|suspension|its text|our reading)[^:;]+)';
/** How many of which unit, in two parts: `1 year`, `90 days`. */
const TERM = '(\\d+) (year|month|week|day)s?';
/** A form with its Chinese, in which `$1` is itself put into Chinese. */
export type Form = readonly [RegExp, string];

const form = (source: string): RegExp =>
  new RegExp(
    `^${source.replaceAll('DAY', DAY).replaceAll('RULE', RULE).replaceAll('LINES', LINES).replaceAll('LAID', LAID).replaceAll('TERM', TERM)}$`,
  );

export const formsOf = (forms: readonly (readonly [string, string])[]): readonly Form[] =>
  forms.map(([source, chinese]) => [form(source), chinese]);
