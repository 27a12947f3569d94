/** `word=English` pairs of a table; some words mean nothing. */
export const wordPairs = (table: string): [word: string, english: string][] =>
  table
    .split(/[;\n]/)
    .map((pair) => pair.trim().split('='))
    .flatMap(([word, english]) => (word ? [[word, english ?? '']] : []));
