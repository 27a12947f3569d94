import { describe, expect, test } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import { ONE, plain, refused, SITE, type World, world } from './world.ts';

const titles = ({ rounds }: World) => rounds.map(({ pages, first }) => [first, ...pages.map(({ title }) => title)]);

describe('a list', () => {
  test('in January polls last year’s index beside the new one, which may be missing or empty', async () => {
    const made = world([
      plain({
        index: (year) => [`${SITE}/${year}`],
        links: (body) => (body === 'none' ? [] : [{ url: `${SITE}/${body}`, title: body }]),
      }),
    ]);
    made.answers.set(`${SITE}/2025`, 'dec');
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
    made.answers.set(`${SITE}/2026`, 'none');
    await poll();
    expect(made.told).toEqual([]);
    made.answers.set(`${SITE}/2026`, 'jan');
    made.answers.set(`${SITE}/jan`, 'January');
    await poll();
    expect(made.rounds.at(-1)).toMatchObject({ first: false, pages: [{ title: 'jan' }] });
    made.pass((Date.parse('2026-01-31T16:00:00Z') - Date.parse(made.now())) / 60_000);
    expect(await poll()).toEqual(['/2026']);
    made.answers.set(`${SITE}/2026`, 'none');
    await poll();
    expect(made.told).toMatchObject([{ kind: 'source-broken' }]);
  });

  test('asks for the years before until the first listing is fetched, and misses no year that has none', async () => {
    const made = world([plain({ history: (year) => [`${SITE}/${year - 1}`, `${SITE}/${year - 2}`] })]);
    made.publish(ONE);
    made.answers.set(`${SITE}/2024`, `${SITE}/old|Old|2024-03-01`);
    made.answers.set(`${SITE}/old`, refused('status'));
    const tick = collect(made.deps);
    await tick();
    expect(made.told).toEqual([]);
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

  test('follows an old page that is a script leading to the real one', async () => {
    const made = world();
    made.publish(ONE);
    made.answers.set(`${SITE}/1`, "<script>window.location.href='/real'</script>");
    made.answers.set(`${SITE}/real`, '<h1>the notice</h1>');
    await collect(made.deps)();
    expect(new TextDecoder().decode([...made.kept.values()][0])).toBe('<h1>the notice</h1>');
    expect(made.noted[0]?.url).toBe(`${SITE}/1`);
  });
});
