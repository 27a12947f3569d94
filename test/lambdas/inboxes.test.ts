import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decideOn, inboxes } from '../../lambdas/inboxes.ts';
import { dynamoDecisions } from '../../shared/adapters/aws/people/dynamo-decisions.ts';
import { dynamoOwnLists } from '../../shared/adapters/aws/people/dynamo-own-lists.ts';
import { folderBlobs } from '../../shared/adapters/local/folder-blobs.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { KeptList } from '../../shared/ports.ts';
import { corpusEntries } from '../../simulator/entry.ts';
import { freshTable } from '../support/database.ts';
import { decided } from '../support/decisions.ts';
import { beijing, EVERYONE, storyOf } from '../support/story.ts';

const LINE = 'yttrium oxide';
const [BEFORE, NOW] = [beijing('2025-10-01'), beijing('2025-10-12', '09:00')];
const log = storyOf(corpusEntries(), { from: BEFORE, to: NOW });

const stores = async () => {
  const db = await freshTable();
  const folder = await mkdtemp(join(tmpdir(), 'inboxes-'));
  const ownLists = dynamoOwnLists(db, folderBlobs(folder, 0o600));
  await ownLists.put({ audience: 'desk', name: 'parts', at: NOW, lines: 2 }, `goods\n${LINE}\nsteel bolts`);
  return { decisions: dynamoDecisions(db), ownLists };
};
const { id: _i, number: _n, about: _a, audience: _u, ...made } = decided(1, { at: NOW, known: NOW });

const decide = (its: Awaited<ReturnType<typeof stores>>, about: string, id = about) =>
  decideOn(its, log, 'desk', { about, decision: 'stop' }, { ...made, id, log: log.ledger.number });

test('an alert, a change and a line of one’s own can be decided on, and stand in the inbox so', async () => {
  const its = await stores();
  const open = await inboxes(its)(log, EVERYONE, NOW);
  expect(open.map(({ state }) => state)).toEqual(open.map(() => 'open'));
  const [newest] = open;
  for (const about of [newest?.about ?? '', `change:${newest?.changes[0]}`, `line:parts:${LINE}`])
    expect((await decide(its, about)).appended).toBe(true);
  const inbox = await inboxes(its)(log, EVERYONE, NOW);
  expect(
    inbox
      .filter(({ state }) => state === 'decided')
      .map(({ about }) => about)
      .sort(),
  ).toEqual([newest?.about, `change:${newest?.changes[0]}`, `line:parts:${LINE}`].sort());
  const line = inbox.find(({ about }) => about.startsWith('line:'));
  expect(line?.decided?.measures?.some((measure) => measure.includes('item:yttrium'))).toBe(true);
});

test('what the log or the lists do not hold cannot be decided on', async () => {
  const its = await stores();
  await expect(decide(its, 'alert:999')).rejects.toThrow('The log holds no alert:999');
  await expect(decide(its, 'change:1.99')).rejects.toThrow('The log holds no change:1.99');
  await expect(decide(its, 'line:parts:tin')).rejects.toThrow("desk keeps no list 'parts' with that line");
  expect(await its.decisions.of('desk')).toEqual([]);
});

test('a decision on a line reads its list alone, and the inbox a list once a version', async () => {
  const its = await stores();
  const more = { audience: 'desk', name: 'more', at: NOW, lines: 1 };
  await its.ownLists.put(more, 'goods\ntin');
  const read: string[] = [];
  const text = (list: KeptList): Promise<string> => {
    read.push(list.name);
    return its.ownLists.text(list);
  };
  const watched = { ...its, ownLists: { ...its.ownLists, text } };
  await decide(watched, `line:parts:${LINE}`);
  expect(read.splice(0)).toEqual(['parts']);
  const inbox = inboxes(watched);
  for (const _ of [1, 2]) await inbox(log, EVERYONE, NOW);
  expect(read.splice(0).sort()).toEqual(['more', 'parts']);
  await its.ownLists.put(more, 'goods\nzinc');
  await inbox(log, EVERYONE, NOW);
  expect(read.sort()).toEqual(['more', 'parts']);
});

test('what a line meets is asked of its own list, whatever the same words mean in another', async () => {
  const its = await stores();
  await its.ownLists.put({ audience: 'desk', name: 'quiet', at: NOW, lines: 1 }, `supplier\n${LINE}`);
  await decide(its, `line:quiet:${LINE}`);
  const lineOf = async (): Promise<unknown> =>
    (await inboxes(its)(log, EVERYONE, NOW)).find(({ about }) => about.startsWith('line:'));
  expect(await lineOf()).toMatchObject({ state: 'decided', decided: { measures: [] } });
  await its.ownLists.put({ audience: 'desk', name: 'zinc', at: NOW, lines: 1 }, `goods\n${LINE}`);
  expect(await lineOf()).toMatchObject({ state: 'decided' });
});

test('the same said twice is kept once', async () => {
  const its = await stores();
  const [{ about = '' } = {}] = await inboxes(its)(log, EVERYONE, NOW);
  expect([(await decide(its, about, 'x')).appended, (await decide(its, about, 'x')).appended]).toEqual([true, false]);
});

test('an audience that is told of its own lines alone has those alerts in its inbox', async () => {
  const its = await stores();
  const mine: Audience = { ...EVERYONE, filter: { mine: true } };
  const all = await inboxes(its)(log, EVERYONE, NOW);
  const own = await inboxes(its)(log, mine, NOW);
  expect(own.length).toBeGreaterThan(0);
  expect(own.flatMap(({ commits }) => commits).length).toBeLessThan(all.flatMap(({ commits }) => commits).length);
});
