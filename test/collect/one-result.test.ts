import { expect, test } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import type { Deps } from '../../lambdas/collect/deps.ts';
import { later } from '../../lambdas/collect/due.ts';
import { imported, ONE, TWO, world } from './world.ts';

/** The port calls of a tick, in order; the tick dies just before the call of that number, or just after it. */
const mortal = (deps: Deps, dieAt: number, when: 'before' | 'after') => {
  let calls = 0;
  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const method = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          const dies = ++calls === dieAt;
          if (dies && when === 'before') throw new Error('killed');
          const result = await method.apply(target, args);
          if (dies) throw new Error('killed');
          return result;
        };
      },
    });
  const { blobs, pages, rounds, states, operations, poll } = deps;
  const wrapped: Deps = {
    ...deps,
    blobs: wrap(blobs),
    pages: wrap(pages),
    rounds: wrap(rounds),
    states: wrap(states),
    operations: wrap(operations),
    poll: wrap(poll),
  };
  return { wrapped, calls: () => calls };
};

const taught = async (dieAt: number, when: 'before' | 'after') => {
  const made = world();
  made.publish(ONE);
  await collect(made.deps)();
  made.pass(10);
  made.publish(TWO, ONE);
  const { wrapped, calls } = mortal(made.deps, dieAt, when);
  await collect(wrapped)().catch(() => undefined);
  for (let tick = 0; tick < 3; tick++) {
    made.pass(10);
    await collect(made.deps)();
  }
  const rounds = new Map(made.rounds.map((round) => [round.id, round]));
  return {
    calls: calls(),
    rounds: [...rounds.values()].map(({ id, first, pages }) => ({
      id,
      first,
      pages: pages.map(({ hash, url }) => [hash, url]),
    })),
    noted: made.noted.map(({ hash, url }) => [hash, url]),
    kept: [...made.kept.keys()],
    seen: made.states.get('plain')?.seen,
    told: made.told,
  };
};

test('killed before or after any of its port calls, a tick leaves what an undisturbed one leaves', async () => {
  const { calls, ...undisturbed } = await taught(0, 'before');
  expect(undisturbed.rounds).toHaveLength(2);
  expect(calls).toBeGreaterThanOrEqual(8);
  for (let dieAt = 1; dieAt <= calls; dieAt++)
    for (const when of ['before', 'after'] as const) {
      const { calls: _, ...after } = await taught(dieAt, when);
      expect(after, `killed ${when} call ${dieAt}`).toEqual(undisturbed);
    }
});

test('a link that appears between the crash and the repetition is in a round of its own name', async () => {
  const made = world();
  made.publish(ONE);
  await collect(made.deps)();
  made.pass(10);
  made.publish(TWO, ONE);
  const { save } = made.deps.states;
  made.deps.states.save = () => Promise.reject(new Error('killed'));
  await collect(made.deps)().catch(() => undefined);
  made.deps.states.save = save;
  made.pass(10);
  made.publish('3|第三号公告|2025-10-09', TWO, ONE);
  await collect(made.deps)();
  const [, killed, repeated] = made.rounds;
  expect(killed?.pages.map(({ title }) => title)).toEqual(['第二号公告']);
  expect(repeated?.pages.map(({ title }) => title).sort()).toEqual(['第三号公告', '第二号公告']);
  expect(repeated?.id).not.toBe(killed?.id);
});

test('leaves the shard to the tick that holds the lease', async () => {
  const made = world();
  made.publish(ONE);
  const tick = collect(made.deps);
  const [first, second] = await Promise.all([tick(), tick()]);
  expect([first?.length, second]).toEqual([1, undefined]);
  expect(made.rounds).toHaveLength(1);
});

test('two ticks at once without a lease leave one state and the same round', async () => {
  const { made } = await imported();
  made.deps.poll.lease = async () => true;
  made.publish(TWO, ONE);
  await Promise.all([collect(made.deps)(), collect(made.deps)()]);
  expect(made.calls.filter((call) => call === 'state')).toHaveLength(1);
  expect(new Set(made.rounds.map(({ id }) => id)).size).toBe(1);
  expect(made.states.get('plain')?.seen).toHaveLength(2);
});

test('what a clock that ran ahead left behind holds no source back', async () => {
  const { made, tick } = await imported();
  const ahead = later(made.now(), 480);
  const [source] = made.deps.sources;
  const state = made.states.get(source?.id ?? '');
  if (source === undefined || state === undefined) throw new Error('no source was imported');
  made.beats.set('collect', { shard: 'collect', at: ahead, checked: { [source.id]: ahead } });
  made.states.set(source.id, { ...state, failures: 1, notBefore: later(ahead, 1), savedAt: ahead });
  made.publish(ONE, TWO);
  made.pass(source.everyMinutes);
  await tick();
  expect(made.rounds.flatMap(({ pages }) => pages.map(({ url }) => url))).toEqual([expect.stringContaining('/2')]);
  expect(made.beats.get('collect')?.checked[source.id]).toBe(made.now());
});
