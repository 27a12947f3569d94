import { describe, expect, test } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import { imported, listed, ONE, page, plain, SITE, TWO, world } from './world.ts';

const DAY = 1440;

describe('nothing from outside is believed for ever', () => {
  test('a server that answers 304 for ever is asked for its whole list once a day', async () => {
    const { made, tick } = await imported();
    const stuck = (list: string) =>
      made.answers.set(`${SITE}/index`, ({ validators }) =>
        validators === undefined
          ? page(list, { validators: { lastModified: 'Fri, 01 Nov 2041 00:00:00 GMT' } })
          : { kind: 'unchanged' },
      );
    stuck(listed(ONE));
    await tick();
    made.answers.set(`${SITE}/2`, '<h1>第二号公告</h1>');
    stuck(listed(TWO, ONE));
    for (let minutes = 0; minutes <= DAY + 20 && made.rounds.length === 0; minutes += 10) {
      made.pass(10);
      await tick();
    }
    expect(made.rounds).toMatchObject([{ first: false, pages: [{ title: '第二号公告' }] }]);
  });

  test('a 304 to who asked for the whole list is told', async () => {
    const made = world();
    made.answers.set(`${SITE}/index`, { kind: 'unchanged' });
    await collect(made.deps)();
    expect(made.told).toMatchObject([{ kind: 'source-broken', text: expect.stringContaining('304') }]);
  });

  test.each(['2099-10-09', '1970-01-01'])('an item dated %s is of the day on which it was seen', async (day) => {
    const { made, tick } = await imported();
    made.publish(`2|第二号公告|${day}`, ONE);
    await tick();
    expect(made.rounds[0]?.pages[0]?.publishedOn).toBe('2025-10-09');
  });
});

describe('a list longer than memory', () => {
  const many = (count: number, from = 0) =>
    Array.from(
      { length: count },
      (_, index) => `p${from + index}|公告${from + index}|2024-01-${String(1 + (index % 28)).padStart(2, '0')}`,
    );

  test('is imported to its end; then nothing old is fetched again, and what is new is fetched at once', async () => {
    const made = world();
    made.publish(...many(2_100));
    const tick = collect(made.deps);
    for (let ticks = 0; ticks < 43; ticks++) {
      await tick();
      made.pass(10);
    }
    expect(made.rounds.flatMap(({ pages }) => pages)).toHaveLength(2_100);
    expect(made.rounds.every(({ first }) => first)).toBe(true);
    made.asked.length = 0;
    made.rounds.length = 0;
    made.publish(TWO, ...many(2_100));
    await tick();
    expect(made.rounds).toMatchObject([{ first: false, pages: [{ title: '第二号公告' }] }]);
    made.pass(10);
    await tick();
    expect(made.asked.filter(({ url }) => /\/p\d+$/.test(url))).toEqual([]);
  });

  test('what waits takes no room that grows with it, and of more than can be remembered the operators are told', async () => {
    const made = world();
    made.answers.set(`${SITE}/index`, listed(...many(20_050)));
    await collect(made.deps)();
    const state = made.states.get('plain');
    expect(state?.importing).toHaveLength(20_000 - 50);
    expect(Object.keys(state?.pending ?? {})).toHaveLength(50);
    expect(made.told.map(({ text }) => text)).toContainEqual(expect.stringContaining('50 oldest'));
  });
});

test('links are resolved against <base href>, as browsers do', async () => {
  const made = world([plain()]);
  made.answers.set(
    `${SITE}/index`,
    `<base href="/zcfb/"><ul><li><a href="art_1.html">第一号公告</a><span>2025-10-08</span></li></ul>`,
  );
  made.answers.set(`${SITE}/zcfb/art_1.html`, '<h1>第一号公告</h1>');
  await collect(made.deps)();
  expect(made.noted.map(({ url }) => url)).toEqual([`${SITE}/zcfb/art_1.html`]);
});

describe('a state keeps within what the store takes', () => {
  test('of links that all fail, those that failed before are given up before others are begun', async () => {
    const made = world();
    const tick = collect(made.deps);
    made.answers.set(`${SITE}/index`, listed(...Array.from({ length: 2_000 }, (_, index) => `p${index}|公告${index}`)));
    let most = 0;
    for (let ticks = 0; ticks < 80; ticks++) {
      await tick();
      made.pass(10);
      most = Math.max(most, Object.keys(made.states.get('plain')?.pending ?? {}).length);
    }
    expect(most).toBeLessThanOrEqual(550);
    expect(made.told.filter(({ text }) => text.includes('could not be fetched')).length).toBeGreaterThan(500);
  });

  test('of long texts, the visits due first are remembered', async () => {
    const made = world();
    const long = (index: number) => `p${index}${'x'.repeat(1_900)}|${'长'.repeat(600)}${index}|2025-10-08`;
    made.publish(...Array.from({ length: 100 }, (_, index) => long(index)));
    const tick = collect(made.deps);
    await tick();
    made.pass(1);
    await tick();
    const revisits = made.states.get('plain')?.revisits ?? [];
    expect(made.noted).toHaveLength(100);
    expect(revisits.length).toBeGreaterThan(30);
    expect(Buffer.byteLength(JSON.stringify(revisits))).toBeLessThan(151_000);
  });
});
