/** One pattern of many phrases, written with ` | ` between them and over as many lines as they need. */
export const anyOf = (phrases: string): RegExp =>
  new RegExp(
    `\\b(?:${phrases
      .trim()
      .replace(/\s*\n\s*(?:\| )?/g, ' | ')
      .replaceAll(' | ', '|')})`,
    'i',
  );
