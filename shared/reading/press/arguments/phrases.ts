/** Many phrases as one group of alternatives: ` | ` stands between them, over as many lines as they need. */
const alternatives = (phrases: string): string =>
  `(?:${phrases
    .trim()
    .replace(/\s*\n\s*/g, ' | ')
    .replaceAll(' | ', '|')})`;

/** A pattern that finds any of the phrases at the start of a word. */
export const anyOf = (phrases: string): RegExp => new RegExp(`\\b${alternatives(phrases)}`, 'i');
