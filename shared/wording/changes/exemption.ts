import type { CivilDate } from '../../time/civil.ts';
import { longDay } from '../text/day.ts';

const RELIEF: readonly (readonly [RegExp, string])[] = [
  [/医疗/, 'emergency medical'],
  [/公共卫生/, 'public-health'],
  [/灾害|救灾/, 'disaster relief'],
];

/** `emergency medical, public-health and disaster relief`; empty where a text exempts no relief. */
export const reliefIn = (texts: readonly string[]): string => {
  const said = RELIEF.flatMap(([wording, words]) => (texts.some((text) => wording.test(text)) ? [words] : []));
  const last = said.pop() ?? '';
  return said.length === 0 ? last : `${said.join(', ')} and ${last}`;
};

const MOMENT = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:(\\d{1,2})时(?:(\\d{1,2})分)?)?';
const UNDERWAY = new RegExp(`${MOMENT}(?:之)?前[，,]?(?:货物)?(?:已从启运地启运|已启运|已装船)`);
const ARRIVES = new RegExp(`至${MOMENT}[^，。]{0,6}(?:进口|申报)`);
const REPORT = /(?:出口后|之日起)(\d+)个工作日内报告/;

/** `10 Apr 2025 12:01`; the end of a day is the day. */
const moment = ([, year = '', month = '', day = '', hour, minute = '0']: readonly (string | undefined)[]): string => {
  const on = longDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as CivilDate);
  return hour === undefined || hour === '24' ? on : `${on} ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
};

const underway = (text: string): string | undefined => {
  const shipped = UNDERWAY.exec(text);
  const arrives = ARRIVES.exec(text);
  if (shipped === null) return undefined;
  return `goods shipped before ${moment(shipped)}${arrives ? ` and imported by ${moment(arrives)}` : ''}`;
};

/** What a sentence exempts; undefined where none of its words are known here. */
export const exemptionInEnglish = (text: string): string | undefined => {
  const relief = reliefIn([text]);
  if (relief === '') return underway(text);
  const [, days] = REPORT.exec(text) ?? [];
  return `${relief}${days ? `, reported within ${days} working days of the export` : ''}`;
};
