import { describe, expect, test } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import type { WebAnswer } from '../../shared/ports.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Source } from '../../shared/sources/source.ts';
import { listed, plain, refused, SITE, type World, world } from './world.ts';

/** Two notices on each page; pages are older the further back they are. */
const lineOf = (page: number, place: number): string =>
  `p${page}-${place}|公告${page}-${place}|2025-0${9 - (page % 9)}-0${place}`;
const linesOf = (page: number): string[] => [lineOf(page, 2), lineOf(page, 1)];

/** A world with a list of so many pages; `total` is what the list says of itself. */
const paged = (pages: number, total?: number, over: Partial<Source> = {}): World => {
  const made = world([
    { ...plain({ page: (address, page) => `${address}?page=${page}`, quietDays: 1_000 }), ...over } as Source,
  ]);
  const said = total === undefined ? '' : `<script>createPageHTML(${total}, 0, "index", "htm")</script>`;
  for (let page = 1; page <= pages; page++) {
    made.answers.set(`${SITE}/index${page === 1 ? '' : `?page=${page}`}`, listed(...linesOf(page)) + said);
    for (const line of linesOf(page))
      made.answers.set(`${SITE}/${line.split('|')[0]}`, `<h1>${line.split('|')[1]}</h1>`);
  }
  return made;
};

const visits = async (made: World, count: number): Promise<void> => {
  const tick = collect(made.deps);
  for (let visit = 0; visit < count; visit++) {
    await tick();
    made.pass(10);
  }
};
const pagesAsked = ({ asked }: World): number[] =>
  asked.flatMap(({ url }) => (url.includes('?page=') ? [Number(url.split('=')[1])] : []));
const texts = ({ rounds }: World): string[] => rounds.flatMap(({ pages }) => pages.map(({ title = '' }) => title));
const toldOf = ({ told }: World): string[] => told.map(({ text }) => text.slice(text.indexOf(': ') + 2));

