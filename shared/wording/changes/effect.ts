import type { Effect } from '../../domain/acts/effect.ts';
import { ACTION_WORDS } from '../notices/action.ts';
import { capital } from '../subjects/subject.ts';
import { exemptionInEnglish } from './exemption.ts';
import { titleInEnglish } from './title.ts';

/** One thing that a text does, in English: `Licence for Ho Er from 8 Nov 2025`, `Exempts disaster relief`. */
export const effectInEnglish = (effect: Effect, year: string): string => {
  const exempted = effect.action === 'exempt' ? exemptionInEnglish(effect.evidence) : undefined;
  const said = exempted === undefined ? titleInEnglish([effect], year) : `exempts ${exempted}`;
  return capital(said ?? ACTION_WORDS[effect.action]);
};
