import type { Deps, Visit } from './deps.ts';
import { link } from './link.ts';
import { BACK, END, LINK, OUT, START } from './names.ts';
import { answering, type Reply, saying } from './pages.ts';
import { back, start } from './sign-in.ts';
import { end, out } from './sign-out.ts';

const ROUTES: Readonly<Record<string, (deps: Deps, visit: Visit) => Promise<Reply>>> = {
  [START]: start,
  [BACK]: back,
  [END]: end,
  [OUT]: out,
  [LINK]: link,
};

/** Signs people in and out, and makes links. Behind a password there are only links. */
export const session =
  (deps: Deps) =>
  async (method: string, path: string, visit: Visit): Promise<Reply> => {
    const route = deps.access === 'signin' || path === LINK ? ROUTES[path] : undefined;
    if (route === undefined || method !== 'GET') return answering(404, { error: 'There is nothing here.' });
    try {
      return await route(deps, visit);
    } catch (error) {
      deps.note('No answer', { path, error: String(error) });
      return saying(500, 'Something failed', 'It has been noted; please try again in a minute.');
    }
  };
