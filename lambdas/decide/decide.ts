import type { ApiResponse } from '../api/http/http.ts';
import { press } from './by-button.ts';
import { show, take } from './by-link.ts';
import type { DecideRequest, Deps } from './deps.ts';
import { DECIDE, DECIDE_SLACK } from './names.ts';
import { saying } from './page.tsx';

type Route = (deps: Deps, request: DecideRequest) => Promise<ApiResponse>;

const ROUTES: Readonly<Record<string, Route>> = {
  [`GET ${DECIDE}`]: show,
  [`HEAD ${DECIDE}`]: show,
  [`POST ${DECIDE}`]: take,
  [`POST ${DECIDE_SLACK}`]: press,
};

/** Takes decisions from whoever has a link of a mail or presses a button in Slack, of what that names and nothing else. */
export const decide =
  (deps: Deps) =>
  async (request: DecideRequest): Promise<ApiResponse> => {
    const { method, path } = request;
    const route = ROUTES[`${method} ${path}`];
    if (route === undefined) return saying(404, 'There is nothing here', 'Decisions are made by the link of an alert.');
    try {
      const answer = await route(deps, request);
      return method === 'HEAD' ? { ...answer, body: '' } : answer;
    } catch (error) {
      deps.puzzled(error, path);
      return saying(500, 'Something failed', 'It was not kept. It has been noted; please try again in a minute.');
    }
  };
