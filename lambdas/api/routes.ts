import { openApi, openApiAnswer } from './open-api.ts';
import { json, NOTHING, type Route } from './route.ts';
import { CHANGES } from './routes/changes.ts';
import { LAW } from './routes/law.ts';
import { OWN } from './routes/own.ts';
import { QUESTIONS } from './routes/questions.ts';
import { SUBJECTS } from './routes/subjects.ts';
import { SYSTEM } from './routes/system.ts';
import { TEXTS } from './routes/texts.ts';

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
