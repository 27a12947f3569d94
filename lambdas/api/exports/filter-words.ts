import { listRow } from '../../../shared/domain/lists.ts';
import { itemSubject, tariffSubject } from '../../../shared/domain/subject.ts';
import { namingOf } from '../../../shared/wording/naming.ts';
import { countryName } from '../../../shared/wording/rule.ts';

/** A subject, or its last part: duties have a direction there. */
const subjectName = (text: string): string => {
  if (text.includes(':')) return namingOf({ subject: text }).name;
  const [imposer = '', partner] = text.split('>');
  return namingOf({ subject: partner ? tariffSubject(imposer, partner) : itemSubject(text) }).name;
};

const WORDS: Readonly<Record<string, (text: string) => string>> = {
  subject: subjectName,
  list: (text) => listRow(text)?.title ?? text,
  country: countryName,
  q: (text) => `“${text}”`,
};
const ELSEWHERE = new Set(['limit', 'since', 'before', 'known', 'valid']);

/** What a feed or calendar is of, for its title; empty where it is of everything. */
export const filterInWords = (query: URLSearchParams): string =>
  [...query]
    .filter(([name, text]) => text !== '' && !ELSEWHERE.has(name))
    .map(([name, text]) => WORDS[name]?.(text) ?? text)
    .join(', ');
