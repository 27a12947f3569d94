import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { type ApiRequest, type ApiResponse, SECURITY_HEADERS, SITE_POLICY } from '../lambdas/api/http.ts';

export type Server = { url: string; close: () => Promise<void> };
type Answer = Omit<ApiResponse, 'body'> & { body: string | Uint8Array };

const BASE = 'http://localhost';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** The dashboard's files by their path, read once: nothing else in the folder's neighbourhood can be asked for. */
const siteOf = (folder: string): ReadonlyMap<string, Answer> => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const headers = {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': SITE_POLICY,
        'cache-control': 'no-cache',
        ...SECURITY_HEADERS,
      };
      return [`/${relative(folder, file)}`, { status: 200, headers, body: readFileSync(file) }];
    }),
  );
};

const requestOf = ({ method = 'GET', url = '/', headers }: IncomingMessage): ApiRequest => {
  const { pathname, searchParams } = new URL(url, BASE);
  const named = Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join() : value]);
  return { method, path: pathname, query: searchParams, headers: Object.fromEntries(named) };
};

/** Serves the api and the dashboard on this machine. */
export const serve = async (
  api: (request: ApiRequest) => Promise<ApiResponse>,
  site: string,
  port: number,
): Promise<Server> => {
  const files = siteOf(site);
  const answerTo = async (request: ApiRequest): Promise<Answer> => {
    const file = files.get(request.path === '/' ? '/index.html' : request.path);
    return file !== undefined && request.method === 'GET' ? file : api(request);
  };
  const server = createServer(async (incoming, outgoing) => {
    if (!URL.canParse(incoming.url ?? '/', BASE)) return outgoing.writeHead(400).end();
    const { status, headers, body } = await answerTo(requestOf(incoming));
    return outgoing.writeHead(status, headers).end(body);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is in use, perhaps by another run. Choose another: PORT=${port + 1} npm start`);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
