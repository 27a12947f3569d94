import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { html, site, to, web } from './site.ts';

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

  test('follows a redirect whose address stands in raw UTF-8, as browsers do', async () => {
    const raw = Buffer.from('/公告/57.html', 'utf8').toString('latin1');
    const { origin } = await site({ '/old': to(raw), [encodeURI('/公告/57.html')]: html('<p>公告</p>') });
    expect(await web().visit({ url: `${origin}/old` })).toMatchObject({
      kind: 'page',
      url: `${origin}${encodeURI('/公告/57.html')}`,
    });
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
    expect(asked.map(({ headers }) => headers['content-length'])).toEqual(['10', undefined]);
    expect(asked[0]?.headers).toMatchObject({
      'x-requested-with': 'XMLHttpRequest',
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
    });
  });

  test('posts again where a redirect says to', async () => {
    const { origin, asked } = await site({ '/old': to('/list', 307), '/list': html('{}') });
    await web().visit({ url: `${origin}/old`, method: 'POST', body: 'columnID=9' });
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /old', 'POST /list']);
  });

  test.each<[string, string | Uint8Array]>([
    ['gzip', gzipSync('公告')],
    ['br', brotliCompressSync('公告')],
    ['deflate', deflateSync('公告')],
    ['Deflate', deflateRawSync('公告')],
    ['none', '公告'],
    ['utf-8', '公告'],
    ['identity, gzip', gzipSync('公告')],
  ])('reads what comes as %s', async (coding, body) => {
    const { origin } = await site({ '/': html(body, { 'content-encoding': coding }) });
    const answer = await web().visit({ url: `${origin}/` });
    expect(answer.kind === 'page' && new TextDecoder().decode(answer.body)).toBe('公告');
  });

  test.each(['deflate', 'zstd', 'gzip, br'])('refuses what cannot be decoded: %s', async (coding) => {
    const { origin } = await site({ '/': html('公告', { 'content-encoding': coding }) });
    expect(await web().visit({ url: `${origin}/` })).toMatchObject({ kind: 'refused', problem: 'network' });
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
