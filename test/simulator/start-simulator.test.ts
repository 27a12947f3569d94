import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import type { Web } from '../../shared/ports.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { type Origin, startSimulator } from '../../simulator/start-simulator.ts';
import { bodyOf, linksOf } from './links-of.ts';

let now = '2025-10-08T00:00:00.000Z' as Instant;
const at = (moment: string): void => {
  now = `${moment}:00.000Z` as Instant;
};
let origin: Origin;
let web: Web;

beforeAll(async () => {
  origin = await startSimulator({ clock: { now: () => now } });
  web = webOf({ contact: 'tests@example.org', allowLoopback: true, origin: origin.url, nowMs: () => Date.parse(now) });
});
afterAll(() => origin.close());

const source = (id: string): Source => SOURCES.find((row) => row.id === id)!;
const titles = async (id: string): Promise<string> =>
  (await linksOf(web, source(id))).map(({ title }) => title).join('\n');
const fetched = async (url: string): Promise<string> => bodyOf(await web.visit({ url }));
const textOf = (html: string): string =>
  /ergodic="article">([\s\S]*?)<\/div>|class="bd">([\s\S]*?)<p>本站/.exec(html)?.slice(1).join('').trim() ?? '';

describe('the recorded sites', () => {
  test.each(SOURCES.map((row) => [row.id, row] as const))('%s finds its links', async (_, row) => {
    at('2025-10-08T00:00');
    expect((await linksOf(web, row)).length).toBeGreaterThanOrEqual(row.minLinks);
  });

  test('show only what was posted by the clock', async () => {
    at('2025-10-09T01:56');
    expect(await titles('mofcom-policies')).not.toContain('第57号');
    at('2025-10-09T01:57');
    expect(await titles('mofcom-policies')).toContain('第57号');
    expect(await titles('mofcom-announcements')).not.toContain('第57号');
    at('2025-10-09T02:03');
    expect(await titles('mofcom-announcements')).toContain('第57号');
  });

  test('show one notice under four addresses, with the same text', async () => {
    at('2025-10-11T00:00');
    const ids = ['mofcom-policies', 'mofcom-announcements', 'mofcom-security-control', 'mofcom-export-control'];
    const urls = await Promise.all(
      ids.map(async (id) => (await linksOf(web, source(id))).find(({ title }) => title.includes('2025年第57号'))!.url),
    );
    expect(new Set(urls).size).toBe(4);
    const texts = (await Promise.all(urls.map(fetched))).map(textOf);
    expect(texts[0]).toContain('1C909.a．');
    expect(new Set(texts).size).toBe(1);
  });

  test('hide a page whose hour has not come', async () => {
    at('2025-11-08T00:00');
    const { url } = (await linksOf(web, source('mofcom-policies'))).find(({ title }) =>
      title.includes('2025年第70号'),
    )!;
    at('2025-11-07T00:00');
    expect(await web.visit({ url })).toMatchObject({ kind: 'refused', problem: 'status' });
  });

  test('answer 304 to what has not changed', async () => {
    at('2025-10-08T00:00');
    const [url = ''] = source('tariff-commission').index(2025);
    const first = await web.visit({ url });
    if (first.kind !== 'page') throw new Error(first.kind);
    expect(await web.visit({ url, validators: first.validators })).toEqual({ kind: 'unchanged' });
    at('2025-11-06T00:00');
    expect(await web.visit({ url, validators: first.validators })).toMatchObject({ kind: 'page' });
  });

  test('move their sidebars at every load, and nothing else', async () => {
    at('2025-10-11T00:00');
    const { url } = (await linksOf(web, source('mofcom-policies')))[0]!;
    const [first, second] = [await fetched(url), await fetched(url)];
    expect(first).not.toBe(second);
    expect(textOf(first)).toBe(textOf(second));
  });

  test.each([
    ['an index that loses its layout', 'mofcom-announcements', '2025-10-18T00:00', '网站正在改版'],
    ['a host that is down', 'mofcom-export-control', '2025-11-24T00:00', 'refused'],
    ['a list that is empty', 'mofcom-security-control', '2025-12-21T00:00', 'count=\\"0\\"'],
    ['a wall before the page', 'tariff-commission', '2026-01-25T00:00', '安全验证'],
  ])('break and mend: %s', async (_, id, moment, shown) => {
    const [url = ''] = source(id).index(2025);
    at(moment);
    expect(await fetched(url)).toContain(shown);
    at('2026-02-01T00:00');
    expect((await linksOf(web, source(id))).length).toBeGreaterThanOrEqual(source(id).minLinks);
  });

  test('lose every Chinese character of the portal for who is no script', async () => {
    at('2025-10-11T00:00');
    const response = await fetch(
      `${origin.url}/exportcontrol.mofcom.gov.cn/edi_ecms_web_front/front/column/getColumnList`,
      {
        method: 'POST',
        body: new URLSearchParams({ pageNumber: '1', columnID: '9', title: '' }),
      },
    );
    const text = await response.text();
    expect(text).toContain('????');
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  test('forbid their search to robots', async () => {
    expect(await web.visit({ url: 'https://www.mofcom.gov.cn/search?q=1' })).toMatchObject({ problem: 'robots' });
  });
});
