import { expect, test } from 'vitest';
import { icsLine, xml } from '../../../lambdas/api/formats.ts';
import { requestOf } from '../../../lambdas/api/function-url.ts';
import { placesOf } from '../../../lambdas/api/pages.ts';
import { cellsOf } from '../../../shared/views/screening/csv.ts';
import { csvOfRecords } from '../../../shared/wording/csv.ts';
import { PAGES } from '../../views/story.ts';
import { askedOf, jsonOf } from './asked.ts';

const ask = askedOf();

test('CSV comes back as it went in, Chinese and quotes included, and runs nothing', () => {
  const rows = [
    { name: 'A "quoted", name', zh: '钬\n铒' },
    { name: '=1+1', zh: '@cmd' },
  ];
  const text = csvOfRecords(['name', 'zh'], rows);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(cellsOf(text).slice(0, 3)).toEqual([
    ['name', 'zh'],
    ['A "quoted", name', '钬\n铒'],
    ["'=1+1", "'@cmd"],
  ]);
});

test('the tables have a heading and a row for each measure', async () => {
  const entities = cellsOf((await ask('/api/entities.csv?valid=2025-11-15')).body);
  expect(entities[0]).toContain('nameZh');
  expect(entities.flat()).toContain('斯凯迪奥公司');
  expect(cellsOf((await ask('/api/regime.csv')).body).length).toBeGreaterThan(20);
});

test('a calendar line is folded at 75 octets between characters', () => {
  const line = icsLine('SUMMARY', '暂停实施'.repeat(30));
  for (const part of line.trimEnd().split('\r\n'))
    expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
  expect(line.replaceAll('\r\n ', '').trimEnd()).toBe(`SUMMARY:${'暂停实施'.repeat(30)}`);
});

test('the calendar has a lasting id for each day, and what is ahead is tentative', async () => {
  const { body } = await ask('/api/calendar.ics');
  const ids = body.match(/^UID:.*$/gm) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  const events = body.split('BEGIN:VEVENT').slice(1);
  const lapse = events.find(
    (event) => event.includes('DTSTART;VALUE=DATE:20261111') && event.includes('mofcom-2025-57'),
  );
  expect(lapse).toContain('STATUS:TENTATIVE');
  expect(lapse).toContain('DTEND;VALUE=DATE:20261112');
  expect(events.find((event) => event.includes('20230801'))).toContain('STATUS:CONFIRMED');
});

test('a feed entry is escaped and bears a lasting id', async () => {
  expect(xml('<script>&"\u0007')).toBe('&lt;script&gt;&amp;&quot;');
  const { body } = await ask('/api/changes.atom');
  expect(body).toMatch(/<id>urn:chokepoint:change:\d+\.\d+<\/id>/);
  expect(body).toMatch(/<category scheme="urn:chokepoint:thread" term="\d+"\/>/);
  expect(body.match(/<entry>/g)?.length).toBe(body.match(/<\/entry>/g)?.length);
});

test('a sentence is found in a page whatever its line breaks', () => {
  const text = '第一。自即日起至\n 2026年 11月10日暂停';
  const [place] = placesOf(text, '自即日起至2026年11月10日');
  expect(text.slice(place?.from, place?.to)).toBe('自即日起至\n 2026年 11月10日');
  expect(placesOf('nothing of it', '暂停实施')).toEqual([]);
});

test('a kept page is text: its markup is gone, the sentence is marked', async () => {
  const [hash = ''] = Object.entries(PAGES).find(([, text]) => text.includes('第二款')) ?? [];
  const page = await jsonOf<{ text: string; highlights: { from: number; to: number }[] }>(
    ask(`/api/pages/${hash}?find=${encodeURIComponent('自即日起至2026年11月27日暂停实施第二款')}`),
  );
  const [place] = page.highlights;
  expect(page.text.slice(place?.from, place?.to)).toContain('第二款');
  const plain = await ask(`/api/pages/${hash}.txt`);
  expect(plain.body).not.toContain('<');
  expect(plain.headers['content-security-policy']).toContain('sandbox');
});

test('search finds goods, firms, codes and notices in both scripts', async () => {
  const found = async (q: string) =>
    (await jsonOf<{ found: { id: string }[] }>(ask(`/api/search?q=${encodeURIComponent(q)}`))).found[0]?.id;
  expect(await found('holm')).toBe('holmium');
  expect(await found('镓')).toBe('gallium');
  expect(await found('斯凯迪奥')).toBe('skydio-inc');
  expect(await found('1C909')).toBe('holmium');
  expect(await found('mofcom 2025 70')).toBe('mofcom-2025-70');
});

test('a notice shows what it acts on and what acted on it', async () => {
  const acted = await jsonOf<{ actedOnBy: { notice: string; action: string }[]; problems: unknown[] }>(
    ask('/api/notices/mofcom-2025-58'),
  );
  expect(acted.actedOnBy).toMatchObject([{ notice: 'mofcom-2025-70', action: 'suspend' }]);
  expect(acted.problems).toHaveLength(1);
  const acting = await jsonOf<{ acts: { notice: string }[] }>(ask('/api/notices/mofcom-2025-70'));
  expect(acting.acts.map(({ notice }) => notice)).toEqual(['mofcom-2025-57', 'mofcom-2025-58', 'mofcom-2025-62']);
});

test('a source is broken, answering or not yet asked, with its silences', async () => {
  const { sources } = await jsonOf<{ sources: { id: string; state: string; outages: unknown[] }[] }>(
    ask('/api/sources'),
  );
  expect(sources.find(({ id }) => id === 'npr')).toMatchObject({ state: 'broken', outages: [{}, {}] });
  expect(sources.find(({ id }) => id === 'mofcom-announcements')?.state).toBe('answering');
});

test('a function URL’s event is a request', () => {
  const event = {
    rawPath: '/api/now',
    rawQueryString: 'valid=2025-11-09',
    headers: { 'If-None-Match': '"x"' },
    requestContext: { http: { method: 'GET' } },
  };
  const request = requestOf(event as unknown as Parameters<typeof requestOf>[0]);
  expect(request).toMatchObject({ method: 'GET', path: '/api/now', headers: { 'if-none-match': '"x"' } });
  expect(request.query.get('valid')).toBe('2025-11-09');
});
