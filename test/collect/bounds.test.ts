import { describe, expect, test } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import type { Harvest } from '../../lambdas/collect/harvest.ts';
import { remember } from '../../lambdas/collect/remember.ts';
import { dynamoSources } from '../../shared/adapters/aws/collecting/dynamo-sources.ts';
import { get } from '../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../shared/adapters/aws/store/table.ts';
import { soundList } from '../../shared/sources/list.ts';
import type { Revisit, SourceState } from '../../shared/sources/visits.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { freshTable } from '../support/database.ts';
import { imported, listed, ONE, plain, refused, SITE, START, world } from './world.ts';

const MOST_ITEM_BYTES = 400_000;

/** What an item takes in the store: its names and values, and a little for each list and map. */
const bytesOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, one) => sum + 1 + bytesOf(one), 0);
  if (typeof value !== 'object' || value === null) return 21;
  return 3 + Object.entries(value).reduce((sum, [name, one]) => sum + 1 + bytesOf(name) + bytesOf(one), 0);
};

const hashes = (count: number, from: number): string[] =>
  Array.from({ length: count }, (_, index) => (from + index).toString(16).padStart(16, '0'));
const record = <T>(keys: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(keys.map((key) => [key, value]));

const revisit: Revisit = {
  url: `${SITE}/${'u'.repeat(1_900)}`,
  textUrl: `${SITE}/${'t'.repeat(1_900)}`,
  title: '题'.repeat(500),
  publishedOn: '2025-10-08' as CivilDate,
  at: START,
  visit: 1,
  fingerprint: 'f'.repeat(64),
};

describe('a state keeps within what the store takes', () => {
  test('also where everything in it is as large as it can be', async () => {
    const full: SourceState = {
      id: 'plain',
      version: 0,
      validators: record(
        Array.from({ length: 14 }, (_, index) => `${SITE}/${index}${'a'.repeat(300)}`),
        { etag: 'e'.repeat(300), lastModified: 'm'.repeat(300) },
      ),
      failures: 9,
      problem: '因'.repeat(500),
      brokenSince: START,
      toldAt: START,
      notBefore: START,
      imported: true,
      seen: hashes(30_000, 0),
      importing: hashes(20_000, 50_000),
      revisits: [],
      walk: record(
        Array.from({ length: 14 }, (_, index) => `${SITE}/${index}${'w'.repeat(300)}`),
        { page: 2, of: 40, first: 'f'.repeat(16), last: 'l'.repeat(16), tries: 2, gap: 3 },
      ),
      knownRead: hashes(157, 0),
      knownMissed: record(hashes(60, 500), { tries: 9, why: 'é'.repeat(120), again: START }),
      told: record(
        Array.from({ length: 50 }, (_, index) => `form ${index}${'x'.repeat(200)}`),
        START,
      ),
      pending: record(hashes(15_000, 90_000), { first: false, tries: 4 }),
    };
    const harvest: Harvest = {
      ...{ found: [], left: [], later: [], events: [], seen: hashes(50, 80_000) },
      pending: record(hashes(15_000, 110_000), { first: false, tries: 1 }),
      revisits: Array.from({ length: 3_000 }, () => revisit),
    };
    const listing = {
      ...{ links: [], strange: [], broken: 0, beginnings: {}, remarks: [], whole: false },
      validators: full.validators,
      fault: { text: 'one of two lists', lasting: true },
    };
    const state = remember(full, listing, harvest, [], full.walk ?? {}, START);
    const db = await freshTable();
    expect(await dynamoSources(db, ['plain']).save(state)).toBe('saved');
    const bytes = bytesOf(await get(db, KEYS.source('plain')));
    expect(bytes).toBeGreaterThan(300_000);
    expect(bytes).toBeLessThan(MOST_ITEM_BYTES);
    expect(Object.keys(state.pending ?? {})).toHaveLength(600);
  });

  test('20,000 new links, and 15,000 whose pages fail while another list is broken: the source gets on', async () => {
    const db = await freshTable();
    const made = world([plain({ index: () => [`${SITE}/index`, `${SITE}/broken`] })]);
    const deps = { ...made.deps, states: dynamoSources(db, ['plain']) };
    const lines = (count: number, from = 0) =>
      Array.from({ length: count }, (_, index) => `p${from + index}|公告|2024-01-01`);
    made.answers.set(`${SITE}/index`, listed(...lines(20_000)));
    await collect(deps)();
    for (let visit = 0; visit < 14; visit++) {
      made.pass(120);
      made.answers.set(`${SITE}/index`, listed(...lines(1_100, 20_000 + visit * 1_100)));
      await collect(deps)();
    }
    const [state] = await deps.states.all();
    expect(state?.version).toBe(15);
    expect(Object.keys(state?.pending ?? {}).length).toBeLessThanOrEqual(600);
    expect(bytesOf(await get(db, KEYS.source('plain')))).toBeLessThan(MOST_ITEM_BYTES);
  }, 60_000);
});

describe('what a list says of itself', () => {
  test.each([Number.POSITIVE_INFINITY, 1e300, -3, 0, 2.5, Number.NaN, '7' as unknown as number])(
    'a number of pages that is none is passed over: %s',
    (pages) => expect(soundList({ links: [], strange: [], broken: 0, pages })).not.toHaveProperty('pages'),
  );

  test('a count of four hundred digits sticks no source', async () => {
    const db = await freshTable();
    const paged = (address: string, number: number): string => `${address}?${number}`;
    const made = world([plain({ page: paged })]);
    made.publish(ONE);
    const list = made.answers.get(`${SITE}/index`) as string;
    made.answers.set(`${SITE}/index`, `${list}<script>createPageHTML(${'9'.repeat(400)}, 0)</script>`);
    await collect({ ...made.deps, states: dynamoSources(db, ['plain']) })();
    expect(made.beats.get('collect')).toMatchObject({ threw: {}, checked: { plain: START } });
  });

  test('links under twenty thousand unknown forms of address are told in a few words', async () => {
    const { made, tick } = await imported([plain({ article: /\/\d+$/ })]);
    const odd = Array.from({ length: 20_000 }, (_, index) => {
      const form = [...index.toString(36)].map((sign) => `g${sign}z`).join('');
      return `${form}x|公告|2025-10-08`;
    });
    made.answers.set(`${SITE}/index`, listed(ONE, ...odd));
    await tick();
    const told = made.told.filter(({ kind }) => kind === 'reader-puzzled');
    expect(told.length).toBeGreaterThan(5);
    expect(told.length).toBeLessThan(15);
    for (const { text } of told) expect(text.length).toBeLessThanOrEqual(2_000);
  }, 30_000);

  test('titles and texts hold nothing that a database or a queue refuses', async () => {
    const db = await freshTable();
    const made = world([plain({ id: 'plain', list: 'feed' })]);
    made.answers.set(
      `${SITE}/index`,
      `<rss><channel><item><title>公告&#xD83D;一\uffff</title><link>${SITE}/1</link></item></channel></rss>`,
    );
    made.answers.set(`${SITE}/1`, '<p>text of the notice');
    await collect({ ...made.deps, states: dynamoSources(db, ['plain']) })();
    const [title = ''] = made.noted.map((record) => record.title);
    expect(title).toContain('公告');
    expect(title).not.toMatch(/[\p{Cs}\uffff]/u);
  });
});

describe('a clock that was ahead for one tick', () => {
  test('keeps no source from its next visit', async () => {
    const { made, tick } = await imported();
    made.answers.set(`${SITE}/index`, refused('network'));
    made.pass(480);
    await tick();
    made.pass(-479);
    made.publish('3|第三号公告|2025-10-09', ONE);
    await made.deps.poll.release('collect', made.now());
    await tick();
    expect(made.rounds.map(({ pages }) => pages[0]?.title)).toEqual(['第三号公告']);
    expect(made.beats.get('collect')?.checked).toEqual({ plain: made.now() });
  });
});
