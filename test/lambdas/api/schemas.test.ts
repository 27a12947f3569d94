import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openApi } from '../../../lambdas/api/routes/open-api.ts';
import { ROUTES } from '../../../lambdas/api/routes/routes.ts';
import type { Commit } from '../../../shared/ledger/log/commit.ts';
import { SCHEMAS } from '../../../shared/views/answers/fields/schema.ts';
import { corpusLog } from '../../views/log.ts';
import { storyLog } from '../../views/story.ts';
import { askedOf } from './asked.ts';
import { EXAMPLES } from './examples.ts';
import { storyDeps } from './story-deps.ts';

const JSON_ROUTES = ROUTES.filter(({ type }) => type === 'application/json');
const story = storyLog();
const worlds = {
  'the story': { ask: askedOf(storyDeps(story)), log: story },
  'the corpus': await (async () => {
    const { commits } = corpusLog('2025-11-20T02:00:00.000Z');
    return { ask: askedOf(storyDeps(commits)), log: commits };
  })(),
};

/** Every thing that a route with a place in its path can be asked about. */
const placesOf = (commits: readonly Commit[]): Record<string, string[]> => {
  const changes = commits.flatMap((commit) => commit.changes.filter(({ kind }) => kind !== 'claimed'));
  const last = (kind: string) =>
    changes.flatMap(({ subject }) => (subject.startsWith(kind) ? subject.split(':').at(-1) : []) ?? []);
  return {
    '/api/changes/{id}': changes.map(({ id }) => id),
    '/api/items/{slug}': last('item:'),
    '/api/entities/{slug}': last('entity:'),
    '/api/notices/{key}': commits.flatMap(({ readings }) =>
      readings.flatMap(({ kind, key }) => (kind === 'notice' ? key : [])),
    ),
  };
};

describe.each(Object.entries(worlds))('of %s', (_, { ask, log }) => {
  const places = placesOf(log);
  test.each(JSON_ROUTES)('$path answers by its schema, with nothing beside it', async ({ path, schema }) => {
    const asked = [...new Set(places[path] ?? [])].map((place) => path.replace(/\{\w+\}/, encodeURIComponent(place)));
    const days = asked.length > 0 ? ['2025-10-12'] : ['2025-04-20', '2025-10-12', '2025-12-01'];
    for (const url of asked.length > 0 ? asked : [EXAMPLES[path] ?? path])
      for (const valid of days) {
        const { status, body } = await ask(`${url}${url.includes('?') ? '&' : '?'}valid=${valid}`);
        if (status === 404 && path.includes('{hash}')) continue;
        expect({ url, status }).toEqual({ url, status: 200 });
        const answer: unknown = JSON.parse(body);
        expect(z.parse(schema as z.ZodMiniType, answer)).toEqual(answer);
      }
  });
});

describe('the OpenAPI document', () => {
  const document = openApi(ROUTES);
  const known = Object.keys(document.components.schemas);

  test('has a schema for each answer', () => {
    for (const route of ROUTES) {
      const { schema } = document.paths[route.path]?.get.responses[200].content[route.type] ?? {};
      if (route.type !== 'application/json') expect(schema).toEqual({ type: 'string' });
      else expect(known.map((id) => `#/components/schemas/${id}`)).toContain((schema as { $ref?: string }).$ref);
    }
  });

  test('points only at what it holds, and leaves nothing open', () => {
    const text = JSON.stringify(document);
    const pointed = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, id]) => id);
    expect(text.match(/"\$ref"/g)).toHaveLength(pointed.length);
    for (const id of pointed) expect(known).toContain(id);
    expect(text).not.toContain('"schema":{}');
    for (const [id, schema] of Object.entries(document.components.schemas))
      expect({ id, keys: Object.keys(schema) }).not.toEqual({ id, keys: [] });
    expect(document.components.schemas['Measure']).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['id', 'subject', 'state', 'since', 'by']),
      properties: { since: { $ref: '#/components/schemas/Day' } },
    });
  });

  test('gives each operation a name of its own', () => {
    const names = Object.values(document.paths).map(({ get }) => get.operationId);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('a schema is known by one name', () => {
  expect(SCHEMAS.get(JSON_ROUTES[0]?.schema as z.ZodMiniType)?.id).toBe('Head');
});
