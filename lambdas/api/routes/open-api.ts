import * as z from 'zod/mini';
import { named, SCHEMAS } from '../../../shared/views/answers/fields/schema.ts';
import { PARAMETERS } from '../question/parameters.ts';
import type { Route } from './route.ts';

const error = named('Error', z.object({ error: z.string() }));

const placeOf = (id: string): string => `#/components/schemas/${id}`;
const referenceTo = (schema: z.ZodMiniType) => ({ $ref: placeOf(SCHEMAS.get(schema)?.id ?? '') });

const ERROR = {
  description: 'What was wrong with the question, in words',
  content: { 'application/json': { schema: referenceTo(error) } },
};

const operation = ({ path, summary, query, type, reads, schema }: Route) => ({
  get: {
    operationId: path.replace(/^\/api\//, '').replace(/[^a-zA-Z]+(\w?)/g, (_, letter: string) => letter.toUpperCase()),
    summary,
    description: `Reads: ${reads}, beside the log's tail.`,
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...query.map((name) => ({ name, in: 'query', description: PARAMETERS[name], schema: { type: 'string' } })),
    ],
    responses: {
      200: {
        description: summary,
        headers: { ETag: { schema: { type: 'string' } } },
        content: { [type]: { schema: schema ? referenceTo(schema) : { type: 'string' } } },
      },
      304: { description: 'Nothing new since the ETag in If-None-Match' },
      400: ERROR,
      404: ERROR,
    },
  },
});

/** As they are written into answers: more may be added to each, so that nothing is closed. */
const schemas = () => {
  const all = z.toJSONSchema(SCHEMAS, { io: 'input', uri: placeOf }).schemas;
  return Object.fromEntries(
    Object.entries(all).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema] as const),
  );
};

/** The document that describes the routes, in OpenAPI 3.1. */
export const openApi = (routes: readonly Route[]) => ({
  openapi: '3.1.0',
  info: {
    title: 'Chokepoint',
    version: '1',
    description:
      "China's export controls, entity lists and the US–China tariffs on any day, as known on any day. Read only.",
  },
  paths: Object.fromEntries(routes.map((route) => [route.path, operation(route)])),
  components: { schemas: schemas() },
});
