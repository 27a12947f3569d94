import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../../lambdas/api/routes/routes.ts';
import { logRead } from '../../support/memory-log.ts';
import { storyLog } from '../../views/story.ts';
import { askedOf, jsonOf } from './asked.ts';
import { EXAMPLES } from './examples.ts';
import { storyDeps } from './story-deps.ts';

const ask = askedOf();

describe.each(ROUTES)('$path', ({ path, type }) => {
  test('answers with its type, an ETag and the headers that keep it inert', async () => {
    const url = EXAMPLES[path] ?? path;
    const { status, headers, body, bytes } = await ask(url);
    expect({ status, type: headers['content-type'] }).toEqual({
      status: 200,
      type: bytes ? type : `${type}; charset=utf-8`,
    });
    expect((bytes ?? body).length).toBeGreaterThan(2);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const again = await ask(url, { 'if-none-match': headers['etag'] ?? '' });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: '' });
  });

  test('stands in the OpenAPI document', async () => {
    const document = await jsonOf<{ paths: Record<string, { get: { parameters: { name: string }[] } }> }>(
      ask('/api/openapi.json'),
    );
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(document.paths[path]?.get.parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  });
});

test.each([
  ['/api/nothing', 404, 'openapi.json'],
  ['/api/items/unobtainium', 404, 'unobtainium'],
  ['/api/entities/nobody', 404, 'nobody'],
  ['/api/notices/mofcom-1999-1', 404, 'mofcom-1999-1'],
  ['/api/changes/9999.0', 404, '43.2'],
  [`/api/pages/${'f'.repeat(64)}`, 404, 'hash'],
  ['/api/pages/..%2F..%2Fetc%2Fpasswd', 404, 'hash'],
  ['/api/items/%E0%A4%A', 400, 'well formed'],
  ['/api/now?valid=2025-02-30', 400, '2025-02-30'],
  ['/api/now?known=yesterday', 400, 'yesterday'],
  ['/api/changes?limit=0', 400, '1 to 500'],
  ['/api/changes?limit=9999', 400, '1 to 500'],
  ['/api/changes?since=first', 400, 'first'],
])('%s is refused with %i and says why', async (url, status, word) => {
  const refused = await ask(url);
  expect(refused.status).toBe(status);
  expect((JSON.parse(refused.body) as { error: string }).error).toContain(word);
});

test('only reads', async () => {
  const refused = await ask('/api/now', {}, 'POST');
  expect({ status: refused.status, allow: refused.headers['allow'] }).toEqual({ status: 405, allow: 'GET, HEAD' });
  expect((await ask('/api/now', {}, 'HEAD')).body).toBe('');
});

test('a fault of ours is noted and not shown', async () => {
  const deps = storyDeps();
  const broken = askedOf({
    ...deps,
    poll: { ...deps.poll, heartbeats: () => Promise.reject(new Error('secret detail')) },
  });
  const { status, body } = await broken('/api/head');
  expect(status).toBe(500);
  expect(body).not.toContain('secret');
  expect(deps.said).toHaveLength(1);
});

test('reads the log once, then asks only for what is new, once for questions asked together', async () => {
  const commits = storyLog();
  const deps = storyDeps(commits);
  const reads: number[] = [];
  const counted = askedOf({
    ...deps,
    log: logRead((number) => {
      reads.push(number);
      return deps.log.since(number);
    }),
  });
  await Promise.all([counted('/api/now'), counted('/api/regime'), counted('/api/changes')]);
  await counted('/api/now');
  expect(reads[0]).toBe(0);
  expect(reads.slice(1).length).toBeLessThanOrEqual(2);
  expect(new Set(reads.slice(1))).toEqual(new Set([commits.length]));
});

test('the first view says what was read, as head and Sources do', async () => {
  const [first, head, sources] = await Promise.all(
    ['/api/now?valid=2025-10-10', '/api/head', '/api/sources'].map(async (url) => JSON.parse((await ask(url)).body)),
  );
  expect(head.checked).toMatchObject({ verdict: 'whole', whole: 4, of: 4 });
  expect([first.checked, sources.checked]).toEqual([head.checked, head.checked]);
});
