import { record, string, unknown } from 'zod/mini';
import { named } from '../../../shared/views/answers/fields/schema.ts';
import { CHANGES } from './changes.ts';
import { LAW } from './law.ts';
import { OWN } from './own.ts';
import { QUESTIONS } from './questions.ts';
import { json, NOTHING, type Route } from './route.ts';
import { SUBJECTS } from './subjects.ts';
import { SYSTEM } from './system.ts';
import { TEXTS } from './texts.ts';

const openApiAnswer = named('OpenApi', record(string(), unknown()));

/** Every question that the api answers, the first path that fits; the OpenAPI document is written from the same rows. */
export const ROUTES: readonly Route[] = [
  ...SYSTEM,
  ...LAW,
  ...SUBJECTS,
  ...CHANGES,
  ...TEXTS,
  ...OWN,
  ...QUESTIONS,
  {
    path: '/api/openapi.json',
    summary: 'This document',
    query: [],
    reads: NOTHING,
    ...json(openApiAnswer, async () => (await import('./open-api.ts')).openApi(ROUTES)),
  },
];
