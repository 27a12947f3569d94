import type { Reading } from '../../ledger/log/commit.ts';
import { noticeName, noticeParts } from '../../wording/notices/notice.ts';
import { longDay } from '../../wording/text/day.ts';
import type { AlertContext } from './context.ts';

const KINDS: Partial<Record<Reading['kind'], string>> = { spokesperson: "spokesperson's answer", notice: 'notice' };

/** A text as people would look for it: `No.57`, `EO 14357`, `MOFCOM spokesperson's answer, 12 Aug 2025`. */
export const textName = (key: string, { readings, textOf, year }: AlertContext): string => {
  const text = readings.find((reading) => reading.key === key) ?? textOf?.(key);
  const name = noticeName(key, year, text);
  if (noticeParts(key) || /\d/.test(name) || text === undefined) return name;
  const day = longDay(text.notice?.issuedOn ?? text.publishedOn);
  if (key.startsWith('proclamation')) return `proclamation of ${day}`;
  return `${text.publisher ?? ''} ${KINDS[text.kind] ?? 'report'}, ${day}`.trim();
};
