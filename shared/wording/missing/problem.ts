import { fullNoticeName, noticeParts } from '../notices/notice.ts';

/** What kept a reader from reading a text, or part of it, in words that need no key. */
const PROBLEMS: Record<string, string> = {
  'baseline-at-odds': 'the shipped baseline says something else',
  broken: 'the page is broken',
  'copy-at-odds': 'another copy says something else',
  'count-mismatch': 'more or fewer names are read than the text counts',
  'cut-off': 'the text is cut off',
  'endless-text': 'the text is too long',
  'end-not-seen': 'where the text ends was not seen',
  'name-not-listed': 'a name is struck off that is on no list',
  'names-missing': 'the names are not in the text',
  'no-schema': 'it was read, but what it does is of a kind that is not recorded here',
  'no-start': 'the day from which it counts was not found',
  'no-text': 'there is no text on the page',
  'nothing-read': 'nothing in it was understood',
  'reader-crashed': 'the reader failed on it',
  'repealed-in-annex': 'what it repeals is in an annex',
  'scope-incomplete': 'the full list of what it covers is in an annex',
  'several-texts': 'more than one text stands on the page',
  'target-not-seen': 'the notice that it acts on has not been seen',
  'targets-elsewhere': 'what it acts on is named in another text',
  'too-much': 'the page is longer than what is read',
  'unknown-wording': 'its wording is not known',
  'unused-annex': 'an annex was read, and nothing in the text takes it up',
  'unused-code': 'a control code in it was not understood',
  'unused-hs-code': 'a customs code in it was not understood',
  'unused-number': 'a number in it was not understood',
};

/** The words for a kind of problem; one that has none stands as it is called. */
export const problemInWords = (kind: string): string => PROBLEMS[kind] ?? kind.replaceAll('-', ' ');

const mentioned = (text: string): string => (noticeParts(text) ? fullNoticeName(text) : text);

/** A problem with what it is about: `the notice that it acts on has not been seen: MOFCOM No. 90 of 2026`. */
export const problemText = ({ kind, text }: { kind: string; text?: string | undefined }): string =>
  `${problemInWords(kind)}${text ? `: ${mentioned(text)}` : ''}`;
