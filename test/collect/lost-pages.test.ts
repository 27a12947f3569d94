import { describe, expect, test } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import { imported, ONE, refused, SITE, TWO, world } from './world.ts';

test('a list on which nothing is known any more is told: something may be missing', async () => {
  const { made, tick } = await imported();
  made.publish(TWO, ONE);
  await tick();
  expect(made.told).toEqual([]);
  made.pass(10);
  made.publish('4|第四号公告|2025-10-12', '3|第三号公告|2025-10-11');
  await tick();
  expect(made.told).toMatchObject([
    { kind: 'reader-puzzled', subject: 'plain', text: expect.stringContaining('missing') },
  ]);
  expect(made.rounds.at(-1)).toMatchObject({ first: false });
});

describe('a page that cannot be fetched', () => {
  test('keeps no other page waiting, is tried again five times, then told and given up', async () => {
    const { made, tick } = await imported();
    made.publish('3|第三号公告|2025-10-09', TWO, ONE);
    made.answers.set(`${SITE}/2`, refused('status'));
    await tick();
    expect(made.rounds.at(-1)?.pages.map(({ title }) => title)).toEqual(['第三号公告']);
    for (let polls = 0; polls < 8; polls++) {
      made.pass(10);
      await tick();
    }
    expect(made.asked.filter(({ url }) => url === `${SITE}/2`)).toHaveLength(5);
    expect(made.told).toMatchObject([
      { kind: 'reader-puzzled', subject: `${SITE}/2`, text: expect.stringContaining('第二号公告') },
    ]);
    expect(made.states.get('plain')?.pending).toBeUndefined();
  });

  test.each([
    ['says that it is not there', '<title>404</title><p>您访问的页面不存在或已被删除。</p>', 'is not there'],
    [
      'stands behind a wall',
      '<title>Request Access</title><p>Programmatic access to these sites is limited.</p>',
      'challenge',
    ],
    ['has not changed, though nobody asked whether', { kind: 'unchanged' } as const, '304'],
  ])('because it %s is not kept, tried again, then told', async (_, answer, why) => {
    const { made, tick } = await imported();
    made.publish(TWO, ONE);
    made.answers.set(`${SITE}/2`, answer);
    for (let polls = 0; polls < 12; polls++) {
      await tick();
      made.pass(120);
    }
    expect(made.noted.map(({ url }) => url)).not.toContain(`${SITE}/2`);
    expect(made.told.map(({ text }) => text)).toContainEqual(expect.stringContaining(why));
    expect(made.asked.filter(({ url }) => url === `${SITE}/2`)).toHaveLength(5);
  });

  test('of the first listing is history whenever it comes', async () => {
    const made = world();
    made.publish(TWO, ONE);
    made.answers.set(`${SITE}/2`, refused('too-large'));
    await collect(made.deps)();
    made.answers.set(`${SITE}/2`, '<p>here it is');
    made.pass(10);
    await collect(made.deps)();
    expect(made.rounds.map(({ first }) => first)).toEqual([true, true]);
  });

  test('because the host fails, spares the host the other pages; they follow', async () => {
    const { made, tick } = await imported();
    made.publish('3|第三号公告|2025-10-10', TWO, ONE);
    made.answers.set(`${SITE}/2`, refused('throttled'));
    const [cut] = (await tick()) ?? [];
    expect(cut?.whole).toBe(false);
    expect(made.asked.at(-1)?.url).toBe(`${SITE}/2`);
    made.pass(10);
    await tick();
    expect(made.rounds.at(-1)?.pages.map(({ title }) => title)).toEqual(['第三号公告']);
    made.answers.set(`${SITE}/2`, '<p>two');
    made.pass(10);
    await tick();
    expect(made.rounds.at(-1)).toMatchObject({ first: false, pages: [{ title: '第二号公告' }] });
  });

  test('a challenge in place of a notice is no notice', async () => {
    const { made, tick } = await imported();
    made.publish(TWO, ONE);
    made.answers.set(`${SITE}/2`, '<html><script>var _0x=1</script>请完成安全验证</html>');
    await tick();
    expect(made.rounds).toEqual([]);
    expect(made.told).toMatchObject([{ kind: 'source-broken', text: expect.stringContaining('challenge') }]);
  });
});
