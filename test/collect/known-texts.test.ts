import { expect, test } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import { dynamoPoll } from '../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { dynamoSources } from '../../shared/adapters/aws/collecting/dynamo-sources.ts';
import { pageId } from '../../shared/page/page-id.ts';
import type { KnownText } from '../../shared/sources/source.ts';
import { addDays, type CivilDate } from '../../shared/time/civil.ts';
import { freshTable } from '../support/database.ts';
import { ONE, plain, refused, SITE, type World, world } from './world.ts';

const ELSEWHERE = 'https://copies.example.gov.cn';
const FIRST_DAY = '2023-01-01' as CivilDate;

/** A known text at these addresses; the later its number, the newer. */
const text = (number: number, ...urls: string[]): KnownText => ({
  id: pageId(`text ${number}`),
  key: `mofcom-2023-${number}`,
  publishedOn: addDays(FIRST_DAY, number),
  address: urls[0] ?? '',
  places: urls.map((url) => ({ url })),
});
const old = (number: number): KnownText => text(number, `${SITE}/old/${number}`);
const pageOf = (number: number): string => `<h1>旧公告${number}</h1>`;

/** A world whose source has these known texts; each of theirs that stands on the site can be had. */
const knowing = (...known: KnownText[]): World => {
  const made = world([plain({ known, quietDays: 10_000 })]);
  made.publish(ONE);
  for (const { places } of known)
    for (const { url } of places)
      if (url.startsWith(SITE)) made.answers.set(url, pageOf(Number(url.split('/').at(-1))));
  return made;
};
const ticks = async (made: World, count: number, minutes = 1, signal?: AbortSignal): Promise<void> => {
  for (let tick = 0; tick < count; tick++) {
    await collect(made.deps)(signal ? { lastCall: signal } : {});
    made.pass(minutes);
  }
};
const asked = (made: World): string[] => made.asked.flatMap(({ url }) => (/index$|\/1$/.test(url) ? [] : [url]));
const stateOf = ({ states }: World) => states.get('plain');

test('known texts come after what the list names, the newest first, as history of their own days', async () => {
  const made = knowing(old(10), old(12), old(11));
  await ticks(made, 1);
  expect(made.asked.map(({ url }) => url.replace(SITE, ''))).toEqual(['/index', '/1', '/old/12', '/old/11', '/old/10']);
  expect(made.rounds.every(({ first }) => first)).toBe(true);
  const [, newest] = made.rounds.flatMap(({ pages }) => pages);
  expect(newest).toMatchObject({ url: `${SITE}/old/12`, title: '旧公告12', publishedOn: addDays(FIRST_DAY, 12) });
});

test('so many a visit, and the rest with the next ticks; what was read is never asked for again', async () => {
  const made = knowing(...Array.from({ length: 120 }, (_, number) => old(number + 10)));
  await ticks(made, 1);
  expect(asked(made)).toHaveLength(49);
  expect(made.beats.get('collect')).toMatchObject({ again: ['plain'], checked: { plain: expect.any(String) } });
  await ticks(made, 2);
  expect(new Set(asked(made)).size).toBe(120);
  expect(made.beats.get('collect')).toMatchObject({ again: [] });
  await ticks(made, 3, 1440);
  expect(asked(made)).toHaveLength(120);
  expect(stateOf(made)?.knownRead).toHaveLength(120);
});

test('none is asked for after the last call', async () => {
  const made = knowing(old(10));
  const answer = made.answers.get(`${SITE}/1`)!;
  const stop = new AbortController();
  made.answers.set(`${SITE}/1`, () => {
    stop.abort();
    return answer as string;
  });
  await ticks(made, 1, 1, stop.signal);
  expect(asked(made)).toEqual([]);
  await ticks(made, 1);
  expect(asked(made)).toEqual([`${SITE}/old/10`]);
});

test('what the list brings is not fetched twice', async () => {
  const made = knowing(text(10, `${SITE}/1`), old(11));
  await ticks(made, 3, 10);
  expect(made.asked.filter(({ url }) => url === `${SITE}/1`)).toHaveLength(1);
  expect(stateOf(made)?.knownRead).toHaveLength(2);
});

test('a copy is fetched only where the first address fails', async () => {
  const made = knowing(text(10, `${SITE}/old/10`, `${ELSEWHERE}/a`), text(11, `${SITE}/old/11`, `${ELSEWHERE}/b`));
  made.answers.set(`${SITE}/old/11`, refused('status'));
  made.answers.set(`${ELSEWHERE}/b`, pageOf(11));
  await ticks(made, 1);
  expect(asked(made)).toEqual([`${SITE}/old/11`, `${ELSEWHERE}/b`, `${SITE}/old/10`]);
  expect(stateOf(made)).toMatchObject({ knownRead: [pageId('text 11'), pageId('text 10')], knownMissed: {} });
});

