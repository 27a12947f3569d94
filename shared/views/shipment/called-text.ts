import { citedAs } from '../../wording/measures/standing.ts';
import { fullNoticeName, noticeParts } from '../../wording/notices/notice.ts';

/** A text as answers name it: by its number with its year, else by what it is and its day. */
export const calledText = (key: string): string => (noticeParts(key) ? citedAs(key) : fullNoticeName(key));
