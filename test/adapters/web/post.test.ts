import { afterAll, beforeAll, expect, test } from 'vitest';
import { postOf } from '../../../shared/adapters/web/post.ts';
import { loopback } from '../../support/loopback.ts';

const bodies: string[] = [];
let server: Awaited<ReturnType<typeof loopback>>;
beforeAll(async () => {
  server = await loopback(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    bodies.push(`${request.url} ${request.headers['x-one']} ${body}`);
    if (request.url === '/busy') response.writeHead(429, { 'retry-after': '7' }).end();
    else if (request.url === '/moved') response.writeHead(302, { location: '/elsewhere' }).end();
    else if (request.url === '/dropped') request.socket.destroy();
    else if (request.url !== '/silent') response.end('ok');
  });
});
afterAll(() => server.close());

const post = postOf({ allowLoopback: true });
const impatient = postOf({ allowLoopback: true, timeoutMs: 300 });
const to = (path: string, by = post) => by(`${server.origin}${path}`, { 'x-one': '1' }, '{"é":1}');

test('posts the body with its headers, and answers with what came back', async () => {
  expect(await to('/in')).toEqual({ kind: 'answer', status: 200, body: 'ok' });
  expect(bodies).toContain('/in 1 {"é":1}');
});
test('tells how long to wait', async () => {
  expect(await to('/busy')).toMatchObject({ status: 429, retryAfterSeconds: 7 });
});
test('follows nowhere', async () => {
  expect(await to('/moved')).toMatchObject({ kind: 'answer', status: 302 });
  expect(bodies.some((body) => body.startsWith('/elsewhere'))).toBe(false);
});
test.each([
  ['/dropped', post],
  ['/silent', impatient],
])('does not know whether it arrived at %s, and does not repeat', async (path, by) => {
  expect(await to(path, by)).toMatchObject({ kind: 'unsure' });
  expect(bodies.filter((body) => body.startsWith(path))).toHaveLength(1);
});
test('knows what cannot have arrived', async () => {
  const { origin, close } = await loopback(() => {});
  await close();
  expect(await post(origin, {}, '')).toMatchObject({ kind: 'unreached' });
  expect(await postOf()(`${server.origin}/private`, {}, '')).toMatchObject({ kind: 'unreached' });
  expect(bodies.some((body) => body.startsWith('/private'))).toBe(false);
});
