import { hsDigits } from '../../domain/goods/hs-code.ts';
import { foldName, foldText } from '../../domain/names/names.ts';
import { slugOf } from '../../domain/subject.ts';
import { noticeTyped } from '../../wording/notices/notice-typed.ts';
import { codesOf } from '../screening/lists/forms.ts';
import { meaningOf } from '../screening/words/words.ts';
import { wordsIn } from './entries.ts';
import { type Asked, stemOf } from './weigh.ts';

/** Between other words these tell nothing. */
const FILLERS = ['of', 'the', 'and', 'for', 'on', 'in', 'a', 'to'];
const LONGEST = 100;
const YEAR = /^20[1-3]\d$/;

/** What was typed, in every way in which it can be meant. */
export const askedFor = (given: string): Asked => {
  const text = foldText(given).slice(0, LONGEST).trim();
  const all = wordsIn(text);
  const telling = all.filter((word) => !FILLERS.includes(word));
  const [code] = codesOf(given.slice(0, LONGEST), 'any').codes;
  const hs = YEAR.test(text) ? undefined : hsDigits(given.slice(0, LONGEST));
  const notice = noticeTyped(text);
  const { subjects, signs, others, everyday } = meaningOf(given.slice(0, LONGEST));
  const words = all.length > 1 ? telling : all;
  return {
    text,
    name: foldName(text),
    words,
    stems: words.map(stemOf),
    ...(code !== undefined && { code }),
    ...(hs !== undefined && { hs }),
    ...(notice && { notice }),
    subjects: new Set(subjects.map(slugOf)),
    signs: [...signs, ...others, ...everyday],
  };
};
