import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

type Request = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
};
/** The longest body that is taken. */
const MOST_BYTES = 6_000_000;

/** What somebody sends; undefined where it is too long. */
const bodyOf = async (incoming: AsyncIterable<Uint8Array>): Promise<string | undefined> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of incoming) {
    size += piece.length;
    if (size > MOST_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
};

type Response = { status: number; headers: Record<string, string>; body: string | Uint8Array; bytes?: Uint8Array };
export type Serving = { port: number; close: () => Promise<void> };

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

const said = (status: number, body: string, headers: Record<string, string> = {}): Response => ({
  status,
  headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  body,
});

/** A file of the built site; whatever leads out of its folder is not found. */
const fileOf = async (folder: string, path: string, headers: Record<string, string>): Promise<Response> => {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  const missing = said(404, 'Not found.', headers);
  if (!file.startsWith(normalize(folder) + sep) || file.includes('\0')) return missing;
  const body = await readFile(file).catch(() => undefined);
  if (!body) return missing;
  const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return {
    status: 200,
    headers: { ...headers, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': kept },
    body,
  };
};

const OWN_NAMES = /^(?:localhost|[\w-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** Whether a request was meant for this machine: a page of another site that has its name point here is not answered. */
const isOwn = (host: string | undefined): boolean => host !== undefined && OWN_NAMES.test(host);

/** Serves the api and the built dashboard on this machine, to this machine only. */
export const serve = async (options: {
  answer: (request: Request) => Promise<Response>;
  /** Takes what people change; without it nothing is taken. */
  desk?: (request: Request & { body: string }) => Promise<Response>;
  /** Takes what people decide by a link; without it nothing is taken. */
  decide?: (request: Request & { body: string }) => Promise<Response>;
  folder: string;
  siteHeaders: Record<string, string>;
  port: number;
}): Promise<Serving> => {
  const server: Server = createServer((incoming, outgoing) => {
    const respond = async (): Promise<Response> => {
      if (!isOwn(incoming.headers.host)) return said(421, 'This system answers under the name localhost only.');
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const method = incoming.method ?? 'GET';
      const headers = Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join() : value]),
      );
      if (url.pathname.startsWith('/api/'))
        return options.answer({ method, path: url.pathname, query: url.searchParams, headers });
      const take = url.pathname.startsWith('/desk/')
        ? options.desk
        : /^\/decide(?:\/|$)/.test(url.pathname) && options.decide;
      if (take) {
        const body = await bodyOf(incoming);
        if (body === undefined) return said(413, 'That is longer than what is taken.', { connection: 'close' });
        return take({ method, path: url.pathname, query: url.searchParams, headers, body });
      }
      return fileOf(options.folder, decodeURIComponent(url.pathname), options.siteHeaders);
    };
    respond()
      .catch(() => said(400, 'The request was not understood.'))
      .then(({ status, headers, body, bytes }: Response) => {
        outgoing.writeHead(status, headers);
        outgoing.end(incoming.method === 'HEAD' ? undefined : (bytes ?? body));
      });
  });
  await new Promise<void>((started, failed) => {
    server.once('error', failed);
    server.listen(options.port, '127.0.0.1', started);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};
