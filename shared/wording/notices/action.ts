import type { Action } from '../../domain/acts/effect.ts';

/** What a text does, as one says it of the text: `suspends`. */
export const ACTION_WORDS: Record<Action, string> = {
  control: 'controls goods',
  exempt: 'exempts',
  list: 'lists names',
  delist: 'strikes names off',
  restrict: 'takes measures',
  investigate: 'investigates',
  warn: 'warns',
  consolidate: 'gathers controls in one list',
  suspend: 'suspends',
  stop: 'stops',
  resume: 'resumes',
  repeal: 'repeals',
  tariff: 'sets duties',
};
