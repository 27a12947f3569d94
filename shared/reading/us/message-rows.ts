import { startOf } from './us-dates.ts';

/** “9903.79.01: Semiconductor articles …:”, “Heading 9903.78.01:” */
export const HEADING_ROW = /^(?:[·•–-] )?(?:Heading )?9903\.\d\d\.\d\d\b/;
/** What is paid under a heading, on a line of its own. */
const RATE_ALONE =
  /^(?!0 ?(?:percent|%))\d{1,3}(?:\.\d+)? ?(?:percent|%) (?:additional )?(?:ad valorem )?(?:rate of )?(?:duty|duties|tariff)\b/i;
const STATED = /\b(?:percent|%)/;
/** Further numbers of the schedule stand between a heading and its rate. */
const MOST = 40;

/** In a message a heading of the schedule and its rate stand on lines of their own. */
export const withRates = (paragraphs: readonly string[]): string[] => {
  let head = { at: 0, text: '' };
  return paragraphs.map((text, at) => {
    if (HEADING_ROW.test(text)) head = { at, text: STATED.test(text) ? '' : text };
    if (head.text === '' || at - head.at > MOST || !RATE_ALONE.test(text)) return text;
    const row = `${head.text} ${text}`;
    head = { at: 0, text: '' };
    return row;
  });
};

const OF_ENTRIES = /\b(?:entered for consumption|goods entered\b|take effect|takes effect|are applicable)\b/;
const OF_AN_END = /\b(?:no longer|expires?)\b/;
/** By which paragraph a message that has no field for it says from which day each counts: the one day that it names, or else the last one above. */
export const datesOf = (paragraphs: readonly string[]): string[] => {
  const isDated = (text: string): boolean =>
    OF_ENTRIES.test(text) && !HEADING_ROW.test(text) && !OF_AN_END.test(text) && startOf(text) !== undefined;
  const dated = paragraphs.filter(isDated);
  const isOne = new Set(dated.map((text) => startOf(text)?.day)).size === 1;
  let above = isOne ? (dated[0] ?? '') : '';
  return paragraphs.map((text) => {
    if (!isOne && isDated(text)) above = text;
    return above;
  });
};
