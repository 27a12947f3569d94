import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { WebOptions } from '../../../shared/adapters/web/web-of.ts';
import { html, site, to, web } from './site.ts';

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
    'http://0xa000001/',
    'http://012.0.0.1/',
    'http://10.1/',
    'http://１０.0.0.1/',
    'http://10.0.0.1./',
    'http://www.example.org@10.0.0.1/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::ffff:0:a00:1]/',
    'http://[::10.0.0.1]/',
    'http://[fec0::1]/',
    'http://[2002:a00:1::]/',
    'http://[2001::a00:1]/',
    'http://[5f00::1]/',
    'http://[3fff::1]/',
    'http://[ff02::1]/',
    'http://100.64.0.1/',
    'http://198.18.0.1/',
    'http://255.255.255.255/',
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

  test('what was asked for within bounds of its own passes up to these, and no further', async () => {
    const { origin } = await site({
      '/': html(new Uint8Array(7_000_000)),
      '/more': html(new Uint8Array(7_000_001)),
      '/silent': () => undefined,
    });
    const browser = web({ timeoutMs: 60_000 });
    const asked = async (path: string, seconds = 30): Promise<string> => {
      const answer = await browser.visit({ url: origin + path, bounds: { bytes: 7_000_000, seconds } });
      return answer.kind === 'refused' ? answer.problem : answer.kind;
    };
    expect([await asked('/'), await asked('/more')]).toEqual(['page', 'too-large']);
    expect(await asked('/silent', 0.2)).toBe('too-slow');
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
    const browser = web({ timeoutMs: 3_000, resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
    const order: string[] = [];
    const dripping = browser.visit({ url: `${slow.origin}/drip` });
    void dripping.then(() => order.push('slow'));
    const elsewhere = await browser.visit({ url: `${other.origin.replace('127.0.0.1', 'other.example.org')}/` });
    expect(elsewhere.kind).toBe('page');
    expect(order).toEqual([]);
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
