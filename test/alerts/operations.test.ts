import { expect, test } from 'vitest';
import { operationsMessage } from '../../shared/alerts/operations.ts';
import { minute } from '../support/commits.ts';

const puzzled = (number: number, ...pages: string[]) =>
  ({
    number,
    kind: 'reader-puzzled',
    subject: 'mfa',
    at: minute(number),
    text: 'https://x.test/1: bad-date',
    pages,
  }) as const;

test('pages that puzzled are linked as they were fetched, each once', () => {
  const message = operationsMessage(
    [puzzled(1, 'aa', 'bb'), puzzled(2, 'bb')].map(({ pages, ...event }) => ({ ...event, pages: [...pages] })),
    'https://site.test',
  );
  expect(message?.links.map(({ url }) => url)).toEqual([
    'https://site.test/#/sources',
    'https://site.test/#/pages/aa',
    'https://site.test/#/pages/bb',
  ]);
  expect(message?.footer).toBe('what to do: docs/runbook.md, reader-puzzled');
});
