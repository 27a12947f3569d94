import { describe, expect, test } from 'vitest';
import { rereading } from '../../cli/commands/reread.ts';
import { record } from '../../lambdas/record/record.ts';
import { answeredBefore, keptPressReader } from '../../shared/adapters/aws/second-reader/kept-press-reader.ts';
import { isAside } from '../../shared/alerts/news/concerns.ts';
import type { Claim } from '../../shared/domain/acts/claim.ts';
import type { PressText, SecondAnswer } from '../../shared/domain/acts/second-reading.ts';
import type { PressReader } from '../../shared/ports.ts';
import { PRESS } from '../../shared/sources/press.ts';
import type { PageRecord, Round } from '../../shared/sources/round.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { freshTable } from '../support/database.ts';
import { claimsOf, doubtfulArticle, type Item, sureArticle } from '../support/doubtful-article.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';
import { memoryLog } from '../support/memory-log.ts';
import { announcements } from '../support/source.ts';

const [DOUBTFUL, SURE] = [doubtfulArticle(), sureArticle()];
const doubted = (claims: Claim[]): Claim[] => claims.filter(({ doubtful }) => doubtful);
const [OWN] = doubted(claimsOf(DOUBTFUL));

const [press] = PRESS;
if (press === undefined || OWN === undefined) throw new Error('there is no press');

const { type, evidence } = OWN;
const AGREES: SecondAnswer = { kind: 'said', whole: true, said: [{ type, news: true, stance: 'affirmed', evidence }] };
const NOTHING: SecondAnswer = { kind: 'said', whole: true, said: [] };

const answering = (answer: SecondAnswer): PressReader & { asked: PressText[] } => {
  const asked: PressText[] = [];
  return {
    asked,
    read: async (text) => {
      asked.push(text);
      return answer;
    },
  };
};

let at = 0;
const now = (): Instant => new Date(Date.UTC(2027, 0, 1) + 1000 * at++).toISOString() as Instant;

const deskOf = (second?: PressReader) => {
  const [log, blobs] = [memoryLog(), memoryBlobs()];
  const operations = { report: async () => {}, since: async () => [] };
  const sources = [press, announcements()];
  const take = record({ log, blobs, operations, sources, now, second });
  const pageOf = async ({ title, excerpt, publishedOn }: Item, host: string, source: string): Promise<PageRecord> => ({
    id: `page-${host}`,
    url: `https://${host}/story`,
    hash: await blobs.put(new TextEncoder().encode(excerpt)),
    ...{ source, title, publishedOn, seenAt: now(), contentType: 'text/plain' },
  });
  const recorded = async (items: Item[], more: Partial<Round> = {}) => {
    const source = more.source ?? press.id;
    const pages = await Promise.all(items.map((item, i) => pageOf(item, `outlet${i}.example`, source)));
    const round = { id: `r${at}`, source, startedAt: now(), first: false, ...more, pages };
    const commits = await take(round);
    const changes = commits.flatMap((commit) => commit.changes);
    const atOnce = changes.filter((change) => !isAside({}, change));
    return { commits, pages, changes, atOnce, claims: commits.flatMap(({ readings }) => readings[0]?.claims ?? []) };
  };
  return { log, blobs, recorded };
};

describe('a doubtful article', () => {
  test('waits for the digest where nobody reads it twice', async () => {
    const { changes, atOnce } = await deskOf().recorded([DOUBTFUL]);
    expect(changes).toHaveLength(1);
    expect(atOnce).toEqual([]);
  });

  test('is told at once where the second reader agrees', async () => {
    const second = answering(AGREES);
    const { atOnce } = await deskOf(second).recorded([DOUBTFUL]);
    expect(second.asked).toHaveLength(1);
    expect(second.asked[0]?.text).toContain(DOUBTFUL.excerpt.slice(0, 40));
    expect(atOnce.map(({ claim }) => claim?.second)).toEqual(['agreed']);
  });

  test('is background where it does not, and told nowhere', async () => {
    const second = answering(NOTHING);
    const { commits } = await deskOf(second).recorded([DOUBTFUL]);
    expect(second.asked).toHaveLength(1);
    expect(commits).toEqual([]);
  });

  test.each(['budget', 'refused', 'malformed', 'too-slow', 'throttled', 'failed'] as const)(
    'stays as our reader read it where the answer is: %s',
    async (why) => {
      const { changes, claims } = await deskOf(answering({ kind: 'silent', why })).recorded([DOUBTFUL]);
      expect(changes).toHaveLength(1);
      expect(claims).toEqual(claimsOf(DOUBTFUL));
    },
  );
});

describe('nobody is asked', () => {
  const second = answering(AGREES);
  test('of what is sure', async () => {
    await deskOf(second).recorded([SURE]);
    expect(second.asked).toEqual([]);
  });
  test('of history', async () => {
    await deskOf(second).recorded([DOUBTFUL], { first: true });
    expect(second.asked).toEqual([]);
  });
  test('of what an official channel says', async () => {
    const official = { ...announcements(), withoutForce: /story/ };
    const { log, blobs } = deskOf();
    const operations = { report: async () => {}, since: async () => [] };
    const hash = await blobs.put(new TextEncoder().encode(DOUBTFUL.excerpt));
    const { title, publishedOn } = DOUBTFUL;
    const page = { id: 'p', url: 'https://www.mofcom.gov.cn/story', hash, source: official.id, title, publishedOn };
    const pages = [{ ...page, seenAt: now(), contentType: 'text/plain' }];
    const commits = await record({ log, blobs, operations, sources: [official], now, second })({
      ...{ id: 'r', source: official.id, startedAt: now(), first: false },
      pages,
    });
    expect(commits.flatMap(({ readings }) => doubted(readings[0]?.claims ?? []))).toHaveLength(1);
    expect(second.asked).toEqual([]);
  });
});

test('of a round so many are asked about', async () => {
  const second = answering(NOTHING);
  await deskOf(second).recorded(Array.from({ length: 20 }, (_, i) => ({ ...DOUBTFUL, title: `${DOUBTFUL.title}`, i })));
  expect(second.asked).toHaveLength(8);
});

test('reading again asks nobody, and finds the same', async () => {
  const db = await freshTable();
  const second = answering(NOTHING);
  const operations = { report: async () => {}, since: async () => [] };
  const asking = { reader: second, model: 'm', price: { in: 1, out: 5 }, dollarsAMonth: 10 };
  const { log, blobs, recorded } = deskOf(keptPressReader(db, asking, { operations, now }));
  const { pages } = await recorded([DOUBTFUL]);
  const kept = (more: object) => ({
    ...{ log, blobs, sources: [press] },
    pages: (async function* () {
      yield* pages;
    })(),
    ...more,
  });
  const again = await rereading(kept({ second: answeredBefore(db) }), { all: true, apply: false, now });
  expect(again.commits).toEqual([]);
  expect(second.asked).toHaveLength(1);
  const forgotten = await rereading(kept({}), { all: true, apply: false, now });
  expect(forgotten.commits.flatMap(({ changes }) => changes)).toHaveLength(1);
});
