import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, unknown>;

/** What SES was asked to send. */
type SentMail = { messageId: string; request: Json };

/** Loopback servers that speak enough of S3, SQS, SES v2, SSM and Lambda for the functions to run against. */
export type StandIns = {
  url: string;
  /** For a child process: sends the SDK's clients here. */
  environment: Record<string, string>;
  /** Of rounds; those of mails and of ticks are `mail` and `ticks` in its place. */
  queueUrl: string;
  queueOf: (name: string) => string;
  objects: Map<string, Buffer>;
  messages: string[];
  /** Messages to send, from the queue and handed over directly. */
  tickets: string[];
  /** What the collector asks itself for. */
  ticks: string[];
  mails: SentMail[];
  secrets: Map<string, string>;
  stop: () => Promise<void>;
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const answer = (response: ServerResponse, status: number, body: Json | Buffer | string = ''): void => {
  const json = typeof body === 'object' && !Buffer.isBuffer(body);
  response.writeHead(status, { 'content-type': json ? 'application/json' : 'application/octet-stream' });
  response.end(json ? JSON.stringify(body) : body);
};

/** What a function that is asked answers: the api's, that all is well. */
const HEAD = { statusCode: 200, body: JSON.stringify({ checked: { text: 'all read' } }) };
/** An account out of the sandbox. */
const QUOTA = { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 0 };

export const startStandIns = async (): Promise<StandIns> => {
  const objects = new Map<string, Buffer>();
  const messages: string[] = [];
  const tickets: string[] = [];
  const ticks: string[] = [];
  const mails: SentMail[] = [];
  const secrets = new Map<string, string>();

  const s3 = (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const key = decodeURIComponent(new URL(request.url ?? '/', 'http://s3').pathname);
    const kept = objects.get(key);
    if (request.method === 'PUT') {
      objects.set(key, body);
      answer(response, 200);
    } else if (kept) answer(response, 200, kept);
    else answer(response, 404, '<Error><Code>NoSuchKey</Code><Message>none</Message></Error>');
  };

  const queued = (queue: string, { MessageBody, Id }: Json): Json => {
    const text = String(MessageBody);
    (/\/rounds$/.test(queue) ? messages : /\/ticks$/.test(queue) ? ticks : tickets).push(text);
    return { Id, MessageId: randomUUID(), MD5OfMessageBody: createHash('md5').update(text).digest('hex') };
  };

  const sqs = (response: ServerResponse, asked: Json): void => {
    const { QueueUrl, Entries } = asked as { QueueUrl: string; Entries?: Json[] };
    if (Entries) answer(response, 200, { Successful: Entries.map((entry) => queued(QueueUrl, entry)), Failed: [] });
    else answer(response, 200, queued(QueueUrl, asked));
  };

  const invoked = (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const handedOver = request.headers['x-amz-invocation-type'] === 'Event';
    if (handedOver) {
      const { Records } = JSON.parse(body.toString()) as { Records: { body: string }[] };
      tickets.push(...Records.map((record) => record.body));
    }
    answer(response, handedOver ? 202 : 200, handedOver ? '' : HEAD);
  };

  const ssm = (response: ServerResponse, { Name }: Json): void => {
    const value = secrets.get(String(Name));
    if (value === undefined) answer(response, 400, { __type: 'ParameterNotFound', message: String(Name) });
    else answer(response, 200, { Parameter: { Name: String(Name), Type: 'SecureString', Value: value } });
  };

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const target = String(request.headers['x-amz-target'] ?? '');
    if (target.startsWith('AmazonSQS.')) sqs(response, JSON.parse(body.toString()));
    else if (target.startsWith('AmazonSSM.')) ssm(response, JSON.parse(body.toString()));
    else if (request.url?.startsWith('/v2/email/outbound-emails')) {
      const messageId = `mail-${mails.length + 1}`;
      mails.push({ messageId, request: JSON.parse(body.toString()) });
      answer(response, 200, { MessageId: messageId });
    } else if (request.url?.startsWith('/v2/email/account')) answer(response, 200, { SendQuota: QUOTA });
    else if (request.url?.endsWith('/invocations')) invoked(request, response, body);
    else s3(request, response, body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    environment: Object.fromEntries(
      ['S3', 'SQS', 'SESV2', 'SSM', 'LAMBDA'].map((name) => [`AWS_ENDPOINT_URL_${name}`, url]),
    ),
    queueUrl: `${url}/000000000000/rounds`,
    queueOf: (name) => `${url}/000000000000/${name}`,
    objects,
    messages,
    tickets,
    ticks,
    mails,
    secrets,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
