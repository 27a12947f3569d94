import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Posted } from '../../shared/alerts/channels/outcome.ts';

const SANDBOX = { SendQuota: { Max24HourSend: 200, MaxSendRate: 1, SentLast24Hours: 0 } };
const UNVERIFIED =
  'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: alerts@chokepoint.example';

/** SES on loopback as a new account meets it: until the sender is verified it takes no mail. */
export const startSandbox = async (isVerified: () => boolean) => {
  const counts = { taken: 0, turnedDown: 0 };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const answer = (status: number, body: object, headers = {}) => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(body));
      };
      if (request.url?.startsWith('/v2/email/account')) answer(200, SANDBOX);
      else if (isVerified()) answer(200, { MessageId: `mail-${++counts.taken}` });
      else {
        counts.turnedDown++;
        answer(400, { message: UNVERIFIED }, { 'x-amzn-errortype': 'MessageRejected' });
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { endpoint: `http://127.0.0.1:${port}`, counts, close };
};

/** Receivers of webhooks, one of which asks for two minutes each time, for as long as it is pressed. */
export const receivers = (isPressed: () => boolean) => {
  const counts = { taken: 0, throttled: 0 };
  const post = async (url: string): Promise<Posted> => {
    if (url.includes('slow') && isPressed()) {
      counts.throttled++;
      return { kind: 'answer', status: 429, body: 'too many requests', retryAfterSeconds: 120 };
    }
    counts.taken++;
    return { kind: 'answer', status: 200, body: 'ok' };
  };
  return { post, counts };
};
