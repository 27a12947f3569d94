import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Serving, serve } from '../../../shared/adapters/local/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'chokepoint-serve-'));
const site = join(folder, 'site');
let serving: Serving;

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Chokepoint</title>');
  writeFileSync(join(site, 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  serving = await serve({
    answer: async ({ method, path, query }) => ({
      status: 200,
      headers: { 'x-from': 'api' },
      body: `${method} ${path} ${query}`,
    }),
    folder: site,
    siteHeaders: { 'content-security-policy': "default-src 'none'" },
    port: 0,
  });
});
afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

/** As it stands on the wire: `fetch` would tidy the path. */
const ask = (path: string, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>((done, failed) => {
    request({ port: serving.port, host: '127.0.0.1', path, method }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body }));
    })
      .on('error', failed)
      .end();
  });

test('the site bears its policy; what has a hash in its name is kept for ever', async () => {
  const page = await ask('/');
  expect(page).toMatchObject({
    status: 200,
    headers: { 'content-security-policy': "default-src 'none'", 'cache-control': 'no-cache' },
  });
  expect(page.body).toContain('Chokepoint');
  const script = await ask('/assets/index-abc.js');
  expect(script.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8' });
  expect(String(script.headers['cache-control'])).toContain('immutable');
});

test('what stands under /api/ is the api’s, with its query', async () => {
  expect(await ask('/api/changes?since=4')).toMatchObject({
    headers: { 'x-from': 'api' },
    body: 'GET /api/changes since=4',
  });
  expect((await ask('/api/now', 'HEAD')).body).toBe('');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/nothing.html',
  '/assets',
  '/index.html%00.js',
])('%s is not found', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

test('a path that is none is refused', async () => expect((await ask('/%E0%A4%A')).status).toBe(400));

test('a port that is taken is told to the caller', async () => {
  const taken = serve({
    answer: async () => ({ status: 200, headers: {}, body: '' }),
    folder: site,
    siteHeaders: {},
    port: serving.port,
  });
  await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

const under = (host: string | undefined) =>
  new Promise<number | undefined>((done, failed) => {
    const headers = host === undefined ? {} : { host };
    request({ port: serving.port, host: '127.0.0.1', path: '/api/now', headers, setHost: false }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    })
      .on('error', failed)
      .end();
  });

test.each([
  'localhost',
  'localhost:4600',
  'LOCALHOST:4600',
  'chokepoint.localhost',
  '127.0.0.1:4600',
  '127.9.9.9',
  '[::1]:4600',
])('under the name %s it answers', async (host) => expect(await under(host)).toBe(200));

test.each([
  'rebound.example',
  'rebound.example:4600',
  'localhost.example',
  '127.0.0.1.example',
  '192.168.0.2',
  'localhost@x',
  '[::2]',
])('a page that has its name %s point here is not answered', async (host) => expect(await under(host)).toBe(421));

test('a request without a name is refused, and one with headers beyond measure', async () => {
  expect(await under(undefined)).toBe(400);
  const flood = Object.fromEntries(Array.from({ length: 500 }, (_, place) => [`x-${place}`, 'y'.repeat(100)]));
  const status = await new Promise<number | undefined>((done, failed) => {
    request({ port: serving.port, host: '127.0.0.1', path: '/', headers: flood }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    })
      .on('error', failed)
      .end();
  });
  expect(status).toBe(431);
});
