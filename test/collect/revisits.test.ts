import { expect, test } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import { PRESS, plain, refused, SITE, world } from './world.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const NEWS = '1|第一号公告|2025-10-09';

/** Hours after the first visit at which the page was asked for again, over forty days. */
const revisitsOf = async (over: Parameters<typeof plain>[0], line = NEWS) => {
  const made = world([{ ...plain(over), everyMinutes: 30, quietDays: 90 }]);
  made.publish(line);
  const tick = collect(made.deps);
  await tick();
  const hours: number[] = [];
  for (let minutes = 30; minutes < 40 * DAY; minutes += 30) {
    made.asked.length = 0;
    made.pass(30);
    await tick();
    if (made.asked.some(({ url }) => url === `${SITE}/1`)) hours.push(minutes / 60);
  }
  return { made, hours };
};

test('an official page is visited again after an hour, a day, a week and a month; a story for a day', async () => {
  const official = await revisitsOf({});
  expect(official.hours).toEqual([1, 24, 168, 720]);
  expect(official.made.rounds).toHaveLength(1);
  expect(official.made.states.get('plain')?.revisits).toEqual([]);
  expect((await revisitsOf(PRESS)).hours).toEqual([1, 24]);
});

test('a page that was old when it was found is not visited again', async () => {
  expect((await revisitsOf({}, '1|第一号公告|2024-10-09')).hours).toEqual([]);
});

const published = async () => {
  const made = world([plain({ everyMinutes: 30 })]);
  const tick = collect(made.deps);
  made.publish(NEWS);
  made.answers.set(`${SITE}/1`, '<p>镓、锗</p><aside>访问量 12</aside>');
  await tick();
  made.pass(HOUR);
  made.calls.length = 0;
  return { made, tick };
};

test('a silent amendment is a round of its own', async () => {
  const { made, tick } = await published();
  made.answers.set(`${SITE}/1`, '<p>镓、锗、锑</p>');
  await tick();
  expect(made.calls).toEqual(['blob', 'page', 'round', 'state', 'beat']);
  expect(made.rounds[1]).toMatchObject({ first: false, pages: [{ title: '第一号公告', publishedOn: '2025-10-09' }] });
  expect(made.rounds[1]?.pages[0]?.hash).not.toBe(made.rounds[0]?.pages[0]?.hash);
});

test('an amendment whose tick was killed before the state was saved is sent again under the same name', async () => {
  const { made, tick } = await published();
  made.answers.set(`${SITE}/1`, '<p>镓、锗、锑</p>');
  const { save } = made.deps.states;
  made.deps.states.save = () => Promise.reject(new Error('killed'));
  await tick().catch(() => undefined);
  made.deps.states.save = save;
  made.pass(1);
  await tick();
  expect(made.rounds[2]?.id).toBe(made.rounds[1]?.id);
});

test('an amendment that is taken back is told again: each state of a source names its own rounds', async () => {
  const { made, tick } = await published();
  const original = made.answers.get(`${SITE}/1`)!;
  made.answers.set(`${SITE}/1`, '<p>镓、锗、锑</p>');
  await tick();
  made.answers.set(`${SITE}/1`, original);
  made.pass(DAY);
  await tick();
  expect(made.rounds.map(({ pages }) => pages[0]?.hash)[2]).toBe(made.rounds[0]?.pages[0]?.hash);
  expect(new Set(made.rounds.map(({ id }) => id)).size).toBe(3);
});

test('a host that fails keeps its revisits for later, and is not asked for them', async () => {
  const { made, tick } = await published();
  const planned = made.states.get('plain')?.revisits;
  const list = made.answers.get(`${SITE}/index`)!;
  const page = made.answers.get(`${SITE}/1`)!;
  made.asked.length = 0;
  made.answers.set(`${SITE}/index`, refused('network'));
  await tick();
  expect(made.asked.map(({ url }) => url)).toEqual([`${SITE}/index`]);
  made.answers.set(`${SITE}/index`, list);
  made.answers.set(`${SITE}/1`, refused('network'));
  made.pass(5);
  await tick();
  expect(made.states.get('plain')?.revisits).toEqual(planned);
  made.answers.set(`${SITE}/1`, page);
  made.pass(30);
  await tick();
  expect(made.states.get('plain')?.revisits).toMatchObject([{ visit: 2 }]);
});

test('a sidebar that moved is no amendment', async () => {
  const { made, tick } = await published();
  made.answers.set(`${SITE}/1`, '<p>镓、锗</p><aside>访问量 999</aside><script>authorizedReadUnitId="b"</script>');
  await tick();
  expect(made.calls).toEqual(['state', 'beat']);
});

test('a page that vanished, or that a wall hides, teaches nothing', async () => {
  for (const answer of [refused('status'), refused('network'), '<title>Access Denied</title>', '']) {
    const { made, tick } = await published();
    made.answers.set(`${SITE}/1`, answer);
    await tick();
    expect(made.rounds).toHaveLength(1);
    expect(made.told).toEqual([]);
  }
});
