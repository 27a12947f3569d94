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
    else if (request.url === '/long') response.end('x'.repeat(200_000));
    else if (request.url === '/endless') response.write('x');
    else if (request.url === '/cut') {
      response.writeHead(200, { 'content-length': '100' }).write('x');
      setTimeout(() => request.socket.destroy(), 20);
    } else if (request.url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip');
    else if (request.url === '/made') response.writeHead(201).end('made');
    else if (request.url === '/switched')
      request.socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n');
    else if (request.url === '/hints') {
      for (let count = 0; count < 50; count++) response.writeProcessing();
      response.end('ok');
    } else if (request.url !== '/silent') response.end('ok');
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
test.each(['/long', '/endless', '/cut', '/packed', '/made', '/hints'])(
  'what was taken is taken, whatever follows it: %s',
  async (path) => {
    const answer = await to(path, impatient);
    expect(answer).toMatchObject({ kind: 'answer', status: path === '/made' ? 201 : 200 });
    expect(answer.kind === 'answer' && answer.body.length).toBeLessThanOrEqual(64_000);
  },
);
test('an answer that is none ends', async () => {
  expect(await to('/switched')).toMatchObject({ kind: 'answer', status: 101 });
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
