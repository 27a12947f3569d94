import { createSocket, type Socket } from 'node:dgram';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookUpOf } from '../../../shared/adapters/web/look-up.ts';
import { html, site, web } from './site.ts';

const TYPES = { 1: [127, 0, 0, 1] } as Record<number, number[]>;

/** The answer of a name server: one address of IPv4, none of IPv6. */
const answerTo = (query: Buffer): Buffer => {
  const end = query.indexOf(0, 12) + 5;
  const address = TYPES[query.readUInt16BE(end - 4)];
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(0x8180, 2);
  head.writeUInt16BE(address ? 1 : 0, 6);
  head.fill(0, 8);
  const record = address ? [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address] : [];
  return Buffer.concat([head, query.subarray(12, end), Buffer.from(record)]);
};

let server: Socket;
let at: string;
const queries: string[] = [];
beforeAll(async () => {
  server = createSocket('udp4');
  server.on('message', (query, { port, address }) => {
    queries.push(query.toString('latin1'));
    if (!query.includes('dead')) server.send(answerTo(query), port, address);
  });
  await new Promise<void>((done) => server.bind(0, '127.0.0.1', done));
  at = `127.0.0.1:${server.address().port}`;
});
afterAll(() => server.close());

test('hosts whose name server is silent hold up no other, and end by themselves', async () => {
  const { origin } = await site({ '/': html('ok') });
  const browser = web({ resolve: lookUpOf([at], 3_000) });
  const dead = Array.from({ length: 12 }, (_, index) => browser.visit({ url: `http://dead-${index}.example.org/` }));
  let ended = 0;
  for (const answer of dead) answer.then(() => ended++);
  const live = await browser.visit({ url: `${origin.replace('127.0.0.1', 'live.example.org')}/` });
  expect(live.kind).toBe('page');
  expect(ended).toBe(0);
  for (const answer of await Promise.all(dead)) expect(answer).toMatchObject({ kind: 'refused', problem: 'network' });
});

test('a name is looked up once for a connection, which goes to the address that was judged', async () => {
  const { origin, asked } = await site({ '/': html('secret') });
  let times = 0;
  const rebinding = async () => [{ address: times++ === 0 ? '93.184.215.14' : '127.0.0.1', family: 4 }];
  const browser = web({ allowLoopback: false, resolve: rebinding, timeoutMs: 500 });
  const answer = await browser.visit({ url: `${origin.replace('127.0.0.1', 'rebinding.example.org')}/` });
  expect(answer.kind).toBe('refused');
  expect(times).toBe(1);
  expect(asked).toEqual([]);
});

test('a private address that a name server answers with is refused', async () => {
  const { origin, asked } = await site({ '/': html('secret') });
  const browser = web({ allowLoopback: false, resolve: lookUpOf([at]) });
  expect(await browser.visit({ url: `${origin.replace('127.0.0.1', 'inside.example.org')}/` })).toMatchObject({
    problem: 'private-address',
  });
  expect(asked).toEqual([]);
});
