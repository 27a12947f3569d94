import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type WebOptions, webOf } from '../../shared/web/web-of.ts';
import { loopback } from '../support/loopback.ts';

type Pages = Record<string, (request: IncomingMessage, response: ServerResponse) => void>;

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const site = async (pages: Pages) => {
  const asked: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    if (request.url !== '/robots.txt') asked.push(request);
    const page = pages[request.url ?? ''];
    if (page) page(request, response);
    else response.writeHead(404).end();
  };
  const { origin, close } = await loopback(listener);
  open.push(close);
  return { origin, asked };
};

const web = (options: Partial<WebOptions> = {}) =>
  webOf({ contact: 'ops@example.org', allowLoopback: true, timeoutMs: 2_000, ...options });
const html =
  (body: string | Uint8Array, headers = {}) =>
  (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
const to =
  (location: string, status = 302) =>
  (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(status, { location }).end();

describe('a visit', () => {
  test('answers with the body, the type, the validators and the last address', async () => {
    const { origin, asked } = await site({
      '/old': to('/new', 301),
      '/new': html('<p>公告</p>', { etag: '"1"', 'last-modified': 'Thu, 09 Oct 2025 01:00:00 GMT' }),
    });
    const answer = await web().visit({ url: `${origin}/old` });
    expect(answer).toEqual({
      kind: 'page',
      url: `${origin}/new`,
      status: 200,
      contentType: 'text/html',
      body: new TextEncoder().encode('<p>公告</p>'),
      validators: { etag: '"1"', lastModified: 'Thu, 09 Oct 2025 01:00:00 GMT' },
    });
    expect(asked[0]?.headers['user-agent']).toMatch(/^Chokepoint\/.*ops@example\.org/);
  });

  test('asks conditionally, and takes 304 for unchanged', async () => {
    const { origin } = await site({
      '/': (request, response) => {
        const known = request.headers['if-none-match'] === '"7"' && request.headers['if-modified-since'] === 'then';
        response.writeHead(known ? 304 : 200).end();
      },
    });
    const validators = { etag: '"7"', lastModified: 'then' };
    expect(await web().visit({ url: `${origin}/`, validators })).toEqual({ kind: 'unchanged' });
  });

  test('posts a form in the way of the page’s own script, and turns to GET after a redirect', async () => {
    const { origin, asked } = await site({
      '/list': (request, response) => {
        request.setEncoding('utf8').on('data', (body) => response.setHeader('x-body', body));
        request.on('end', () => response.writeHead(303, { location: '/read' }).end());
      },
      '/read': html('{}'),
    });
    await web().visit({ url: `${origin}/list`, method: 'POST', body: 'columnID=9' });
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'GET']);
    expect(asked[0]?.headers).toMatchObject({
      'x-requested-with': 'XMLHttpRequest',
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
    });
  });

  test('reads gzip and br', async () => {
    const { origin } = await site({
      '/gz': html(gzipSync('公告'), { 'content-encoding': 'gzip' }),
      '/br': html(brotliCompressSync('公告'), { 'content-encoding': 'br' }),
    });
    for (const path of ['/gz', '/br']) {
      const answer = await web().visit({ url: origin + path });
      expect(answer.kind === 'page' && new TextDecoder().decode(answer.body)).toBe('公告');
    }
  });

  test('asks every host at the origin, under its own name', async () => {
    const { origin, asked } = await site({ '/gg/index.html': html('ok') });
    const answer = await web({ origin, allowLoopback: false }).visit({
      url: 'https://www.mofcom.gov.cn/gg/index.html',
    });
    expect(answer).toMatchObject({ kind: 'page', url: 'https://www.mofcom.gov.cn/gg/index.html' });
    expect(asked[0]?.headers.host).toBe('www.mofcom.gov.cn');
  });
});

