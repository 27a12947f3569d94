import { type CivilDate, civilDate } from '../../../time/civil.ts';
import { isOfEarlierText } from '../../copied.ts';
import { clausesOf, type Line, type Sentence, sentencesOf } from '../words/lines.ts';
import type { NoticeParts } from './notice-parts.ts';

const OPENS_WITH_DAY = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?!起|之)/;
/** 现决定……: what the same sentence does now. */
const NOW = /现(?:决定|将|予|就|公告)|即日起/;

/** 2025年8月13日,中方决定对甲采取反制措施。 opens a later text: it tells again what was done on that day. */
export const isRetold = (sentence: string, issued: CivilDate): boolean => {
  const [, year, month = '', day = ''] = OPENS_WITH_DAY.exec(sentence) ?? [];
  const two = (digits: string): string => digits.padStart(2, '0');
  const date = civilDate(`${year ?? issued.slice(0, 4)}-${two(month)}-${two(day)}`);
  return isOfEarlierText(date, issued) && !NOW.test(sentence);
};

const withoutRetoldIn = (line: Line, issued: CivilDate): Line => {
  const told = sentencesOf(line).filter(({ text }) => isRetold(text, issued));
  if (told.length === 0) return line;
  const isOwn = ({ at }: Sentence): boolean => !told.some((one) => one.at <= at && at < one.at + one.text.length);
  return { ...line, sentences: sentencesOf(line).filter(isOwn), clauses: clausesOf(line).filter(isOwn) };
};

/** A text without the sentences that tell again what earlier ones did. */
export const withoutRetold = (parts: NoticeParts, issued: CivilDate): NoticeParts => {
  const body = parts.body.map((line) => withoutRetoldIn(line, issued));
  const places = parts.body.flatMap((line, at) => {
    const provision = parts.provisions.get(line);
    const own = body[at];
    return provision === undefined || own === undefined ? [] : [[own, provision] as const];
  });
  return { ...parts, body, provisions: new Map(places) };
};
