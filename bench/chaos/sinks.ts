import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drawing, seededRandom } from '../seeded-random.ts';

/** What a provider took, whether or not its answer came back. */
export type Taken = { channel: string; id: string; body: string; changes: string[] };

export type Sinks = {
  url: string;
  taken: Taken[];
  faults: Record<string, number>;
  calm: () => void;
  close: () => Promise<void>;
};

const FAULTS = ['429', '500', 'time-out', 'dropped before', 'dropped after'] as const;
const LIKELY = 0.4;
// So that none is put aside for good: eight in a row would be.
const MOST_IN_A_ROW = 5;

type Json = Record<string, unknown>;
type Mail = { Content: { Simple: { Headers: { Name: string; Value: string }[]; Body: { Text: { Data: string } } } } };

const read = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
};

/** The id and the changes of a message, from what each kind of provider gets. */
const messageIn = (path: string, body: string): Taken => {
  const json = JSON.parse(body) as Json;
  if (path.startsWith('/v2/email')) {
    const { Headers, Body } = (json as unknown as Mail).Content.Simple;
    const id = Headers.find(({ Name }) => Name === 'X-Chokepoint-Delivery')?.Value ?? '';
    return { channel: 'mail', id, body: Body.Text.Data, changes: [] };
  }
  if (path === '/slack') return { channel: 'slack', id: /delivery ([\w.-]+)/.exec(body)?.[1] ?? '', body, changes: [] };
  const changes = (json['changes'] as { id: string }[]).map(({ id }) => id);
  return { channel: path.slice(1), id: String(json['id']), body, changes };
};

/** SES, Slack and a webhook's receiver on one loopback port, as unreliable as the seed wants them. */
export const startSinks = async (seed: number): Promise<Sinks> => {
  const chance = seededRandom(seed);
  const taken: Taken[] = [];
  const faults: Record<string, number> = {};
  const inARow = new Map<string, number>();
  let calm = false;

  const fate = (channel: string): (typeof FAULTS)[number] | undefined => {
    const before = inARow.get(channel) ?? 0;
    const struck = !calm && before < MOST_IN_A_ROW && chance() < LIKELY;
    inARow.set(channel, struck ? before + 1 : 0);
    return struck ? drawing(chance)(FAULTS) : undefined;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    const message = messageIn(path, await read(request));
    const fault = fate(message.channel);
    if (fault !== undefined) faults[fault] = (faults[fault] ?? 0) + 1;
    if (fault === 'dropped before') return void request.socket.destroy();
    if (fault === 'time-out') return;
    if (fault === '429') return void response.writeHead(429, { 'retry-after': '1' }).end('{}');
    if (fault === '500') return void response.writeHead(500).end('{}');
    taken.push(message);
    if (fault === 'dropped after') return void request.socket.destroy();
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ MessageId: `m-${taken.length}` }));
  };

  const server = createServer(
    (request, response) => void answer(request, response).catch(() => request.socket.destroy()),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    faults,
    calm: () => {
      calm = true;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
