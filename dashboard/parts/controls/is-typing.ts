const LETTERS = 'textarea, select, input:not([type="radio"], [type="checkbox"], [type="range"])';

/** Where letters are letters, and no keys of ours: not on a choice or a slider. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.matches(LETTERS);
