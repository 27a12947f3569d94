import { addDays, type CivilDate, type CivilMinute, civilMinute, dateOf } from '../../shared/time/civil.ts';
import type { Office } from './office.ts';

/** Which series a text belongs to decides on which sites it appears, and in what form. */
export type Series =
  | 'announcement'
  | 'trade-notice'
  | 'unreliable-entities'
  | 'order'
  | 'answer'
  | 'tariff-commission'
  | 'foreign-ministry'
  | 'transport'
  | 'remarks'
  | 'conferences'
  | 'taiwan-affairs'
  | 'state-council'
  | 'finance'
  | 'presidential'
  | 'trade-representative'
  | 'npr'
  | 'al-jazeera';

/** A row of one cell is a line of text. */
export type FileRows = readonly (readonly string[])[];

/** One text as its publisher put it out. */
export type Paper = {
  /** The notice key where it has one; otherwise a name that stays. */
  id: string;
  series: Series;
  title: string;
  /** When it stood on the publisher's site, in the publisher's civil time. */
  posted: CivilMinute;
  /** 【发文文号】 */
  number?: string;
  /** 【发文日期】, which is not always the day of posting. */
  issuedOn?: CivilDate;
  body: readonly string[];
  /** Files that hang on the page and hold what the text leaves to them. */
  attachments?: readonly string[];
  /** What these files hold; one that is not here was never seen, and is not there. */
  files?: Readonly<Record<string, FileRows>>;
  /** What the ministry's sites show where the end of `body` is in a file there. */
  onSite?: readonly string[];
  /** Offices that put it out as well. */
  offices?: readonly Office[];
  /** Where the real text stands, if known. */
  address?: string;
  /** The last part of an article's address. */
  slug?: string;
  summary?: string;
};

export const at = (minute: string): CivilMinute => minute as CivilMinute;
export const day = (date: string): CivilDate => date as CivilDate;

/** `2025-04-04` → `2025年4月4日`. */
export const zhDay = (date: CivilDate): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
};

/** `2025-04-04` → `2025年04月04日`, as 【发文日期】 has it. */
export const zhPaddedDay = (date: CivilDate): string => `${date.slice(0, 4)}年${date.slice(5, 7)}月${date.slice(8)}日`;

/** The lines of a text, without indentation and empty ones. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The day after at ten, when the ministry's portal repeats what its site had. */
export const repeatedAt = (posted: CivilMinute): CivilMinute => civilMinute(addDays(dateOf(posted), 1), '10:00');
