import { describe, expect, test } from 'vitest';
import type { NumberedEvent } from '../../../shared/alerts/news/operator-event.ts';
import { isDue, operationsMessage, outageOf } from '../../../shared/alerts/streams/operations.ts';
import { minute } from '../../support/commits.ts';

const event = (number: number, parts: Partial<NumberedEvent> = {}): NumberedEvent => ({
  number,
  kind: 'reader-puzzled',
  subject: 'mofcom-2025-28',
  at: minute(number),
  text: 'it can be read, but nothing kept here has a place for it',
  ...parts,
});
const annex = (number: number, url: string): NumberedEvent =>
  event(number, { kind: 'annex-unread', subject: 'mofcom-2025-61', text: 'list.pdf: it is encrypted', url });
const source = (number: number, kind: 'source-broken' | 'source-mended', subject = 'mofcom'): NumberedEvent =>
  event(number, { kind, subject, text: '0 links where 5 are the fewest' });

describe('a message to the operators', () => {
  test('links the texts as published and the pages as fetched, each once', () => {
    const [url, pages] = ['https://mofcom.test/28', ['aa', 'bb']];
    const message = operationsMessage(
      [event(1, { url, pages }), event(2, { subject: 'x', url, pages })],
      0,
      'https://site.test',
    );
    expect(message?.links.map((link) => link.url)).toEqual([
      url,
      'https://site.test/#/sources',
      'https://site.test/#/pages/aa',
      'https://site.test/#/pages/bb',
    ]);
    expect(message?.footer).toBe('what to do: docs/runbook.md, reader-puzzled');
  });

  test.each([
    [
      'notice-2025-9d3b4287',
      'https://xxgk.mot.gov.cn/2020/t20251110_8337206.html',
      'notice of 2025 without a number (xxgk.mot.gov.cn)',
    ],
    ['answer-2025-08-13-98356482', undefined, "spokesperson's answer, 13 Aug 2025"],
    ['state-council-decree-817', undefined, 'State Council Decree 817'],
    ['mofcom-announcements', 'https://www.mofcom.gov.cn/', 'mofcom-announcements'],
  ])('calls %s as people do', (subject, url, name) => {
    const message = operationsMessage([event(1, { subject, ...(url && { url }) })], 0);
    expect(message?.headline).toBe(`not wholly understood: ${name}`);
    expect(message?.lines[0]?.text).toContain(`${name}, `);
  });

  test('names a notice by its number and shows no long address', () => {
    const text = `left alone after HTTP 503 from https://aqygzj.test/api/${'front/page/build/'.repeat(20)}?a=1`;
    const message = operationsMessage([event(1), event(2, { subject: 'mofcom', kind: 'source-broken', text })], 0);
    expect(message?.headline).toBe('mofcom cannot be read; not wholly understood: No.28');
    expect(message?.lines.map((line) => line.text)).toContainEqual(
      expect.stringMatching(/^mofcom, .*: left alone after HTTP 503 from aqygzj\.test\/…$/),
    );
  });

  test('one annex that three channels publish is told once, whenever they bring it', () => {
    const events = ['a', 'b', 'c'].map((host, index) => annex(index + 1, `https://${host}.test/list.pdf`));
    expect(operationsMessage(events, 0)?.lines).toHaveLength(1);
    expect(operationsMessage(events, 1)).toBeUndefined();
    expect(operationsMessage([...events, event(4)], 3)?.lines).toHaveLength(1);
  });

  test('an outage is told each day and at its end, in one thread; the next is another', () => {
    const events = [
      source(1, 'source-broken'),
      source(2, 'source-broken', 'other'),
      source(3, 'source-broken'),
      source(4, 'source-mended'),
      source(5, 'source-broken'),
    ];
    const begun = events.map(({ number }) => outageOf(events, number - 1, number));
    expect(begun).toEqual([undefined, undefined, 1, 1, undefined]);
    expect(operationsMessage(events, 3)?.lines).toHaveLength(2);
  });
});

describe('what can wait is gathered for an hour', () => {
  test.each<[string, NumberedEvent[], number, boolean]>([
    ['an annex, at first', [annex(1, 'u')], 30, false],
    ['an annex, after an hour', [annex(1, 'u')], 61, true],
    ['an outage', [source(1, 'source-broken')], 1, true],
    ['an outage takes the rest along', [annex(1, 'u'), source(2, 'source-broken')], 2, true],
    ['nothing new', [], 100, false],
  ])('%s', (_, events, minutes, due) => expect(isDue(events, 0, minute(minutes))).toBe(due));
});
