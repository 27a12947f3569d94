import { expect, test } from 'vitest';
import { placesOf } from '../../../lambdas/api/answers/pages.ts';
import { requestOf } from '../../../lambdas/api/http/function-url.ts';
import { PAGES } from '../../views/story.ts';
import { askedOf, jsonOf } from './asked.ts';

const ask = askedOf();

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