test('a page that is not there is tried once more, then told, once', async () => {
  const made = knowing(old(10), old(11));
  made.answers.set(`${SITE}/old/11`, refused('status'));
  await ticks(made, 8, 10);
  expect(asked(made).filter((url) => url.endsWith('11'))).toHaveLength(2);
  const reason = `mofcom-2023-11 ${SITE}/old/11 (it is status)`;
  expect(made.told).toMatchObject([
    { subject: 'plain', text: `1 known text of its history could not be fetched: ${reason}` },
  ]);
  expect(stateOf(made)?.knownMissed).toEqual({ [pageId('text 11')]: { tries: 2, why: 'it is status' } });
});

test('an address that was only guessed is no fault where nothing stands there', async () => {
  const made = knowing({ ...old(10), places: [{ url: `${SITE}/guessed`, built: true }] });
  made.answers.set(`${SITE}/guessed`, refused('status'));
  await ticks(made, 8, 30);
  expect(made.told).toEqual([]);
  expect(stateOf(made)?.knownMissed).toMatchObject({ [pageId('text 10')]: { tries: 2 } });
});

test('a host that is silent is not asked for more in that visit, breaks nothing else, and is waited for', async () => {
  const made = knowing(text(10, `${ELSEWHERE}/a`), text(11, `${ELSEWHERE}/b`), old(12));
  for (const path of ['a', 'b']) made.answers.set(`${ELSEWHERE}/${path}`, refused('network'));
  await ticks(made, 1, 5);
  await ticks(made, 1, 5);
  expect(asked(made)).toEqual([`${SITE}/old/12`, `${ELSEWHERE}/b`]);
  expect(stateOf(made)).not.toHaveProperty('problem');
  made.pass(60);
  for (const path of ['a', 'b']) made.answers.set(`${ELSEWHERE}/${path}`, pageOf(1));
  await ticks(made, 2, 10);
  expect(stateOf(made)).toMatchObject({ knownMissed: {}, knownRead: { length: 3 } });
  expect(made.told).toEqual([]);
});

test('a host that stays silent is given up after a week', async () => {
  const made = knowing(text(10, `${ELSEWHERE}/a`));
  made.answers.set(`${ELSEWHERE}/a`, refused('network'));
  await ticks(made, 24 * 10, 60);
  expect(asked(made)).toHaveLength(6);
  expect(made.told.map(({ text: said }) => said)).toEqual([expect.stringContaining('1 known text')]);
});

test('where the host of the list is silent, copies elsewhere are fetched, and its own pages later', async () => {
  const made = knowing(text(10, `${SITE}/old/10`, `${ELSEWHERE}/a`), old(11));
  made.answers.set(`${SITE}/index`, refused('network'));
  made.answers.set(`${ELSEWHERE}/a`, pageOf(10));
  await ticks(made, 1, 10);
  expect(asked(made)).toEqual([`${ELSEWHERE}/a`]);
  made.publish(ONE);
  await ticks(made, 1, 10);
  expect(asked(made)).toEqual([`${ELSEWHERE}/a`, `${SITE}/old/11`]);
});

test('a list that lost its layout keeps no known text from being fetched', async () => {
  const made = knowing(old(10));
  made.answers.set(`${SITE}/index`, '<h1>改版</h1>');
  await ticks(made, 1);
  expect(asked(made)).toEqual([`${SITE}/old/10`]);
});

test('a stop in the middle, and a crash before the state is kept, are taken up in the database', async () => {
  const made = knowing(...Array.from({ length: 70 }, (_, number) => old(number + 10)));
  const db = await freshTable();
  const deps = { ...made.deps, states: dynamoSources(db, ['plain']), poll: dynamoPoll(db) };
  await collect(deps)();
  made.pass(1);
  const dying = { ...deps, states: { ...deps.states, save: async () => Promise.reject(new Error('killed')) } };
  await collect(dying)().catch(() => undefined);
  made.pass(1);
  await collect(deps)();
  const [state] = await deps.states.all();
  expect(state?.knownRead).toHaveLength(70);
  expect((await deps.poll.heartbeats())[0]).not.toHaveProperty('again');
  const rounds = new Map(made.rounds.map((round) => [round.id, round]));
  expect([...rounds.values()].flatMap(({ pages }) => pages)).toHaveLength(71);
  expect(made.rounds).toHaveLength(rounds.size + 1);
});
