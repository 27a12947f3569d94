import { createHash } from 'node:crypto';
import { kept } from '../../shared/views/kept.ts';
import { plain } from '../../shared/wording/plain.ts';
import type { Ask } from './question.ts';
import { NOTHING, type Route } from './route.ts';
import { Said } from './said.ts';

type Answer = { body: string | Uint8Array; etag: string; headers: Readonly<Record<string, string>> };
type Place = { answer?: Answer };

const MOST = 300;
const LARGEST = 100_000;
const answers = kept<Place>(MOST);

/** Where an answer is kept for all who ask the same, where it follows from the log, the question and the day alone. */
export const placeOf = (route: Route, path: string, { at, query, log }: Ask): Place =>
  route.schema !== undefined && route.reads === NOTHING && !route.soon
    ? answers(log, `${path}?${query} ${at.valid} ${at.known} ${at.today}`, () => ({}))
    : {};

const bodyOf = (said: unknown): string | Uint8Array => {
  if (said instanceof Said) return said.text;
  return typeof said === 'string' || said instanceof Uint8Array ? said : plain(JSON.stringify(said));
};

/** What its place has, or else what is worked out now. */
export const answerIn = async (place: Place, route: Route, ask: Ask): Promise<Answer> => {
  if (place.answer) return place.answer;
  const said = await route.answer(ask);
  const body = bodyOf(said);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const answer = { body, etag, headers: said instanceof Said ? said.headers : {} };
  if (body.length <= LARGEST) place.answer = answer;
  return answer;
};
