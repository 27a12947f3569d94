import type { api } from '../../lambdas/api/api.ts';
import { ROLE_HEADER, START_COOKIE, USER_HEADER } from '../../lambdas/session/names.ts';
import { type Gate, viewerRequest } from './gate.ts';
import type { Running } from './session.ts';

export type Shown = {
  status: number;
  location?: string;
  body: string;
  headers: Record<string, string>;
  set?: string[];
};

type Parts = { gate: Gate; answer: ReturnType<typeof api>; session: Running };

/** The site as the distribution puts it together: the gate, behind it files, the api and the session's bundle. */
export const siteOf =
  ({ gate, answer, session }: Parts) =>
  (cookies: Map<string, string>) =>
  async (address: string, sent: Record<string, string> = {}): Promise<Shown> => {
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const passed = await gate(viewerRequest(address, { ...sent, ...(jar && { cookie: jar }) }));
    if ('statusCode' in passed) {
      const headers = Object.fromEntries(Object.entries(passed.headers).map(([name, { value }]) => [name, value]));
      const { location } = headers;
      return { status: passed.statusCode, ...(location && { location }), body: passed.body?.data ?? '', headers };
    }
    const query = Object.entries(passed.querystring).map(([name, { value }]) => `${name}=${value}`);
    const headers = Object.fromEntries(
      [ROLE_HEADER, USER_HEADER].flatMap((name) => {
        const said = passed.headers[name];
        return said ? [[name, said.value]] : [];
      }),
    );
    if (passed.uri.startsWith('/api/'))
      return answer({ method: 'GET', path: passed.uri, query: new URLSearchParams(query.join('&')), headers });
    if (!passed.uri.startsWith('/session/')) return { status: 200, body: 'the dashboard', headers: {} };

    const under = cookies.get(START_COOKIE);
    const said = await session.answer({
      rawPath: passed.uri,
      rawQueryString: query.join('&'),
      headers,
      ...(under && { cookies: [`${START_COOKIE}=${under}`] }),
      requestContext: { http: { method: 'GET', path: passed.uri } },
    });
    if (typeof said === 'string') throw new Error(said);
    for (const set of said.cookies ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const got = said.headers as Record<string, string>;
    const { location } = got;
    return {
      status: said.statusCode ?? 0,
      ...(location && { location }),
      body: said.body ?? '',
      headers: got,
      set: said.cookies ?? [],
    };
  };
