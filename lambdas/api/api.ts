import { letGo } from '../../shared/ledger/log/voice.ts';
import { plain } from '../../shared/wording/text/plain.ts';
import { type Asker, askedBy, atLeast, mayReadOf } from '../asker.ts';
import { collecting } from '../checks.ts';
import type { Inboxes } from '../inboxes.ts';
import { tailLog } from '../tail-log.ts';
import { cachedAnswer, cacheSlotOf } from './answer-cache.ts';
import { fairQueue } from './fair-queue.ts';
import { cachingOf, hasAlready } from './http/caching.ts';
import { ANSWER_POLICY, type ApiRequest, type ApiResponse, Refusal, SECURITY_HEADERS } from './http/http.ts';
import { LEAST } from './http/roles.ts';
import type { Deps } from './question/deps.ts';
import { askOf, atOf } from './question/question.ts';
import type { Route } from './routes/route.ts';
import { ROUTES } from './routes/routes.ts';
import { WARM_UP_ANSWERS, warmUpTimes } from './warm-up.ts';

const PATTERNS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]{1,300})')}$`),
}));

/** Of a question, as it is written in an address; of an address, in a refusal. */
const MOST_QUERY = 4_000;
const MOST_SHOWN = 200;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal(400, 'The address is not well formed.');
  }
};

const permit = (route: Route, asker: Asker, { audience }: Record<string, string>): void => {
  const least = LEAST[route.path];
  if (least === undefined) return;
  if (atLeast(asker, least) && (audience === undefined || mayReadOf(asker, audience))) return;
  throw new Refusal(403, 'This is not shown to everybody; ask whoever runs this system for the role.');
};

const respond = (
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): ApiResponse => ({
  status,
  headers: {
    'content-type': typeof body === 'string' ? `${type}; charset=utf-8` : type,
    'content-security-policy': ANSWER_POLICY,
    ...SECURITY_HEADERS,
    ...headers,
  },
  ...(typeof body === 'string' ? { body } : { body: '', bytes: body }),
});

const refuse = (status: number, message: string, headers = {}): ApiResponse =>
  respond(status, 'application/json', plain(JSON.stringify({ error: message })), {
    'cache-control': 'no-store',
    ...headers,
  });

/** Loaded with the first question for them, which most instances are never asked. */
const inboxesOf = (deps: Deps): Inboxes => {
  let its: Inboxes | undefined;
  return async (...asked) => {
    its ??= (await import('../inboxes.ts')).inboxes(deps);
    return its(...asked);
  };
};

/** Answers questions about the log. It only reads, and what each route reads is bounded (see `routes/`). */
export const api = (deps: Deps): ((request: ApiRequest) => Promise<ApiResponse>) => {
  const tail = tailLog(deps.log, letGo);
  const collected = collecting(deps);
  const inboxes = inboxesOf(deps);
  const turn = fairQueue();
  let begun: Promise<void> | undefined;

  /** What most answers rest on is worked out before the first of them, and not by the first who ask. */
  const begin = async (): Promise<void> => {
    const log = await tail();
    for (const at of warmUpTimes(log, atOf(log, deps.now())))
      for (const first of WARM_UP_ANSWERS) {
        await turn();
        first(log, at);
      }
  };
  const settled = (): Promise<void> => {
    begun ??= begin().catch((error: unknown) => deps.puzzled(error, 'the first answers'));
    return begun;
  };

  const answer = async (request: ApiRequest): Promise<ApiResponse> => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, 'This api is read only: GET or HEAD.', { allow: 'GET, HEAD' });
    if (request.query.toString().length > MOST_QUERY)
      throw new Refusal(400, `A question has at most ${MOST_QUERY} characters.`);
    for (const { route, pattern } of PATTERNS) {
      const found = pattern.exec(request.path);
      if (!found) continue;
      const path = Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, text]) => [name, decoded(text)]));
      const asker = askedBy(deps.access, request.headers);
      permit(route, asker, path);
      if (!route.soon) await settled();
      const ask = askOf({ deps, collected, inboxes, log: await tail(), asker, path }, request);
      const slot = cacheSlotOf(route, request.path, ask);
      if (!route.soon && slot.answer === undefined) await turn();
      const { body, etag, headers: own } = await cachedAnswer(slot, route, ask);
      const headers = { etag, 'cache-control': cachingOf(route.path), ...route.headers, ...own };
      if (hasAlready(request.headers['if-none-match'], etag)) return respond(304, route.type, '', headers);
      return respond(200, route.type, request.method === 'HEAD' ? '' : body, headers);
    }
    const path = request.path.slice(0, MOST_SHOWN);
    throw new Refusal(404, `There is nothing at ${path}; /api/openapi.json lists what there is.`);
  };

  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof Refusal) return refuse(error.status, error.message);
      deps.puzzled(error, request.path);
      return refuse(500, 'The answer could not be worked out. It has been noted; please try again.');
    }
  };
};
