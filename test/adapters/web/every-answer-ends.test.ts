import { createServer, type Server, type Socket } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { html, site, web } from './site.ts';

const servers: { server: Server; sockets: Set<Socket> }[] = [];
afterEach(() => {
  for (const { server, sockets } of servers.splice(0)) {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
});

/** A server that has no robots.txt, and answers all else as it is told to, in raw bytes. */
const raw = async (answer: (socket: Socket) => void): Promise<string> => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (request) => {
      if (request.includes('/robots.txt')) socket.write('HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n');
      else answer(socket);
    });
  });
  servers.push({ server, sockets });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
};

/** Writes the beginning, then the rest again and again. */
const again = (socket: Socket, beginning: string, bytes: string): void => {
  socket.write(beginning);
  const timer = setInterval(() => socket.write(bytes), 5);
  socket.on('close', () => clearInterval(timer));
};
const OK = 'HTTP/1.1 200 OK\r\n';
const MILLION = 'x'.repeat(1_000_000);

describe('every answer ends', () => {
  test.each<[string, (socket: Socket) => void, string]>([
    [
      '101, to who asked for none',
      (s) => s.write('HTTP/1.1 101 S\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
      'status',
    ],
    ['a flood of 103', (s) => again(s, '', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(20)), 'network'],
    [
      '100 for ever, slowly',
      (s) => setInterval(() => s.write('HTTP/1.1 100 Continue\r\n\r\n'), 100).unref(),
      'too-slow',
    ],
    ['headers that trickle', (s) => again(s, OK, 'a'), 'too-slow'],
    ['headers without end', (s) => again(s, OK, `a: ${'b'.repeat(1_000)}\r\n`), 'network'],
    ['a body that trickles', (s) => again(s, `${OK}content-length: 9999\r\n\r\n`, 'a'), 'too-slow'],
    ['chunks that trickle', (s) => again(s, `${OK}transfer-encoding: chunked\r\n\r\n`, '1\r\na\r\n'), 'too-slow'],
    ['a chunk of no length', (s) => s.write(`${OK}transfer-encoding: chunked\r\n\r\nzz\r\n`), 'network'],
    ['two lengths', (s) => s.write(`${OK}content-length: 1\r\ncontent-length: 2\r\n\r\nab`), 'network'],
    ['a length that is none', (s) => s.write(`${OK}content-length: -1\r\n\r\nab`), 'network'],
    ['no HTTP', (s) => s.write('SSH-2.0-x\r\n'), 'network'],
    ['a header of 100 KB', (s) => s.write(`${OK}etag: "${'e'.repeat(100_000)}"\r\n\r\n`), 'network'],
    ['404 without end', (s) => again(s, 'HTTP/1.1 404 No\r\n\r\n', 'x'.repeat(10_000)), 'status'],
    ['HTTP/1.0 without length or end', (s) => again(s, 'HTTP/1.0 200 OK\r\n\r\n', 'a'), 'too-slow'],
    ['nothing', () => {}, 'too-slow'],
    ['a closed door', (s) => s.destroy(), 'network'],
  ])('%s', async (_, answer, problem) => {
    const url = await raw(answer);
    const began = performance.now();
    expect(await web({ timeoutMs: 1_000 }).visit({ url })).toMatchObject({ kind: 'refused', problem });
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  test.each<[string, (socket: Socket) => void]>([
    ['HTTP/1.0 without length, which ends with the connection', (s) => s.end('HTTP/1.0 200 OK\r\n\r\nok')],
    ['a length, on a connection that stays', (s) => s.write(`${OK}content-length: 2\r\n\r\nok`)],
    ['a hint before it', (s) => s.write(`HTTP/1.1 103 Early Hints\r\n\r\n${OK}content-length: 2\r\n\r\nok`)],
  ])('as it should: %s', async (_, answer) => {
    const page = await web({ timeoutMs: 3_000 }).visit({ url: await raw(answer) });
    expect(page.kind === 'page' && new TextDecoder().decode(page.body)).toBe('ok');
  });

  test('a name that is never found out ends with the visit', async () => {
    const browser = web({ timeoutMs: 300, resolve: () => new Promise(() => {}) });
    expect(await browser.visit({ url: 'http://www.example.org/' })).toMatchObject({ problem: 'too-slow' });
  });
});

describe('what a header holds', () => {
  test('is kept up to a bound: a longer one is passed over', async () => {
    const long = `"${'e'.repeat(5_000)}"`;
    const { origin } = await site({
      '/': html('ok', { etag: long, 'last-modified': `${'a'.repeat(301)}`, 'content-type': `text/html; x=${long}` }),
    });
    expect(await web().visit({ url: `${origin}/` })).toMatchObject({ kind: 'page', validators: {}, contentType: '' });
  });

  test('is sent back as it came, letters of any kind among it', async () => {
    const { origin, asked } = await site({ '/': html('ok', { etag: '"é\u00ff"' }) });
    const first = await web().visit({ url: `${origin}/` });
    const { validators = {} } = first.kind === 'page' ? first : {};
    await web().visit({ url: `${origin}/`, validators });
    expect(asked[1]?.headers['if-none-match']).toBe('"é\u00ff"');
  });

  test('a redirect to an address of more than 2,000 characters leads nowhere', async () => {
    const { origin } = await site({
      '/': (_, response) => response.writeHead(302, { location: `/${'a'.repeat(2_000)}` }).end(),
    });
    const answer = await web().visit({ url: `${origin}/` });
    expect(answer).toMatchObject({ kind: 'refused', problem: 'redirects' });
    expect(answer.kind === 'refused' && answer.text.length).toBeLessThan(400);
  });
});

describe('robots.txt of five megabytes', () => {
  test('is heard for half a megabyte, once a day', async () => {
    const rule = 'Disallow: /private/\n';
    const { origin } = await site({
      '/robots.txt': html(`User-agent: *\n${rule.repeat(250_000)}Disallow: /\n`),
      '/private/': html('no'),
      '/': html('ok'),
    });
    const browser = web();
    expect(await browser.visit({ url: `${origin}/private/` })).toMatchObject({ problem: 'robots' });
    const began = performance.now();
    for (let visit = 0; visit < 5; visit++) expect((await browser.visit({ url: `${origin}/` })).kind).toBe('page');
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

test('a bomb of any encoding holds nobody up', async () => {
  const zeros = new Uint8Array(200_000_000);
  const bombs = {
    gzip: gzipSync(zeros),
    br: brotliCompressSync(zeros),
    deflate: deflateSync(zeros),
    Deflate: deflateRawSync(zeros),
  };
  const pages = Object.entries(bombs).map(([name, bytes]) => [`/${name}`, html(bytes, { 'content-encoding': name })]);
  const { origin } = await site({
    ...Object.fromEntries(pages),
    '/whole': html(gzipSync(MILLION.repeat(5)), { 'content-encoding': 'gzip' }),
  });
  for (const path of ['/gzip', '/br', '/deflate', '/Deflate', '/whole']) {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const answer = await web().visit({ url: origin + path });
    delay.disable();
    expect(answer, path).toMatchObject(path === '/whole' ? { kind: 'page' } : { problem: 'too-large' });
    // Some 30 ms on a machine at rest; seconds, were the body decoded in one go.
    expect(delay.max / 1e6, path).toBeLessThan(500);
  }
});
