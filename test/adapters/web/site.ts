import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach } from 'vitest';
import { type WebOptions, webOf } from '../../../shared/adapters/web/web-of.ts';
import { loopback } from '../../support/loopback.ts';

type Page = (request: IncomingMessage, response: ServerResponse) => void;

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A site on this machine for the length of a test; `asked` holds the requests, robots.txt apart. */
export const site = async (pages: Record<string, Page>) => {
  const asked: IncomingMessage[] = [];
  const { origin, close } = await loopback((request, response) => {
    if (request.url !== '/robots.txt') asked.push(request);
    const page = pages[request.url ?? ''];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  open.push(close);
  return { origin, asked };
};

export const web = (options: Partial<WebOptions> = {}) =>
  webOf({ contact: 'ops@example.org', allowLoopback: true, ...options });

export const html =
  (body: string | Uint8Array, headers = {}): Page =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);

export const to =
  (location: string, status = 302): Page =>
  (_, response) =>
    response.writeHead(status, { location }).end();
