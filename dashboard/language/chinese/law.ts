import { DUTIES_FORMS, DUTIES_WORDS } from './law/duties.ts';
import type { Form } from './law/forms.ts';
import { REGIME_FORMS, REGIME_WORDS } from './law/regime.ts';
import { UNKNOWN_FORMS, UNKNOWN_WORDS } from './law/unknown.ts';
import { VERDICTS_FORMS, VERDICTS_WORDS } from './law/verdicts.ts';

/** What sentences on the law are made of, as `shared/wording` and `shared/views` say it, clause by clause. */
export const LAW_WORDS: Readonly<Record<string, string>> = {
  ...REGIME_WORDS,
  ...DUTIES_WORDS,
  ...VERDICTS_WORDS,
  ...UNKNOWN_WORDS,
};

/** The same with parts of their own. */
export const LAW_PHRASES: readonly Form[] = [...REGIME_FORMS, ...DUTIES_FORMS, ...VERDICTS_FORMS, ...UNKNOWN_FORMS];
