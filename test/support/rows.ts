import { describe, expect, test } from 'vitest';

/** Something that words decide: the text that they stand in, and what is made of it. */
export type Sample = { text: string; made: () => unknown };

type Table = Record<string, unknown> | unknown[];
type Row = { name: string; words: (text: string) => boolean; without: (act: () => void) => void };

const wordsOf = (row: unknown): (RegExp | string)[] => {
  if (row instanceof RegExp || typeof row === 'string') return [row];
  return typeof row === 'object' && row !== null ? Object.values(row).flatMap(wordsOf) : [];
};

const standIn = (words: readonly (RegExp | string)[], text: string): boolean =>
  words.some((word) =>
    typeof word === 'string'
      ? text.toLowerCase().includes(word.toLowerCase())
      : new RegExp(word.source, word.flags.replace('g', '')).test(text),
  );

const rowsOf = (table: Table): Row[] => {
  if (Array.isArray(table))
    return table.map((row, at) => ({
      name: `${at}: ${Array.isArray(row) ? row[0] : row instanceof RegExp ? row : JSON.stringify(row)}`,
      words: (text) => standIn(wordsOf(row), text),
      without: (act) => {
        table.splice(at, 1);
        act();
        table.splice(at, 0, row);
      },
    }));
  return Object.entries(table).map(([key, row]) => ({
    name: key,
    words: (text) => standIn(wordsOf([key, row]), text),
    without: (act) => {
      const whole = { ...table };
      delete table[key];
      act();
      Object.assign(table, whole);
    },
  }));
};

const shown = ({ made }: Sample): string => {
  try {
    return JSON.stringify(made()) ?? '';
  } catch (error) {
    return String(error);
  }
};

/**
 * Takes each row out of each table in turn, and demands that a sample comes out otherwise. Samples in which the row's
 * words stand are asked first; the others only where none of these notices.
 */
export const everyRowIsNeeded = (tables: Record<string, object>, samples: readonly Sample[]): void => {
  const sound = samples.map(shown);
  const likely = (row: Row): number[] => {
    const order = [...samples.keys()];
    const first = new Set(order.filter((at) => row.words(samples[at]?.text ?? '')));
    return [...first, ...order.filter((at) => !first.has(at))];
  };
  describe.each(Object.entries(tables))('every row of %s is needed', (_, table) => {
    test.each(rowsOf(table as Table).map((row) => [row.name, row] as const))('%s', (_, row) => {
      let noticed = false;
      row.without(() => {
        noticed = likely(row).some((at) => shown(samples[at] as Sample) !== sound[at]);
      });
      expect(noticed).toBe(true);
    });
  });
};
