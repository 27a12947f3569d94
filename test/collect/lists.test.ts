import { describe, expect, test } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import { listed, ONE, page, plain, refused, SITE, TWO, type World, world } from './world.ts';

const titles = ({ rounds }: World) => rounds.map(({ pages, first }) => [first, ...pages.map(({ title }) => title)]);

describe('a list', () => {
  test('in January polls last year’s index beside the new one, which may be missing or empty', async () => {
    const made = world([
      plain({
        index: (year) => [`${SITE}/${year}`],
      }),
    ]);
    made.answers.set(`${SITE}/2025`, listed('dec|December'));
    made.answers.set(`${SITE}/dec`, 'December');
    made.pass((Date.parse('2025-12-31T16:30:00Z') - Date.parse(made.now())) / 60_000);
    const tick = collect(made.deps);
    const poll = async () => {
      made.asked.length = 0;
      made.pass(10);
      await tick();
      return made.asked.map(({ url }) => url.slice(SITE.length)).filter((path) => /^\/\d{4}$/.test(path));
    };
    expect(await poll()).toEqual(['/2025', '/2026']);
    made.answers.set(`${SITE}/2026`, listed());
    await poll();
    expect(made.told).toEqual([]);
    made.answers.set(`${SITE}/2026`, listed('jan|January'));
    made.answers.set(`${SITE}/jan`, 'January');
    await poll();
    expect(made.rounds.at(-1)).toMatchObject({ first: false, pages: [{ title: 'January' }] });
    made.pass((Date.parse('2026-01-31T16:00:00Z') - Date.parse(made.now())) / 60_000);
    expect(await poll()).toEqual(['/2026']);
    made.answers.set(`${SITE}/2026`, listed());
    await poll();
    expect(made.told).toMatchObject([{ kind: 'source-broken' }]);
  });

  test('asks for the years before until the first listing is fetched, and tells of a year that has none', async () => {
    const made = world([plain({ history: (year) => [`${SITE}/${year - 1}`, `${SITE}/${year - 2}`] })]);
    made.publish(ONE);
    made.answers.set(`${SITE}/2024`, listed('old|Old|2024-03-01'));
    made.answers.set(`${SITE}/old`, refused('status'));
    const tick = collect(made.deps);
    await tick();
    const missing = `${SITE}/2023: this older list is not there`;
    expect(made.told).toMatchObject([{ kind: 'reader-puzzled', text: missing }]);
    made.answers.set(`${SITE}/old`, '<p>old');
    made.pass(10);
    await tick();
    expect(titles(made)).toEqual([
      [true, '第一号公告'],
      [true, 'Old'],
    ]);
    made.asked.length = 0;
    made.pass(10);
    await tick();
    expect(made.asked.map(({ url }) => url)).toEqual([`${SITE}/index`]);
  });

  test('a long first listing takes several visits, the oldest first, all of it history', async () => {
    const made = world();
    const day = (index: number) => `2025-0${1 + Math.floor(index / 28)}-${String(1 + (index % 28)).padStart(2, '0')}`;
    made.publish(...Array.from({ length: 120 }, (_, index) => `p${index}|公告${index}|${day(index)}`).reverse());
    for (let ticks = 0; ticks < 4; ticks++) {
      await collect(made.deps)();
      made.pass(1);
    }
    expect(made.rounds.map(({ first, pages }) => [first, pages.length, pages[0]?.title])).toEqual([
      [true, 50, '公告0'],
      [true, 50, '公告50'],
      [true, 20, '公告100'],
    ]);
  });

  test('a link left over from one visit is found again though the list has not changed', async () => {
    const made = world();
    made.publish(TWO, ONE);
    const list = made.answers.get(`${SITE}/index`) as string;
    made.answers.set(`${SITE}/index`, ({ validators }) =>
      validators === undefined ? page(list, { validators: { etag: '"a"' } }) : { kind: 'unchanged' },
    );
    const there = made.answers.get(`${SITE}/2`)!;
    made.answers.set(`${SITE}/2`, refused('status'));
    await collect(made.deps)();
    made.answers.set(`${SITE}/2`, there);
    made.pass(10);
    await collect(made.deps)();
    expect(titles(made)).toEqual([
      [true, '第一号公告'],
      [true, '第二号公告'],
    ]);
    made.pass(10);
    await collect(made.deps)();
    expect(made.asked.at(-1)?.validators).toEqual({ etag: '"a"' });
  });

  test('while one of two lists is broken what the other has is history; after three failures it is news', async () => {
    const made = world([plain({ index: () => [`${SITE}/index`, `${SITE}/broken`] })]);
    made.publish(ONE);
    const lines = [ONE];
    for (let visits = 0; visits < 6; visits++) {
      await collect(made.deps)();
      lines.unshift(`n${visits}|新公告${visits}|2025-10-09`);
      made.publish(...lines);
      made.pass(60);
    }
    expect(made.rounds.map(({ first }) => first)).toEqual([true, true, true, true, false, false]);
  });

  test('fetches a page once that is listed under http and https', async () => {
    const made = world();
    made.publish(ONE);
    made.answers.set(`${SITE}/index`, listed(ONE) + listed(ONE).replaceAll('https:', 'http:'));
    made.answers.set(`${SITE.replace('https:', 'http:')}/1`, '<p>one');
    await collect(made.deps)();
    expect(made.rounds.flatMap(({ pages }) => pages)).toHaveLength(1);
  });

  test('posts an address’s query as a form', async () => {
    const made = world([plain({ method: 'POST', index: () => [`${SITE}/list?columnID=9&title=`] })]);
    await collect(made.deps)();
    expect(made.asked[0]).toEqual({ url: `${SITE}/list`, method: 'POST', body: 'columnID=9&title=' });
  });

  test('fetches only what a source wants, and dates a page by list, meta, or the day', async () => {
    const made = world([plain({ wants: ({ title }) => title !== 'sport' })]);
    made.publish('1|a|2025-09-30', '2|b', '3|c', '4|sport|2025-10-01');
    made.answers.set(`${SITE}/2`, '<meta name="PubDate" content="2025-10-07 09:00"><p>b');
    await collect(made.deps)();
    const dates = Object.fromEntries(made.rounds[0]!.pages.map(({ title, publishedOn }) => [title, publishedOn]));
    expect(dates).toEqual({ a: '2025-09-30', b: '2025-10-07', c: '2025-10-09' });
  });

  test.each([
    "<script>window.location.href='/real'</script>",
    "<script>location.href = '../real'; </script>",
    "<script type='text/javascript'>top.location='/real';</script><p>页面跳转中</p>",
    '<script>function go() { self.location.replace("/real") } setTimeout(go, 100)</script>',
    '<meta http-equiv="refresh" content="0;url=/real">',
    `<META content="3; URL='/real'" HTTP-EQUIV=Refresh><a href="/real">here</a>`,
    '<noscript><meta http-equiv="refresh" content="0;url=/none"></noscript><script>location.assign("/real")</script>',
  ])('follows a page that only leads to the real one: %s', async (leading) => {
    const made = world();
    made.publish(ONE);
    made.answers.set(`${SITE}/1`, leading);
    made.answers.set(`${SITE}/real`, '<h1>the notice</h1>');
    await collect(made.deps)();
    expect(new TextDecoder().decode([...made.kept.values()][0])).toBe('<h1>the notice</h1>');
    expect(made.noted[0]?.url).toBe(`${SITE}/1`);
  });

  test.each([
    '<script>if (/mobile/i.test(navigator.userAgent)) window.location.href="/m/1"</script><h1>the notice</h1>',
    '<meta http-equiv="refresh" content="300"><h1>the notice</h1>',
    '<noscript><meta http-equiv="refresh" content="0;url=/none"></noscript><h1>the notice</h1>',
    `<script>function find() { location.href = '/search' }</script><h1>the notice</h1><p>${'公告如下。'.repeat(50)}</p>`,
  ])('and stays where a page has something to say: %s', async (body) => {
    const made = world();
    made.publish(ONE);
    made.answers.set(`${SITE}/1`, body);
    await collect(made.deps)();
    expect(new TextDecoder().decode([...made.kept.values()][0])).toBe(body);
  });
});
