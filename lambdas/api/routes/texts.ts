import { calledAnswer } from '../../../shared/views/answers/law/called.ts';
import { noticesAnswer, noticeView } from '../../../shared/views/answers/law/notices.ts';
import { annexAnswer, keptPage } from '../../../shared/views/answers/system/operations.ts';
import { textsCalled } from '../../../shared/views/measures/called.ts';
import { notice, notices } from '../../../shared/views/subjects/notices.ts';
import { annex, annexText } from '../answers/annexes.ts';
import { page, pageText } from '../answers/pages.ts';
import { unknown } from '../question/question.ts';
import { json, NOTHING, type Route, TIMES } from './route.ts';

/** Official texts, and the pages and annexes that are kept of them. */
export const TEXTS: readonly Route[] = [
  {
    path: '/api/notices',
    summary: 'Every official text, and what stands of it',
    query: TIMES,
    reads: NOTHING,
    ...json(noticesAnswer, ({ log, at }) => notices(log, at)),
  },
  {
    path: '/api/called',
    summary: 'What texts without a number are called: by whom they were published, and on which day',
    query: ['known'],
    reads: NOTHING,
    ...json(calledAnswer, ({ log, at }) => textsCalled(log, at)),
  },
  {
    path: '/api/notices/{key}',
    summary: 'One text: what it does, what acted on it, its copies and problems',
    query: TIMES,
    reads: NOTHING,
    ...json(
      noticeView,
      ({ log, at, path: { key = '' } }) => notice(log, at, key) ?? unknown(log, `The log holds no text '${key}'.`),
    ),
  },
  {
    path: '/api/pages/{hash}.txt',
    summary: 'A kept page as plain text',
    query: [],
    type: 'text/plain',
    reads: 'one object of the page store',
    answer: pageText,
  },
  {
    path: '/api/pages/{hash}',
    summary: 'A kept page as text, with the places of a sentence',
    query: ['find'],
    reads: 'one object of the page store',
    ...json(keptPage, page),
  },
  {
    path: '/api/annexes/{hash}.txt',
    summary: 'The rows of an annex as plain text, cells divided by tabs',
    query: [],
    type: 'text/plain',
    reads: 'one object of the page store',
    answer: annexText,
  },
  {
    path: '/api/annexes/{hash}',
    summary: 'The rows of an annex, with the places of a code, number or name',
    query: ['find'],
    reads: 'one object of the page store',
    ...json(annexAnswer, annex),
  },
];
