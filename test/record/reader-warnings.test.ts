import { expect, test } from 'vitest';
import { readerWarnings } from '../../lambdas/record/reader-warnings.ts';
import { minute, readingWith } from '../support/commits.ts';

const scope = { kind: 'scope-incomplete' as const, text: 'list.pdf' };
const noSchema = { kind: 'no-schema' as const, text: '自2025年10月14日起收取船舶特别港务费' };
const attachment = { title: 'list.pdf', role: 'items' as const, read: false };

test('an event a text, in plain words, with its address apart', () => {
  const [event, ...more] = readerWarnings('mofcom', [readingWith({ problems: [noSchema, noSchema] })], minute(1));
  expect(more).toEqual([]);
  expect(event).toMatchObject({ subject: 'mofcom-2025-57', url: 'https://www.mofcom.gov.cn/a.html' });
  expect(event?.text).toBe(
    '公告2025年第57号: it was read, but what it does is of a kind that is not recorded here: “自2025年10月14日起收取船舶特别港务费”',
  );
});

test('an annex with an address is told by who fetches it; one without an address here', () => {
  const reading = (url?: string) =>
    readingWith({ problems: [scope], attachments: [{ ...attachment, ...(url && { url }) }] });
  expect(readerWarnings('mofcom', [reading('https://mofcom.test/list.pdf')], minute(1))).toEqual([]);
  expect(readerWarnings('mofcom', [reading()], minute(1))).toHaveLength(1);
});

test('a history that puzzles is counted beyond twenty texts', () => {
  const readings = Array.from({ length: 30 }, (_, index) =>
    readingWith({ key: `mofcom-2025-${index}`, problems: [noSchema] }),
  );
  const events = readerWarnings('mofcom', readings, minute(1));
  expect(events).toHaveLength(21);
  expect(events.at(-1)).toMatchObject({
    subject: 'mofcom',
    text: '10 more of its texts puzzled the reader: see the sources',
  });
});
