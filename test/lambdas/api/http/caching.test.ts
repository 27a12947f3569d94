import { expect, test } from 'vitest';
import { hasAlready } from '../../../../lambdas/api/http/caching.ts';
import { ROUTES } from '../../../../lambdas/api/routes/routes.ts';
import { askedOf } from '../asked.ts';
import { EXAMPLES } from '../examples.ts';
import { PRIVATE } from '../private.ts';
import { storyDeps } from '../story-deps.ts';

const ask = askedOf();
/** Whose answer differs with who asks. */
const OWN = [...PRIVATE, '/api/sources'];

test.each(ROUTES.map(({ path }) => path))('%s is shared for seconds, unless it is somebody’s own', async (path) => {
  const { headers } = await ask(EXAMPLES[path] ?? path);
  const own = OWN.includes(path) ? 'private, no-cache' : 'max-age=0, s-maxage=5';
  expect(headers['cache-control']).toBe(path === '/api/me' ? 'no-store' : own);
});

test('no cache keeps a refusal', async () => {
  for (const url of ['/api/nothing', '/api/now?valid=never'])
    expect((await ask(url)).headers['cache-control']).toBe('no-store');
});

test('whoever has the answer is told so, by any form in which caches hand its tag on', async () => {
  const { headers } = await ask('/api/items');
  const etag = headers['etag'] ?? '';
  for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, `"a",W/${etag} , "b"`, '*'])
    expect((await ask('/api/items', { 'if-none-match': tags })).status, tags).toBe(304);
  for (const tags of ['', '"other"', etag.slice(1, -1), `"x${etag.slice(1)}`])
    expect((await ask('/api/items', { 'if-none-match': tags })).status, tags).toBe(200);
  expect(hasAlready(undefined, etag)).toBe(false);
});

test('what the collector remembers is read once for questions within a while, each at its own moment', async () => {
  const deps = storyDeps();
  let reads = 0;
  const counted = {
    ...deps,
    poll: {
      ...deps.poll,
      heartbeats: () => {
        reads++;
        return deps.poll.heartbeats();
      },
    },
  };
  const often = askedOf(counted);
  await Promise.all(['/api/head', '/api/head', '/api/head'].map((url) => often(url)));
  expect(reads).toBe(1);
  await often('/api/head');
  expect(reads).toBe(2);
  const seldom = askedOf({ ...counted, collectedForMs: 60_000 });
  for (const url of ['/api/head', '/api/now', '/api/sources']) await seldom(url);
  expect(reads).toBe(3);
});

test('a reading of what the collector remembers that fails is tried again', async () => {
  const deps = storyDeps();
  let fails = true;
  const heartbeats = () => (fails ? Promise.reject(new Error('throttled')) : deps.poll.heartbeats());
  const asked = askedOf({ ...deps, collectedForMs: 60_000, poll: { ...deps.poll, heartbeats } });
  expect((await asked('/api/head')).status).toBe(500);
  fails = false;
  expect((await asked('/api/head')).status).toBe(200);
});