describe('the older pages of a list', () => {
  test('are read once, a page a visit, to the end that the list states; all of it is history', async () => {
    const made = paged(4, 4);
    await visits(made, 2);
    expect(made.states.get('plain')?.walk).toMatchObject({ [`${SITE}/index`]: { page: 3, of: 4 } });
    await visits(made, 60);
    expect(pagesAsked(made)).toEqual([2, 3, 4]);
    expect(texts(made)).toHaveLength(8);
    expect(made.rounds.every(({ first }) => first)).toBe(true);
    expect(made.states.get('plain')?.walk).toBeUndefined();
    expect(made.told).toEqual([]);
  });

  test('that no source’s row can name are told', async () => {
    const { page: _, ...one } = plain({ quietDays: 1_000 });
    const made = paged(3, 3);
    const other = world([one]);
    for (const [address, answer] of made.answers) other.answers.set(address, answer);
    await visits(other, 2);
    expect(toldOf(other)).toEqual(['the first of 3 pages is all that is read']);
  });

  test('are not read of a source that was imported before', async () => {
    const made = paged(3, 3);
    const [empty] = await made.deps.states.all(['plain']);
    made.states.set('plain', { ...empty!, imported: true, version: 1 });
    await visits(made, 5);
    expect(pagesAsked(made)).toEqual([]);
  });

  test('are asked for again until everything on them is fetched', async () => {
    const made = paged(3, 3);
    const there = made.answers.get(`${SITE}/p2-1`)!;
    made.answers.set(`${SITE}/p2-1`, refused('too-slow'));
    await visits(made, 2);
    made.answers.set(`${SITE}/p2-1`, there);
    made.pass(60);
    await visits(made, 5);
    expect(pagesAsked(made)).toEqual([2, 2, 3]);
    expect(texts(made)).toHaveLength(6);
    expect(made.rounds.every(({ first }) => first)).toBe(true);
  });

  test('are passed over, five in a visit, while nothing on them is wanted', async () => {
    const made = paged(9, 9, { wants: ({ title }) => title === '公告1-1' || title === '公告8-1' });
    await visits(made, 1);
    await visits(made, 1);
    expect(pagesAsked(made)).toEqual([2, 3, 4, 5, 6]);
    await visits(made, 1);
    expect(pagesAsked(made).at(-1)).toBe(8);
    expect(texts(made)).toEqual(['公告1-1', '公告8-1']);
  });

  test('leave news on the first page news', async () => {
    const made = paged(3, 3);
    await visits(made, 1);
    const first = made.answers.get(`${SITE}/index`) as string;
    made.answers.set(`${SITE}/index`, listed('new|新公告|2025-10-09') + first);
    made.answers.set(`${SITE}/new`, '<h1>新公告</h1>');
    await visits(made, 1);
    const told = made.rounds.filter((round) => !round.first);
    expect(told.flatMap(({ pages }) => pages.map(({ title }) => title))).toEqual(['新公告']);
  });

  test.each<[string, WebAnswer | string, string]>([
    ['is not there', refused('status'), 'page 3 of 4 of the older ones is not there'],
    ['is empty', listed(), 'page 3 of 4 of the older ones is empty'],
    ['cannot be read', '<h1>安全验证</h1>', 'page 3 of 4 of the older ones could not be read: a challenge page'],
  ])('one that %s is told, and the next is read', async (_, answer, told) => {
    const made = paged(4, 4);
    made.answers.set(`${SITE}/index?page=3`, answer);
    await visits(made, 10);
    expect(toldOf(made)).toEqual([expect.stringContaining(told)]);
    expect(texts(made)).toHaveLength(6);
  });

  test('of a list that states no end: one missing in the middle is told, two missing are the end', async () => {
    const made = paged(4);
    made.answers.set(`${SITE}/index?page=3`, refused('status'));
    await visits(made, 10);
    expect(pagesAsked(made)).toEqual([2, 3, 4, 5, 6]);
    expect(toldOf(made)).toEqual([expect.stringContaining('page 3 of the older ones is not there')]);
  });

  test.each([
    ['an empty page', listed()],
    ['the last page again', listed(...linesOf(3))],
    ['the first page again', listed(...linesOf(1))],
  ])('end with %s, without a word', async (_, answer) => {
    const made = paged(3);
    made.answers.set(`${SITE}/index?page=4`, answer);
    await visits(made, 10);
    expect(pagesAsked(made)).toEqual([2, 3, 4]);
    expect(made.told).toEqual([]);
  });

  test('that repeat where the list says there are more are told', async () => {
    const made = paged(2, 4);
    made.answers.set(`${SITE}/index?page=3`, listed(...linesOf(2)));
    await visits(made, 10);
    expect(toldOf(made)).toEqual([expect.stringContaining('page 3 of 4 of the older ones repeats another')]);
  });

  test('are read as far back as forty, and what is behind is told', async () => {
    const made = paged(45, 45);
    await visits(made, 60);
    expect(pagesAsked(made).at(-1)).toBe(40);
    expect(toldOf(made)).toEqual([expect.stringContaining('page 40 of 45 of the older ones is the last that is read')]);
  });
});

test.each([
  ['mofcom-policies', /paramJson=%7B%22pageNo%22%3A2%2C%22pageSize%22%3A50%7D/],
  ['mofcom-spokesperson', /xwfyrth\/index_1\.html$/],
  ['tariff-commission', /zhengcefabu\/index_1\.htm$/],
  ['mfa-countermeasures', /fzcqdcs\/index_1\.shtml$/],
  ['white-house', /presidential-actions\/feed\/\?paged=2$/],
  ['federal-register', /documents\.json\?.*&page=2$/],
])('the second page of %s', (id, address) => {
  const { index, page } = SOURCES.find((source) => source.id === id)!;
  expect(page?.(index(2026)[0]!, 2)).toMatch(address);
});
