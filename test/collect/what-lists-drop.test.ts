import { describe, expect, test } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { imported, listed, ONE, page, plain, SITE, TWO, world } from './world.ts';

const announcements = () => plain({ article: /\/art_\w+\.html$/ });
const item = (address: string, title: string, day = '2025-10-08') =>
  `<li><a href="${address}">${title}</a><span>${day}</span></li>`;
const articles = (count: number) =>
  Array.from({ length: count }, (_, index) => item(`${SITE}/art_${index}.html`, `动态${index}`)).join('');

/** What the operators hear after so many visits to a list. */
const heard = async (list: string, visits = 1) => {
  const made = world([announcements()]);
  made.answers.set(`${SITE}/index`, `<ul>${list}</ul>`);
  for (let index = 0; index < 20; index++) made.answers.set(`${SITE}/art_${index}.html`, `<h1>动态${index}</h1>`);
  const tick = collect(made.deps);
  for (let visit = 0; visit < visits; visit++) {
    await tick();
    made.pass(1440);
  }
  return made.told.filter(({ kind }) => kind === 'reader-puzzled').map(({ text }) => text);
};

describe('listed under an address of no known form', () => {
  test('what sounds like an announcement is told with its address', async () => {
    const told = await heard(articles(15) + item('/files/9.pdf', '关于更新管控清单的公告'));
    expect(told).toEqual([expect.stringContaining(`“关于更新管控清单的公告” ${SITE}/files/9.pdf`)]);
  });

  test('anything else is told above a tenth of the list, and below it is not', async () => {
    const visit = (index: number) => item(`/visits/${index}.pdf`, `会见${index}`);
    expect(await heard(articles(19) + visit(1) + visit(2))).toEqual([]);
    expect(await heard(articles(17) + visit(1) + visit(2))).toEqual([expect.stringContaining('2 listed under')]);
  });

  test('is told once a month for each form', async () => {
    const list = articles(5) + item('/files/1.pdf', '第一号公告') + item('/files/2.pdf', '第二号公告');
    expect(await heard(list, 25)).toHaveLength(1);
    expect(await heard(list + item('/old/3.doc', '第三号令'), 2)).toHaveLength(2);
    expect(await heard(list, 35)).toHaveLength(2);
  });

  test('navigation is none', async () => {
    expect(await heard(`${articles(3)}<li><a href="/list.html">公告清单</a></li><a href="/x">命令与决定</a>`)).toEqual(
      [],
    );
  });
});

test('items of a feed that could not be read are told once; the others are read', async () => {
  const made = world([plain({ list: 'feed' })]);
  const feed = `<rss><channel><item><title>a < b</title><link>${SITE}/</item><item><title>第一号公告</title><link>${SITE}/1</link></item></channel></rss>`;
  made.answers.set(`${SITE}/index`, feed);
  made.answers.set(`${SITE}/1`, '<h1>第一号公告</h1>');
  const tick = collect(made.deps);
  for (let visits = 0; visits < 3; visits++) {
    await tick();
    made.pass(10);
  }
  expect(made.rounds.flatMap(({ pages }) => pages.map(({ title }) => title))).toEqual(['第一号公告']);
  expect(made.told.map(({ kind, text }) => [kind, text])).toEqual([
    ['reader-puzzled', `${SITE}/index: 1 item of the list could not be read`],
  ]);
});

describe('texts from outside are bounded', () => {
  test('a title is cut at 500 characters and holds nothing that cannot be stored', async () => {
    const { made, tick } = await imported();
    made.publish(TWO, ONE);
    const html = listed(`2|公告\ud83d\uffff${'长'.repeat(400_000)}|2025-10-09`, ONE);
    made.answers.set(`${SITE}/index`, JSON.stringify({ data: { html } }));
    await tick();
    const [found] = made.rounds.flatMap(({ pages }) => pages);
    expect(found?.title).toMatch(/^公告 {2}长+$/);
    expect(found?.title).toHaveLength(500);
  });

  test('an address of more than 2,000 characters is not fetched, and told', async () => {
    const { made, tick } = await imported();
    made.publish(`${'x'.repeat(400_000)}|第三号公告|2025-10-09`, TWO, ONE);
    await tick();
    expect(made.rounds.flatMap(({ pages }) => pages.map(({ title }) => title))).toEqual(['第二号公告']);
    expect(made.told).toMatchObject([{ kind: 'reader-puzzled', text: expect.stringContaining('1 item of') }]);
  });
});

