import { describe, expect, test } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import { instant } from '../../shared/time/civil.ts';
import { imported, listed, ONE, page, plain, refused, SITE, TWO, type World, world } from './world.ts';

const titles = ({ rounds }: World) => rounds.map(({ pages, first }) => [first, ...pages.map(({ title }) => title)]);

describe('a tick', () => {
  test('takes the first listing as history, oldest first, and later links as news', async () => {
    const made = world();
    const tick = collect(made.deps);
    made.publish(TWO, ONE);
    await tick();
    expect(titles(made)).toEqual([[true, '第一号公告', '第二号公告']]);
    made.pass(10);
    made.publish('3|第三号公告|2025-10-10', TWO, ONE);
    await tick();
    expect(titles(made)[1]).toEqual([false, '第三号公告']);
    expect(made.rounds[1]?.pages[0]).toMatchObject({
      url: `${SITE}/3`,
      source: 'plain',
      publishedOn: '2025-10-10',
      contentType: 'text/html; charset=utf-8',
      round: made.rounds[1]?.id,
    });
  });

  test('writes the page, then its record, then the message, then the state', async () => {
    const { made, tick } = await imported();
    made.publish(TWO, ONE);
    await tick();
    expect(made.calls).toEqual(['blob', 'page', 'round', 'state', 'beat']);
  });

  test('writes nothing but the heartbeat where nothing changed', async () => {
    const { made, tick } = await imported();
    made.states.get('plain')!.revisits = [];
    for (let polls = 0; polls < 5; polls++) {
      await tick();
      made.pass(10);
    }
    expect(made.asked).toHaveLength(5);
    expect(made.calls).toEqual(['beat', 'beat', 'beat', 'beat', 'beat']);
  });

  test('asks conditionally; 304 is unchanged, and the check counts', async () => {
    const made = world();
    const tick = collect(made.deps);
    made.publish(ONE);
    made.answers.set(`${SITE}/index`, ({ validators }) =>
      validators?.etag === '"a"' ? { kind: 'unchanged' } : page(listed(ONE), { validators: { etag: '"a"' } }),
    );
    await tick();
    made.pass(10);
    await tick();
    expect(made.asked.at(-1)?.validators).toEqual({ etag: '"a"' });
    expect(made.beats.get('collect')?.checked['plain']).toBe(made.now());
  });

  test('saves validators that alone changed once a day', async () => {
    const { made, tick } = await imported();
    made.states.get('plain')!.revisits = [];
    let etag = 0;
    made.answers.set(`${SITE}/index`, () => page(listed(ONE), { validators: { etag: `"${etag++}"` } }));
    for (let polls = 0; polls < 288; polls++) {
      await tick();
      made.pass(10);
    }
    expect(made.calls.filter((call) => call === 'state')).toHaveLength(2);
  });

  test('visits a source once in its period, and each period anew', async () => {
    const { made, tick } = await imported();
    await tick();
    made.asked.length = 0;
    for (let minute = 0; minute < 60; minute++) {
      await tick();
      made.pass(1);
    }
    expect(made.asked.filter(({ url }) => url.endsWith('/index'))).toHaveLength(6);
  });

  test('spreads sources of one period over it', async () => {
    const sources = Array.from({ length: 30 }, (_, index) => plain({ id: `plain-${index}` }));
    const { made, tick } = await imported(sources);
    for (let minute = 0; minute < 10; minute++) {
      await tick();
      made.pass(1);
    }
    const most = 2 * (sources.length / 10) + 3;
    made.asked.length = 0;
    for (let minute = 0; minute < 10; minute++) {
      await tick();
      expect(made.asked.length).toBeLessThanOrEqual(most);
      made.asked.length = 0;
      made.pass(1);
    }
  });

  test('visits hosts beside one another and the sources of a host after one another', async () => {
    const hosts = ['a.example', 'a.example', 'b.example'];
    const sources = hosts.map((host, index) => plain({ id: `s${index}`, index: () => [`https://${host}/${index}`] }));
    const made = world(sources);
    const under = new Map<string, number>();
    let together = 0;
    made.deps.web.visit = async ({ url }) => {
      const { hostname } = new URL(url);
      under.set(hostname, (under.get(hostname) ?? 0) + 1);
      together = Math.max(
        together,
        [...under.values()].reduce((sum, count) => sum + count),
      );
      expect(under.get(hostname)).toBe(1);
      await new Promise((done) => setTimeout(done, 5));
      under.set(hostname, 0);
      return refused('status');
    };
    await collect(made.deps)();
    expect(together).toBe(2);
  });

  test('of a host’s sources asks those first that waited longest', async () => {
    const made = world([plain({ id: 'b', everyMinutes: 5 }), plain({ id: 'a', everyMinutes: 10 })]);
    made.publish(ONE);
    const order: string[] = [];
    const { save } = made.deps.states;
    made.deps.states.save = (state) => {
      order.push(state.id);
      return save(state);
    };
    made.beats.set('collect', {
      shard: 'collect',
      at: made.now(),
      checked: { b: instant('2025-10-09T00:30:00Z')!, a: instant('2025-10-09T00:10:00Z')! },
    });
    await collect(made.deps)();
    expect(order).toEqual(['a', 'b']);
  });

  test('after last call asks nothing, and forgets sources that are registered no more', async () => {
    const made = world();
    made.beats.set('collect', { shard: 'collect', at: made.now(), checked: { gone: made.now() } });
    expect(await collect(made.deps)({ lastCall: AbortSignal.abort() })).toEqual([]);
    expect(made.asked).toEqual([]);
    expect(made.beats.get('collect')?.checked).toEqual({});
  });

  test('one source’s failing store stops no other host, and is thrown at the end', async () => {
    const made = world([plain({ id: 'bad', index: () => ['https://bad.example/'] }), plain()]);
    made.publish(ONE);
    const { save } = made.deps.states;
    made.deps.states.save = (state) => (state.id === 'bad' ? Promise.reject(new Error('throttled')) : save(state));
    await expect(collect(made.deps)()).rejects.toThrow('throttled');
    expect(made.rounds).toHaveLength(1);
    expect(Object.keys(made.beats.get('collect')?.checked ?? {})).toEqual(['plain']);
  });

  test('ends without a source that hangs, and beats', async () => {
    const made = world([plain({ id: 'slow', index: () => ['https://slow.example/'] }), plain()]);
    made.publish(ONE);
    const { visit } = made.deps.web;
    made.deps.web.visit = (request) => (request.url.includes('slow') ? new Promise(() => {}) : visit(request));
    const end = new AbortController();
    const { save } = made.deps.states;
    made.deps.states.save = (state) => {
      if (state.id === 'plain') setImmediate(() => end.abort());
      return save(state);
    };
    const visits = await collect(made.deps)({ end: end.signal });
    expect(visits?.map(({ source }) => source)).toEqual(['plain']);
    expect(Object.keys(made.beats.get('collect')?.checked ?? {})).toEqual(['plain']);
  });

  test('after last call what is left stays history for the next tick', async () => {
    const made = world();
    const lastCall = new AbortController();
    made.publish(TWO, ONE);
    made.answers.set(`${SITE}/1`, () => {
      lastCall.abort();
      return '<h1>one</h1>';
    });
    const [cut] = (await collect(made.deps)({ lastCall: lastCall.signal })) ?? [];
    expect(cut?.whole).toBe(false);
    made.pass(1);
    made.publish('3|第三号公告|2025-10-10', TWO, ONE);
    await collect(made.deps)();
    expect(titles(made)).toEqual([
      [true, '第一号公告'],
      [true, '第二号公告'],
      [false, '第三号公告'],
    ]);
  });
});
