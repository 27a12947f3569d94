import type { CivilDate } from '../../time/civil.ts';
import { fullNoticeName, noticeName, noticeParts } from '../notices/notice.ts';
import { capital } from '../subjects/subject.ts';
import { counted } from '../text/counted.ts';
import { longDay } from '../text/day.ts';

/** Structural, so that wording knows nothing of views. */
type Gap = {
  of: 'goods' | 'parties' | 'duties';
  why: 'unread' | 'not-read' | 'not-kept' | 'not-seen' | 'no-list' | 'nothing' | 'later';
  notice?: string;
  on?: CivilDate;
  by?: string;
  consolidated?: boolean;
  stated?: number;
  read?: number;
  destinations?: string[];
  partners?: string[];
};

/** `No. 51/2024`: with its year, for whoever reads it later. */
const called = (key: string): string => noticeName(key, '').replace(/^No\.(?=\d)/, 'No. ');

/** What has no number goes by its issuer, or its kind, and its day. */
const nameOf = ({ notice = '', on }: Gap): string => {
  if (noticeParts(notice) || on === undefined) return called(notice);
  const full = fullNoticeName(notice);
  return full === notice ? `a notice of ${longDay(on)}` : full;
};

const ENTRIES: Record<Gap['of'], string> = { goods: 'entries', parties: 'names', duties: 'headings' };
const LISTS: Record<Gap['of'], string> = { goods: 'the list', parties: 'the names', duties: 'the list of goods' };

const unread = (gap: Gap): string => {
  const { of, stated, read = 0 } = gap;
  const notice = nameOf(gap);
  if (stated !== undefined && (read > 0 || of === 'parties'))
    return `${notice} states ${stated} ${stated === 1 ? ENTRIES[of].replace(/ies$/, 'y').replace(/s$/, '') : ENTRIES[of]}, ${read === 0 ? 'none' : read} read`;
  const part = read > 0 ? 'only been read in part' : 'not been read';
  return `${LISTS[of]} of ${notice} ${of === 'parties' ? 'have' : 'has'} ${part}`;
};

const WORDS: Record<Gap['why'], (gap: Gap) => string> = {
  unread,
  'not-read': (gap) => `${nameOf(gap)} could not be read`,
  'not-kept': (gap) => `${nameOf(gap)} names firms in a measure that is not kept here`,
  'not-seen': ({ notice, by }) =>
    notice
      ? `${called(notice)}${by ? `, of which ${called(by)} speaks,` : ''} has not been seen`
      : `what ${called(by ?? '')} acts on has not been seen`,
  'no-list': () => 'no list of all goods under control has been read',
  nothing: () => 'no Chinese official text has been read yet',
  later: ({ on }) =>
    on
      ? `what was published after ${longDay(on)} is not known: not all official channels were read whole since`
      : 'not all official channels have been read whole yet',
};

/** `the consolidated dual-use list (No. 51 of 2024)`: a list by which goods come under control, whatever notices say. */
const gathered = ({ notice = '', stated, read = 0 }: Gap): string => {
  const parts = noticeParts(notice);
  const name = parts ? called(notice).replace('/', ' of ') : called(notice);
  const part = read > 0 ? `only been read in part${stated ? ` (${read} of ${stated})` : ''}` : 'not been read';
  return `The consolidated dual-use list (${name}) has ${part}`;
};

/** What is not known of goods under control, in a line; undefined where a list of all of them was read. */
export const unknownGoods = (gaps: readonly Gap[]): string | undefined => {
  const open = gaps.find(({ of, consolidated }) => of === 'goods' && consolidated);
  const none = gaps.some(({ why }) => why === 'no-list');
  if (open === undefined && !none) return undefined;
  const what = open ? gathered(open) : 'No list of all goods under control has been read';
  return `${what}: goods, codes and HS codes that no notice shown here names are unknown.`;
};

const LINES = 3;
/** A line a text; of many the first few, and how many more. */
const few = (gaps: readonly Gap[], then: string): string[] => {
  const shown = gaps.length > LINES ? gaps.slice(0, LINES - 1) : gaps;
  const more = gaps.length - shown.length;
  return [
    ...shown.map((gap) => `${capital(gapInWords(gap))}: ${then}`),
    ...(more > 0
      ? [`The same holds of ${counted(more, 'more text that was', 'more texts that were')} not read, or not whole.`]
      : []),
  ];
};

/** What is not known of who is listed. */
export const unknownParties = (gaps: readonly Gap[]): string[] =>
  few(
    gaps.filter(({ of, why }) => of === 'parties' && why !== 'nothing'),
    'whoever is not found here may be named there.',
  );

/** What is not known of goods and of who is listed. */
export const unknownIn = (gaps: readonly Gap[]): string[] => {
  const goods = unknownGoods(gaps);
  return [...(goods ? [goods] : []), ...unknownParties(gaps)];
};

/** What is not known of those goods of one side on which the other's duties fall. */
export const unknownDuties = (gaps: readonly Gap[], imposer: string, partner: string): string[] =>
  few(
    gaps
      .filter(({ of, why }) => of === 'duties' && why !== 'nothing')
      .filter(({ destinations = [imposer] }) => destinations.includes(imposer))
      .filter(({ partners = [partner] }) => partners.includes(partner)),
    'an HS code that is not found here may be named there.',
  );

/** Why nothing can be said of what it could name: `the list of No. 51/2024 has not been read`. */
export const gapInWords = (gap: Gap): string => WORDS[gap.why](gap);
