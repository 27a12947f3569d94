import { letGo } from '../../shared/ledger/log/voice.ts';
import { plain } from '../../shared/wording/text/plain.ts';
import { ANSWER_POLICY, type ApiResponse, Refusal, SECURITY_HEADERS } from '../api/http/http.ts';
import { askedBy, atLeast } from '../asker.ts';
import { tailLog } from '../tail-log.ts';
import { audiences, preview, put, remove, test } from './audiences.ts';
import { decide } from './decide.ts';
import type { Deps, DeskAsk, DeskRequest } from './deps.ts';
import { putList, removeList } from './lists.ts';
import { OWN_HEADER } from './names.ts';

type Route = { method: string; path: RegExp; answer: (ask: DeskAsk) => Promise<unknown> };

const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/desk\/audiences$/, answer: audiences },
  { method: 'POST', path: /^\/desk\/preview$/, answer: preview },
  { method: 'PUT', path: /^\/desk\/audiences\/(?<name>[a-z0-9-]{1,40})$/, answer: put },
  { method: 'DELETE', path: /^\/desk\/audiences\/(?<name>[a-z0-9-]{1,40})$/, answer: remove },
  { method: 'POST', path: /^\/desk\/audiences\/(?<name>[a-z0-9-]{1,40})\/test$/, answer: test },
  { method: 'POST', path: /^\/desk\/decisions\/(?<audience>[a-z0-9-]{1,40})$/, answer: decide },
  { method: 'PUT', path: /^\/desk\/lists\/(?<audience>[a-z0-9-]{1,40})\/(?<name>[a-z0-9-]{1,40})$/, answer: putList },
  {
    method: 'DELETE',
    path: /^\/desk\/lists\/(?<audience>[a-z0-9-]{1,40})\/(?<name>[a-z0-9-]{1,40})$/,
    answer: removeList,
  },
];

/** Of a list, which is the longest that is sent. */
const MOST_CHARACTERS = 2_000_000;

/** A browser says where a request comes from; nothing is taken from a page of another site, whoever is signed in. */
const ownOnly = ({ headers }: DeskRequest): void => {
  const from = headers['sec-fetch-site'];
  if (headers[OWN_HEADER] === undefined || (from !== undefined && from !== 'same-origin'))
    throw new Refusal(403, `This is taken from the dashboard alone, or with the header ${OWN_HEADER}.`);
};

const answered = (status: number, value: unknown): ApiResponse => ({
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'content-security-policy': ANSWER_POLICY,
    'cache-control': 'no-store',
    ...SECURITY_HEADERS,
  },
  body: plain(JSON.stringify(value)),
});

/** Once a day: no alarm watches this function. */
const tellOperators = ({ operations, now, puzzled }: Deps, { method, path }: DeskRequest): Promise<void> =>
  operations
    .report({ kind: 'desk-failing', subject: 'desk', at: now(), text: `${method} ${path} could not be done` }, 'daily')
    .catch((error: unknown) => puzzled(error, path));

/** Takes what people change: audiences, their channels and filters, and lists, each within what they were given. */
export const desk = (deps: Deps): ((request: DeskRequest) => Promise<ApiResponse>) => {
  const log = tailLog(deps.log, letGo);
  const answer = async (request: DeskRequest): Promise<unknown> => {
    ownOnly(request);
    const asker = askedBy(deps.access, request.headers);
    if (!atLeast(asker, 'desk'))
      throw new Refusal(403, 'This is for desks and operators; ask whoever runs this system for the role.');
    if (request.body.length > MOST_CHARACTERS)
      throw new Refusal(400, `What is sent has at most ${MOST_CHARACTERS.toLocaleString('en')} characters.`);
    const there = ROUTES.filter(({ path }) => path.test(request.path));
    const route = there.find(({ method }) => method === request.method);
    if (there.length === 0) throw new Refusal(404, 'There is nothing here.');
    if (!route) throw new Refusal(405, `Here it is ${there.map(({ method }) => method).join(' or ')}.`);
    const path = { ...route.path.exec(request.path)?.groups };
    return route.answer({ deps, log, asker, path, body: request.body });
  };
  return async (request) => {
    try {
      return answered(200, await answer(request));
    } catch (error) {
      if (error instanceof Refusal) return answered(error.status, { error: error.message });
      deps.puzzled(error, request.path);
      await tellOperators(deps, request);
      return answered(500, { error: 'It could not be done. It has been noted; please try again.' });
    }
  };
};
