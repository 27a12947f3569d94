import type { CivilDate } from '../time/civil.ts';
import { longDay } from './day.ts';
import { noticeName, noticeParts } from './notice.ts';

/** Structural, so that wording knows nothing of views. */
type Gap = {
  of: 'goods' | 'parties' | 'duties';
  why: 'unread' | 'not-read' | 'not-kept' | 'not-seen' | 'no-list' | 'nothing';
  notice?: string;
  on?: CivilDate;
  by?: string;
  stated?: number;
  read?: number;
};

/** `No. 51/2024`: with its year, for whoever reads it later. */
const called = (key: string): string => noticeName(key, '').replace(/^No\.(?=\d)/, 'No. ');

const nameOf = ({ notice = '', on }: Gap): string =>
  noticeParts(notice) || on === undefined ? called(notice) : `a notice of ${longDay(on)}`;

const ENTRIES: Record<Gap['of'], string> = { goods: 'entries', parties: 'names', duties: 'headings' };
const LISTS: Record<Gap['of'], string> = { goods: 'the list', parties: 'the names', duties: 'the list of goods' };

const unread = (gap: Gap): string => {
  const { of, stated, read = 0 } = gap;
  const notice = nameOf(gap);
  if (stated !== undefined && (read > 0 || of === 'parties'))
    return `${notice} states ${stated} ${ENTRIES[of]}, ${read === 0 ? 'none' : read} read`;
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
};

/** Why nothing can be said of what it could name: `the list of No. 51/2024 has not been read`. */
export const gapInWords = (gap: Gap): string => WORDS[gap.why](gap);