test('a visit that throws keeps no other source of its host waiting, comes last from then on, and is told daily', async () => {
  const made = world([plain({ id: 'bad', everyMinutes: 5 }), plain({ id: 'good', everyMinutes: 5 })]);
  made.publish(ONE);
  const { save } = made.deps.states;
  const saved: string[] = [];
  made.deps.states.save = (state) => {
    saved.push(state.id);
    return state.id === 'bad' ? Promise.reject(new Error('too large')) : save(state);
  };
  const tick = collect(made.deps);
  await expect(tick()).rejects.toThrow('too large');
  expect(made.rounds.map(({ source }) => source)).toEqual(['bad', 'good']);
  expect(made.told).toEqual([]);
  made.pass(10);
  made.publish(TWO, ONE);
  await expect(tick()).rejects.toThrow('too large');
  expect(saved).toEqual(['bad', 'good', 'good', 'bad']);
  const broken = { kind: 'source-broken', subject: 'bad', text: 'the visit could not be ended: too large' };
  expect(made.told).toMatchObject([broken]);
  made.pass(10);
  await expect(tick()).rejects.toThrow('too large');
  expect(made.told).toHaveLength(1);
  made.pass(1440);
  await expect(tick()).rejects.toThrow('too large');
  expect(made.told).toMatchObject([broken, broken]);
  made.deps.states.save = save;
  made.pass(10);
  await tick();
  expect(made.beats.get('collect')?.threw).toEqual({});
});

describe('a page of another site', () => {
  const elsewhere = (url: string) => page('<h1>Request</h1>', { url });

  test('is none of an official source, nor its list', async () => {
    const { made, tick } = await imported();
    made.publish(TWO, ONE);
    made.answers.set(`${SITE}/2`, elsewhere('https://access.example.com/'));
    await tick();
    expect(made.rounds).toEqual([]);
    expect(made.told).toMatchObject([{ kind: 'source-broken', text: expect.stringContaining('another site') }]);
    made.answers.set(`${SITE}/index`, elsewhere('https://access.example.com/'));
    made.pass(1440);
    await tick();
    expect(made.told[1]).toMatchObject({ kind: 'source-broken', text: expect.stringContaining('another site') });
  });

  test('that an official list links is none of its pages, and told where it sounds like an announcement', async () => {
    const { made, tick } = await imported();
    const html = ['https://paper.example/art_2', 'https://gov.cn.example/art_3']
      .map((url) => item(url, '商务部公告2025年第57号', '2025-10-09'))
      .join('');
    made.answers.set(`${SITE}/index`, JSON.stringify({ data: { html: `${html}${listed(ONE)}` } }));
    await tick();
    expect(made.rounds).toEqual([]);
    expect(made.told.map(({ kind }) => kind)).toEqual(['reader-puzzled', 'reader-puzzled']);
    expect(made.told[0]?.text).toContain('“商务部公告2025年第57号” https://paper.example/art_2');
  });

  test('that a press feed links is its story', async () => {
    const made = world([{ ...plain({ list: 'feed' }), kind: 'press', jurisdiction: null, reader: 'press' }]);
    const story = 'https://paper.example/china';
    const feed = `<rss><channel><item><title>China curbs exports of gallium</title><link>${story}</link></item></channel></rss>`;
    made.answers.set(`${SITE}/index`, feed);
    made.answers.set(story, '<h1>China curbs exports of gallium</h1>');
    await collect(made.deps)();
    expect(made.rounds.flatMap(({ pages }) => pages.map(({ url }) => url))).toEqual([story]);
  });

  test('of the same site, or of the publisher’s other domain, is taken', async () => {
    for (const [url, domains] of [
      ['https://m.example.gov.cn/2', []],
      ['https://example.org/2', ['example.gov.cn', 'example.org']],
    ] as const) {
      const { made, tick } = await imported([plain({ domains })]);
      made.publish(TWO, ONE);
      made.answers.set(`${SITE}/2`, elsewhere(url));
      await tick();
      expect(made.rounds).toHaveLength(1);
    }
  });
});

test('a text is fetched where the list says, and revisited there; people are shown its address', async () => {
  const federalRegister = SOURCES.find(({ id }) => id === 'federal-register')!;
  const [index = ''] = federalRegister.index(2025);
  const made = world([{ ...federalRegister, index: () => [index], everyMinutes: 5 }]);
  const html_url = 'https://www.federalregister.gov/documents/2025/10/08/2025-01/duties';
  const body_html_url = 'https://www.federalregister.gov/documents/full_text/html/2025/10/08/2025-01.html';
  const results = [{ title: 'Duties', html_url, body_html_url, publication_date: '2025-10-08' }];
  made.answers.set(index, JSON.stringify({ count: 1, total_pages: 1, results }));
  made.answers.set(body_html_url, '<p>one</p>');
  await collect(made.deps)();
  made.answers.set(body_html_url, '<p>two</p>');
  made.pass(61);
  await collect(made.deps)();
  expect(made.noted.map(({ url }) => url)).toEqual([html_url, html_url]);
  expect(made.asked.map(({ url }) => url)).not.toContain(html_url);
});
