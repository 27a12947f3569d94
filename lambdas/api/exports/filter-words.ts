import { listRow } from '../../../shared/domain/acts/lists.ts';
import { itemSubject, slugOf, tariffSubject } from '../../../shared/domain/subject.ts';
import { historiesAt } from '../../../shared/ledger/evaluate/histories.ts';
import { calledIn } from '../../../shared/views/measures/called.ts';
import { countryName } from '../../../shared/wording/rules/rule.ts';
import { namingOf } from '../../../shared/wording/subjects/naming.ts';
import type { Ask } from '../question/question.ts';

type Asked = Pick<Ask, 'log' | 'at' | 'query'>;

/** A firm, goods or duties that some text is on, as it calls them; else what stands there, read as a subject. */
const subjectName = (text: string, { log, at }: Asked): string => {
  const courses = [...historiesAt(log.ledger, at.known).courses.values()];
  const found = courses.find(({ measure: { subject } }) => subject === text || slugOf(subject) === text);
  if (found) return namingOf(found.measure).name;
  if (text.includes(':')) return namingOf({ subject: text }).name;
  const [imposer = '', partner] = text.split('>');
  return namingOf({ subject: partner ? tariffSubject(imposer, partner) : itemSubject(text) }).name;
};

const WORDS: Readonly<Record<string, (text: string, asked: Asked) => string>> = {
  subject: subjectName,
  list: (text) => listRow(text)?.title ?? text,
  country: countryName,
  notice: (text, { log, at }) => calledIn(log, at.known)(text),
  q: (text) => `“${text}”`,
};
const ELSEWHERE = new Set(['limit', 'since', 'before', 'known', 'valid']);

/** What a feed or calendar is of, for its title; empty where it is of everything. */
export const filterInWords = (asked: Asked): string =>
  [...asked.query]
    .filter(([name, text]) => text !== '' && !ELSEWHERE.has(name))
    .map(([name, text]) => WORDS[name]?.(text, asked) ?? text)
    .join(', ');
