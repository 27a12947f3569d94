import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, serve } from '../../cli/serve.ts';
import type { ApiRequest } from '../../lambdas/api/http.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const site = join(folder, 'site');
let server: Server;
const asked: ApiRequest[] = [];
const api = async (one: ApiRequest) => {
  asked.push(one);
  return { status: 404, headers: { 'x-api': 'yes' }, body: 'nothing' };
};

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<title>Chokepoint</title>');
  writeFileSync(join(site, 'assets', 'app.js'), 'export {}');
  writeFileSync(join(folder, 'secret'), 'secret');
  server = await serve(api, site, 0);
});
afterAll(() => server.close());

// Unlike fetch, sends the path as it stands.
const raw = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ host: '127.0.0.1', port, path }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });

test('the dashboard comes with its type and its policy', async () => {
  const page = await fetch(server.url);
  expect(await page.text()).toContain('Chokepoint');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await fetch(`${server.url}/assets/app.js`)).headers.get('content-type')).toContain('javascript');
});

test("everything else is the api's", async () => {
  const answer = await fetch(`${server.url}/api/regime?valid=2025-11-08`, { headers: { 'If-None-Match': '"a"' } });
  expect(answer.headers.get('x-api')).toBe('yes');
  const last = asked.at(-1);
  expect([last?.method, last?.path, last?.query.get('valid')]).toEqual(['GET', '/api/regime', '2025-11-08']);
  expect(last?.headers['if-none-match']).toBe('"a"');
});

test.each(['/../secret', '/%2e%2e/secret', '/assets/../../secret', '//'])('%s reads no file', async (path) => {
  expect([400, 404]).toContain(await raw(path));
});

test('a port in use is said, with a way out', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serve(api, site, port)).rejects.toThrow(`PORT=${port + 1} npm start`);
});
