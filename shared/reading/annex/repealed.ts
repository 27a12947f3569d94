import type { Target } from '../../domain/acts/effect.ts';
import { type Context, referencesIn, withoutTitles } from '../chinese/words/references.ts';
import { isGapless } from './serials.ts';
import { type Row, textOf } from './table.ts';

const SERIAL = /^\(?(\d{1,4})(?:[.、)](?!\d)| |$)/;

/** Lines, and characters, that the title of one notice takes. */
const MOST_LINES = 8;
const LONGEST = 600;

/** A notice over several printed lines: the numbered line and those that follow it. */
const entriesOf = (rows: readonly Row[]): { serial: number; parts: string[] }[] => {
  const out: { serial: number; parts: string[] }[] = [];
  for (const row of rows) {
    const text = textOf(row);
    const serial = SERIAL.exec(text)?.[1];
    if (serial !== undefined) out.push({ serial: Number(serial), parts: [text.slice(serial.length)] });
    else if (out.length > 0) out.at(-1)?.parts.push(text);
  }
  return out;
};

const targetIn = (text: string, context: Context): Target | undefined => {
  const [first] = referencesIn(withoutTitles(text.slice(0, LONGEST)), context);
  return first === undefined ? undefined : { notice: first.key };
};

export type RepealedRead = { targets: Target[]; whole: boolean };

/** Notices that end: 公告 with year and number, one a numbered line or row; without numbers, one a row. */
export const repealedIn = (rows: readonly Row[], context: Context): RepealedRead => {
  const entries = entriesOf(rows);
  const found =
    entries.length > 0
      ? entries.map(({ parts }) => targetIn(parts.slice(0, MOST_LINES).join(''), context))
      : rows.map((row) => targetIn(textOf(row), context)).filter((target) => target !== undefined);
  const targets = found.filter((target) => target !== undefined);
  return { targets, whole: targets.length === found.length && isGapless(entries.map(({ serial }) => serial)) };
};
