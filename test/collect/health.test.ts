import { describe, expect, test } from 'vitest';
import { imported, listed, ONE, page, plain, refused, SITE, TWO, type world } from './world.ts';

const kinds = ({ told }: ReturnType<typeof world>) => told.map(({ kind }) => kind);

describe('a broken source', () => {
  test.each([
    ['a challenge page', '<title>Just a moment...</title><script>var cf_chl_opt={}</script>', 'challenge page'],
    ['an empty list', '<h1>公告</h1><ul class="txtList_01"></ul>', '0 links where 1 are the fewest'],
    ['an empty page', '', 'empty page'],
    ['a list of question marks', listed(`1|${'?'.repeat(30)}`), 'characters came as "?"'],
    ['a page that is gone', refused('status'), 'it is status'],
  ])('%s is told at once, with why', async (_, answer, why) => {
    const { made, tick } = await imported();
    made.answers.set(`${SITE}/index`, answer);
    await tick();
    expect(made.told).toMatchObject([{ kind: 'source-broken', subject: 'plain' }]);
    expect(made.told[0]?.text).toContain(why);
    expect(made.rounds).toEqual([]);
    expect(made.states.get('plain')).toMatchObject({ failures: 1, problem: made.told[0]?.text });
  });

  test('what the source’s own reader throws is its fault, and told', async () => {
    const { made, tick } = await imported([plain({ list: 'portal' })]);
    await tick();
    expect(made.told).toMatchObject([{ kind: 'source-broken', text: expect.stringContaining('JSON') }]);
  });

  test('is told again each day, and when it is mended', async () => {
    const { made, tick } = await imported();
    const whole = made.answers.get(`${SITE}/index`)!;
    made.answers.set(`${SITE}/index`, '<p>moved');
    for (let hours = 0; hours < 50; hours++) {
      made.pass(60);
      await tick();
    }
    expect(kinds(made)).toEqual(['source-broken', 'source-broken', 'source-broken']);
    made.answers.set(`${SITE}/index`, whole);
    made.pass(60);
    await tick();
    made.pass(10);
    await tick();
    expect(kinds(made).slice(3)).toEqual(['source-mended']);
    const { problem, brokenSince, toldAt, notBefore, failures } = made.states.get('plain')!;
    expect([problem, brokenSince, toldAt, notBefore, failures]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      0,
    ]);
  });

  test('is no checked source, and delists nothing', async () => {
    const { made, tick } = await imported();
    const before = made.beats.get('collect')?.checked['plain'];
    made.answers.set(`${SITE}/index`, '');
    await tick();
    expect(made.beats.get('collect')?.checked['plain']).toBe(before);
    expect(made.rounds).toEqual([]);
  });

  test('what was published during the outage comes when it is over', async () => {
    const { made, tick } = await imported();
    made.answers.set(`${SITE}/index`, refused('network'));
    await tick();
    made.publish(TWO, ONE);
    made.pass(10);
    await tick();
    expect(made.rounds[0]).toMatchObject({ first: false, pages: [{ title: '第二号公告' }] });
  });
});

describe('a network that stumbles', () => {
  test.each(['network', 'too-slow', 'throttled'] as const)(
    '%s is told only the third time in a row',
    async (problem) => {
      const { made, tick } = await imported();
      made.answers.set(`${SITE}/index`, refused(problem));
      for (let failures = 1; failures <= 3; failures++) {
        expect(made.told).toEqual([]);
        await tick();
        made.pass(5);
      }
      expect(kinds(made)).toEqual(['source-broken']);
    },
  );

  test('once or twice is forgotten', async () => {
    const { made, tick } = await imported();
    for (const answer of [refused('network'), refused('network'), page(listed(ONE)), refused('network')]) {
      made.answers.set(`${SITE}/index`, answer);
      await tick();
      made.pass(10);
    }
    expect(made.told).toEqual([]);
  });

  test('Retry-After comes first, else the source waits 1, 2, 4 … minutes, at most an hour', async () => {
    const { made, tick } = await imported();
    made.answers.set(`${SITE}/index`, refused('throttled', 1800));
    await tick();
    expect(made.states.get('plain')?.notBefore).toBe('2025-10-09T01:40:00.000Z');
    made.pass(29);
    const asked = made.asked.length;
    await tick();
    expect(made.asked).toHaveLength(asked);
    made.answers.set(`${SITE}/index`, refused('network'));
    const minutes: number[] = [];
    for (let minute = 0; minute < 300; minute++) {
      const before = made.asked.length;
      made.pass(1);
      await tick();
      if (made.asked.length > before) minutes.push(minute);
    }
    expect(minutes.map((minute, index) => minute - (minutes[index - 1] ?? 0))).toEqual([
      0, 2, 4, 8, 16, 32, 60, 60, 60,
    ]);
  });
});

describe('a quiet source', () => {
  test('is told as broken after its longest gap, checked all the same, and mended by news', async () => {
    const { made, tick } = await imported([plain({ quietDays: 3, everyMinutes: 60 })]);
    for (let hours = 0; hours < 60; hours++) {
      made.pass(60);
      await tick();
    }
    expect(made.told).toEqual([]);
    for (let hours = 0; hours < 36; hours++) {
      made.pass(60);
      await tick();
    }
    expect(made.told).toMatchObject([
      { kind: 'source-broken', text: 'nothing new for 4 days where 3 are the longest' },
    ]);
    expect(made.beats.get('collect')?.checked['plain']).toBe(made.now());
    made.publish('2|第二号公告|2025-10-12', ONE);
    made.pass(60);
    await tick();
    expect(kinds(made)).toEqual(['source-broken', 'source-mended']);
  });
});
