import { readFileSync } from 'node:fs';
import type { Claim } from '../../shared/domain/acts/claim.ts';
import { readPress } from '../../shared/reading/press/read-press.ts';
import type { CivilDate } from '../../shared/time/civil.ts';

export type Item = { title: string; excerpt: string; publishedOn: CivilDate };

/** What our own reader finds in a real article. */
export const claimsOf = ({ title, excerpt, publishedOn }: Item): Claim[] =>
  readPress({ id: 'a', url: 'https://o.example/a', publishedOn, contentType: 'text/plain', title, body: excerpt })
    .claims;

/** The first of the real articles of which that holds. */
const firstOf = (holds: (claims: Claim[]) => boolean): Item => {
  const lines = readFileSync(new URL('../reading/press/real/newsroom.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  for (const line of lines) {
    const item = JSON.parse(line) as Item;
    if (holds(claimsOf(item))) return item;
  }
  throw new Error('there is no such article');
};

/** One in which one thing is news, and doubtful. */
export const doubtfulArticle = (): Item =>
  firstOf((claims) => {
    const [one, ...more] = claims.filter(({ news }) => news);
    return one?.doubtful === true && one.stance === 'affirmed' && more.length === 0;
  });

/** One that tells news, none of it doubtful. */
export const sureArticle = (): Item =>
  firstOf((claims) => claims.some(({ news }) => news) && claims.every(({ doubtful }) => !doubtful));