describe('refused', () => {
  const refusal = async (url: string, options: Partial<WebOptions> = {}) => {
    const answer = await web(options).visit({ url });
    return answer.kind === 'refused' ? answer.problem : answer.kind;
  };

  test.each(['file:///etc/passwd', 'ftp://example.org/', 'data:text/html,hello', 'no address'])(
    'scheme of %s',
    async (url) => expect(await refusal(url)).toBe('scheme'),
  );

  test.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.168.1.1/',
    'http://0.0.0.0/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://167772161/',
    'http://[64:ff9b::a00:1]/',
  ])('private literal %s, even where loopback is allowed', async (url) =>
    expect(await refusal(url)).toBe('private-address'),
  );

  test('loopback, unless allowed', async () => {
    const { origin, asked } = await site({ '/': html('secret') });
    expect(await refusal(`${origin}/`, { allowLoopback: false })).toBe('private-address');
    expect(await refusal(origin.replace('127.0.0.1', '[::1]'), { allowLoopback: false })).toBe('private-address');
    expect(asked).toEqual([]);
  });

  test('a name that resolves to a private address, even beside a public one', async () => {
    const resolve = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    expect(await refusal('http://www.example.org/', { resolve })).toBe('private-address');
    expect(await refusal('https://www.example.org/', { resolve })).toBe('private-address');
  });

  test('a redirect to a private address, another scheme, or no address', async () => {
    const { origin } = await site({
      '/meta': to('http://169.254.169.254/latest/meta-data/'),
      '/file': to('file:///etc/passwd'),
      '/none': to('http://['),
    });
    expect(await refusal(`${origin}/meta`)).toBe('private-address');
    expect(await refusal(`${origin}/file`)).toBe('scheme');
    expect(await refusal(`${origin}/none`)).toBe('redirects');
  });

  test('a redirect to a name that resolves to a private address', async () => {
    const { origin } = await site({ '/': to('http://inside.example.org/') });
    const resolve = async () => [{ address: '192.168.0.10', family: 4 }];
    expect(await refusal(`${origin}/`, { resolve })).toBe('private-address');
  });

  test('a redirect loop, after five', async () => {
    const { origin, asked } = await site({ '/a': to('/b'), '/b': to('/a') });
    expect(await refusal(`${origin}/a`)).toBe('redirects');
    expect(asked).toHaveLength(6);
  });

  test('a body beyond the bound: announced, streamed, or a bomb in gzip or br', async () => {
    const zeros = new Uint8Array(60_000_000);
    const bombs = { gzip: gzipSync(zeros), br: brotliCompressSync(zeros) };
    expect(bombs.gzip.length).toBeLessThan(100_000);
    const { origin } = await site({
      '/announced': html('', { 'content-length': 6_000_000 }),
      '/streamed': (_, response) => {
        response.writeHead(200);
        const write = () => {
          while (!response.destroyed && response.write(Buffer.alloc(64_000)));
        };
        response.on('drain', write);
        write();
      },
      '/gzip': html(bombs.gzip, { 'content-encoding': 'gzip' }),
      '/br': html(bombs.br, { 'content-encoding': 'br' }),
      '/double': html(gzipSync(bombs.gzip), { 'content-encoding': 'gzip, gzip' }),
    });
    for (const path of ['/announced', '/streamed', '/gzip', '/br'])
      expect(await refusal(origin + path), path).toBe('too-large');
    expect(await refusal(`${origin}/double`)).toBe('network');
  });

  test('exactly five million bytes pass', async () => {
    const { origin } = await site({ '/': html(new Uint8Array(5_000_000)), '/more': html(new Uint8Array(5_000_001)) });
    expect(await refusal(`${origin}/`)).toBe('page');
    expect(await refusal(`${origin}/more`)).toBe('too-large');
  });

  test('slow headers and slow bodies, while other hosts go on', async () => {
    const slow = await site({
      '/silent': () => undefined,
      '/drip': (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write('.'), 50);
        response.on('close', () => clearInterval(drip));
      },
    });
    const other = await site({ '/': html('ok') });
    const browser = web({ timeoutMs: 400, resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
    const started = performance.now();
    const dripping = browser.visit({ url: `${slow.origin}/drip` });
    const elsewhere = await browser.visit({ url: `${other.origin.replace('127.0.0.1', 'other.example.org')}/` });
    expect(elsewhere.kind).toBe('page');
    expect(performance.now() - started).toBeLessThan(300);
    expect(await dripping).toMatchObject({ kind: 'refused', problem: 'too-slow' });
    expect(await refusal(`${slow.origin}/silent`, { timeoutMs: 200 })).toBe('too-slow');
  });

  test('a body cut short, plain or compressed', async () => {
    const { origin } = await site({
      '/plain': (_, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('half');
        setTimeout(() => response.destroy(), 20);
      },
      '/gzip': html(gzipSync('公告'.repeat(500)).subarray(0, 30), { 'content-encoding': 'gzip' }),
    });
    expect(await refusal(`${origin}/plain`)).toBe('network');
    expect(await refusal(`${origin}/gzip`)).toBe('network');
  });

  test('what robots.txt forbids; and a site whose robots.txt fails', async () => {
    const strict = await site({
      '/robots.txt': html('User-agent: *\nDisallow: /private/\n\nUser-agent: Chokepoint\nDisallow: /ours/'),
      '/ours/a': html('no'),
      '/private/a': html('yes: the rules for us are another group'),
    });
    expect(await refusal(`${strict.origin}/ours/a`)).toBe('robots');
    expect(await refusal(`${strict.origin}/private/a`)).toBe('page');
    const failing = await site({ '/robots.txt': (_, response) => response.writeHead(503).end(), '/': html('ok') });
    expect(await refusal(`${failing.origin}/`)).toBe('throttled');
    expect(failing.asked).toEqual([]);
  });

  test('404 is a refusal, and no reason to leave the host alone', async () => {
    const { origin } = await site({ '/there': html('ok') });
    const browser = web();
    expect(await browser.visit({ url: `${origin}/gone` })).toMatchObject({ kind: 'refused', problem: 'status' });
    expect(await browser.visit({ url: `${origin}/there` })).toMatchObject({ kind: 'page' });
  });
});

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
    const slow = async (_: IncomingMessage, response: ServerResponse) => {
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
    const browser = web();
    const started = performance.now();
    await Promise.all(['/1', '/2', '/3'].map((path) => browser.visit({ url: origin + path })));
    expect(most).toBe(1);
    expect(performance.now() - started).toBeGreaterThan(250);
    expect(new Set(asked.map(({ socket }) => socket.remotePort)).size).toBe(1);
  });

  test('a connection that the server closed between two requests is opened anew', async () => {
    const { origin } = await site({
      '/': (request, response) => {
        response.end('ok', () => setTimeout(() => request.socket.destroy(), 5));
      },
    });
    const browser = web();
    for (let visit = 0; visit < 4; visit++) {
      expect((await browser.visit({ url: `${origin}/` })).kind).toBe('page');
      await sleep(visit * 4);
    }
  });
});
