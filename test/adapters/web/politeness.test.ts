import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { retryAfter } from '../../../shared/adapters/web/retry-after.ts';
import { robotsOf } from '../../../shared/adapters/web/robots.ts';
import { html, site, web } from './site.ts';

describe('politeness', () => {
  const failing =
    (status: number, headers = {}) =>
    (_: IncomingMessage, response: ServerResponse) =>
      response.writeHead(status, headers).end();

  test('Retry-After comes first; a host at rest is not asked', async () => {
    const { origin, asked } = await site({ '/': failing(429, { 'retry-after': '90' }) });
    let nowMs = 0;
    const browser = web({ nowMs: () => nowMs });
    const throttled = { kind: 'refused', problem: 'throttled' };
    expect(await browser.visit({ url: `${origin}/` })).toMatchObject({ ...throttled, retryAfterSeconds: 90 });
    nowMs = 30_000;
    expect(await browser.visit({ url: `${origin}/` })).toMatchObject({ ...throttled, retryAfterSeconds: 60 });
    expect(asked).toHaveLength(1);
    nowMs = 91_000;
    await browser.visit({ url: `${origin}/` });
    expect(asked).toHaveLength(2);
  });

  test('without it a host rests 1, 2, 4 … minutes, at most an hour, and is forgiven once it answers', async () => {
    let status = 503;
    const { origin, asked } = await site({ '/': (_, response) => response.writeHead(status).end() });
    let nowMs = 0;
    const browser = web({ nowMs: () => nowMs });
    const rests: number[] = [];
    for (let minute = 0; minute < 200; minute++) {
      const before = asked.length;
      await browser.visit({ url: `${origin}/` });
      if (asked.length > before) rests.push(minute);
      nowMs += 60_000;
    }
    expect(rests).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
    nowMs += 3_600_000;
    status = 200;
    await browser.visit({ url: `${origin}/` });
    status = 503;
    await browser.visit({ url: `${origin}/` });
    nowMs += 60_000;
    const before = asked.length;
    await browser.visit({ url: `${origin}/` });
    expect(asked.length).toBe(before + 1);
  });

  test('one request at a time to a host, with its crawl delay between two', async () => {
    let under = 0;
    let most = 0;
    const order: unknown[] = [];
    const slow = async ({ url }: IncomingMessage, response: ServerResponse) => {
      order.push(url);
      most = Math.max(most, ++under);
      await sleep(20);
      under--;
      response.end('ok');
    };
    const { origin, asked } = await site({
      '/robots.txt': html('User-agent: *\nCrawl-delay: 0.1'),
      '/1': slow,
      '/2': slow,
      '/3': slow,
    });
    const browser = web({ sleep: async (ms) => order.push(ms) });
    await Promise.all(['/1', '/2', '/3'].map((path) => browser.visit({ url: origin + path })));
    expect(most).toBe(1);
    expect(order).toEqual([0, '/1', 100, '/2', 100, '/3', 100]);
    expect(new Set(asked.map(({ socket }) => socket.remotePort)).size).toBe(1);
  });

  test('a kept connection that the server closes at the next request is opened anew', async () => {
    const met = new WeakSet<object>();
    const { origin, asked } = await site({
      '/': ({ socket }, response) => {
        if (met.has(socket)) return socket.destroy();
        met.add(socket);
        return response.end('ok');
      },
    });
    const browser = web();
    for (let visit = 0; visit < 2; visit++) {
      expect((await browser.visit({ url: `${origin}/` })).kind).toBe('page');
      met.add(asked.at(-1)!.socket);
    }
  });

  test('a site is visited again once its robots.txt can be had', async () => {
    let status = 503;
    const { origin } = await site({
      '/robots.txt': (_, response) => response.writeHead(status).end(),
      '/': html('ok'),
    });
    let nowMs = 0;
    const browser = web({ nowMs: () => nowMs });
    expect(await browser.visit({ url: `${origin}/` })).toMatchObject({ kind: 'refused' });
    status = 404;
    nowMs = 61_000;
    expect(await browser.visit({ url: `${origin}/` })).toMatchObject({ kind: 'page' });
  });

  test('a crawl delay beyond ten seconds is heard as ten', async () => {
    const robots = robotsOf(
      'Chokepoint',
      async () => 'User-agent: *\nCrawl-delay: 3600',
      () => 0,
    );
    expect(await robots.pauseMs(new URL('https://www.example.org/'))).toBe(10_000);
  });

  test.each([
    ['Thu Oct  9 01:02:00 2025', 120],
    ['Thursday, 09-Oct-25 01:02:00 GMT', 120],
    ['Thu, 09 Oct 2025 09:02:00 +0800', 120],
    ['120', 120],
    ['Thu, 09 Oct 2025 01:10:00 GMT', 600],
    ['Thu, 09 Oct 2025 00:00:00 GMT', 0],
    ['31536000', 86_400],
    ['soon', undefined],
    [undefined, undefined],
  ])('Retry-After: %s is %s seconds', (header, seconds) =>
    expect(retryAfter(header, Date.parse('2025-10-09T01:00:00Z'))).toBe(seconds),
  );
});
