import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { api } from '../../../lambdas/api/api.ts';
import { PARAMETERS } from '../../../lambdas/api/question/parameters.ts';
import { ROUTES } from '../../../lambdas/api/routes/routes.ts';
import { EXAMPLES } from './examples.ts';
import { storyDeps } from './story-deps.ts';

const MOST_BYTES = 5_000_000;
const MOST_MS = 2_000;
const MANY = 'x'.repeat(3_900);

/** What people, programs and attackers put where a value belongs, as it stands in an address. */
const ODD_VALUES = [
  ...[
    '',
    '%00',
    '..',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '%2F%2F',
    '%5C',
    '%0d%0aset-cookie:a=b',
    '%ED%A0%80',
    '%FF%FE',
  ],
  ...['NaN', 'Infinity', '-1', '0', '1e9', '99999999999999999999', '999999999.999999', '1.', '.5', '0x10', '1,2,3'],
  ...['9999999-01-01', '+275760-09-13', '-000001-01-01', '0000-00-00', '2025-02-30', '2025-02-30T10:00', '2025-13-01'],
  ...['2025-11-10T24:00', '2025-11-10T99:99', '9999-12-31', '9999-12-31T23:59', '0001-01-01', '2025-11-09T09:00:00Z'],
  ...['__proto__', 'constructor', 'toString', "'; DROP TABLE LOG;--", '%3Cscript%3E', '*', '(((((((((', '%F0%9F%92%A3'],
  ...['%E2%80%AE', '石墨', MANY, '%E9%92%AC'.repeat(400)],
];

const odd = () => {
  const deps = storyDeps();
  const answer = api(deps);
  return async (path: string, query: string, method = 'GET', headers: Record<string, string> = {}) => {
    const began = process.cpuUsage();
    const { status, body, bytes } = await answer({ method, path, query: new URLSearchParams(query), headers });
    const { user } = process.cpuUsage(began);
    const what = `${method} ${path.slice(0, 200)}?${query.slice(0, 200)}`;
    expect(deps.said, what).toEqual([]);
    expect([200, 304, 400, 403, 404, 405], what).toContain(status);
    expect((bytes ?? body).length, what).toBeLessThan(MOST_BYTES);
    expect(user / 1000, what).toBeLessThan(MOST_MS);
    expect(body, what).not.toMatch(/root:x|\bat .*\.ts:\d+/);
    return { status, body };
  };
};

describe.each(ROUTES)('$path', ({ path, query }) => {
  test('answers odd values of every parameter, or says what is wrong with them', async () => {
    const ask = odd();
    const url = new URL(EXAMPLES[path] ?? path, 'http://api');
    for (const value of ODD_VALUES) {
      for (const name of query) await ask(url.pathname, `${name}=${value}`);
      await ask(
        url.pathname,
        `${url.search.slice(1)}&${Object.keys(PARAMETERS)
          .map((name) => `${name}=${value}`)
          .join('&')}`,
      );
    }
  }, 120_000);

  test('answers odd names in its path', async () => {
    const ask = odd();
    if (!path.includes('{')) return;
    for (const value of ODD_VALUES) await ask(path.replace(/\{\w+\}/g, value), '');
  }, 60_000);
});

test.each([
  '',
  '/',
  '//',
  '/api',
  '/api/',
  '/api//now',
  '//api/now',
  '/api/now/',
  '/api/../api/now',
  '/api/now%00',
  '/api/%6e%6f%77',
  '/API/NOW',
  `/api/${'a/'.repeat(4_000)}`,
  `/api/${'a'.repeat(100_000)}`,
  `/api/items/${'%41'.repeat(300)}`,
])('a path that is none is refused: %s', async (path) => {
  const { status, body } = await odd()(path, '');
  expect([400, 404]).toContain(status);
  expect(body.length).toBeLessThan(500);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'get', '', 'GET /x HTTP/1.1'])(
  'the method %j only hears that the api is read only',
  async (method) => expect((await odd()('/api/now', '', method)).status).toBe(405),
);

test('what is asked is bounded: characters and parties', async () => {
  const ask = odd();
  expect((await ask('/api/search', `q=${'x'.repeat(4_001)}`)).status).toBe(400);
  expect((await ask('/api/now', 'valid=2025-11-10&'.repeat(1_000))).status).toBe(400);
  expect((await ask('/api/ask', `q=graphite${'&party=Skydio'.repeat(21)}`)).status).toBe(400);
});

test('of a repeated parameter the first counts', async () => {
  const ask = odd();
  expect((await ask('/api/now', 'valid=2025-11-10&valid=never')).status).toBe(200);
  expect((await ask('/api/now', 'valid=never&valid=2025-11-10')).status).toBe(400);
});

test('by chance', async () => {
  const ask = odd();
  const value = fc.oneof(fc.constantFrom(...ODD_VALUES), fc.string({ unit: 'binary', maxLength: 60 }));
  const pair = fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(PARAMETERS)), fc.string()), value);
  const part = fc.oneof(fc.constantFrom('api', 'now', 'items', 'changes', '..', '%2e', ''), fc.webPath());
  const headers = fc.dictionary(
    fc.constantFrom('if-none-match', 'x-chokepoint-role', 'x-chokepoint-user', 'range', 'accept'),
    fc.string({ maxLength: 200 }),
  );
  const known = fc.constantFrom(...ROUTES.map(({ path }) => new URL(EXAMPLES[path] ?? path, 'http://api').pathname));
  const path = fc.oneof(
    { weight: 4, arbitrary: known },
    fc.array(part).map((parts) => `/${parts.join('/')}`),
  );
  await fc.assert(
    fc.asyncProperty(
      path,
      fc.array(pair, { maxLength: 5 }),
      fc.constantFrom('GET', 'HEAD'),
      headers,
      async (...asked) => {
        const [at, pairs, method, given] = asked;
        await ask(at, new URLSearchParams(pairs).toString(), method, given);
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);
