import { api } from '../../../lambdas/api/api.ts';
import type { Deps } from '../../../lambdas/api/question/deps.ts';
import { storyDeps } from './story-deps.ts';

/** Asks an api as a client would. */
export const askedOf = (deps: Deps = storyDeps()) => {
  const answer = api(deps);
  return (url: string, headers: Record<string, string> = {}, method = 'GET') => {
    const { pathname, searchParams } = new URL(url, 'http://api');
    return answer({ method, path: pathname, query: searchParams, headers });
  };
};

export const jsonOf = async <T>(asking: Promise<{ body: string }>): Promise<T> => JSON.parse((await asking).body) as T;
