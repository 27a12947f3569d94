import { createHash } from 'node:crypto';
import { memoized } from '../../shared/ledger/log/memoized.ts';
import { lruCache } from '../../shared/views/known/lru-cache.ts';
import { plain } from '../../shared/wording/text/plain.ts';
import { TextAnswer } from './http/text-answer.ts';
import type { Ask } from './question/question.ts';
import { NOTHING, type Route } from './routes/route.ts';

type Answer = { body: string | Uint8Array; etag: string; headers: Readonly<Record<string, string>> };
type CacheSlot = { answer?: Answer };

const MOST = 300;
const LARGEST = 100_000;
const answers = lruCache<CacheSlot>(MOST);

/** Where an answer is kept for all who ask the same, where it follows from the log, the question and the day alone. */
export const cacheSlotOf = (route: Route, path: string, { at, query, log }: Ask): CacheSlot =>
  route.schema !== undefined && route.reads === NOTHING && !route.soon
    ? answers(log, `${path}?${query} ${at.valid} ${at.known} ${at.today}`, () => ({}))
    : {};

type Written = Pick<Answer, 'body' | 'etag'>;

const tagged = (body: Answer['body']): Written => ({
  body,
  etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
});

/** What a view gives again as the very same is written once. */
const inJson = memoized((said: object): Written => tagged(plain(JSON.stringify(said))));

const written = (said: unknown): Written => {
  if (said instanceof TextAnswer) return tagged(said.text);
  if (typeof said === 'string' || said instanceof Uint8Array) return tagged(said);
  return said === null || typeof said !== 'object' ? tagged(JSON.stringify(said)) : inJson(said);
};

/** What its place has, or else what is worked out now. */
export const cachedAnswer = async (slot: CacheSlot, route: Route, ask: Ask): Promise<Answer> => {
  if (slot.answer) return slot.answer;
  const said = await route.answer(ask);
  const answer = { ...written(said), headers: said instanceof TextAnswer ? said.headers : {} };
  if (answer.body.length <= LARGEST) slot.answer = answer;
  return answer;
};
