import { CHANGES } from './changes.ts';
import { LAW } from './law.ts';
import { openApi, openApiAnswer } from './open-api.ts';
import { OWN } from './own.ts';
import { QUESTIONS } from './questions.ts';
import { json, NOTHING, type Route } from './route.ts';
import { SUBJECTS } from './subjects.ts';
import { SYSTEM } from './system.ts';
import { TEXTS } from './texts.ts';

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
    ...json(openApiAnswer, () => openApi(ROUTES)),
  },
];
