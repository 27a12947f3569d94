import { expect, test } from 'vitest';
import { examine } from '../../shared/doctor/examine.ts';
import type { Store } from '../../shared/doctor/store.ts';
import { commitWith, minute, readingWith } from '../support/commits.ts';

/** An empty store, but for what is given. */
const storeWith = (parts: Partial<Store>): Store => ({
  log: async function* () {},
  checkpoint: async () => undefined,
  pages: async function* () {},
  blobs: { get: async () => new Uint8Array() },
  sources: { all: async () => [] },
  poll: { heartbeats: async () => [] },
  leases: async () => [],
  operations: { since: async () => [] },
  audiences: { all: async () => [] },
  deliveries: { standings: async () => [], receipts: async () => [], dead: async () => [] },
  ownLists: { of: async () => [], versions: async () => [], text: async () => '' },
  decisions: async function* () {},
  forgotten: async () => [],
  odd: () => [],
  reader: '1',
  now: () => minute(0),
  ...parts,
});
const wrongIn = async (store: Store, said: string[] = []): Promise<string[]> => {
  const found: string[] = [];
  for await (const { check, findings } of examine(store, (progress) => said.push(progress)))
    for (const finding of findings) found.push(`${check}: ${finding.text}`);
  return found;
};

test('a disk that is nearly full is told', async () => {
  const folder = { aside: () => [], freeBytes: () => 100_000_000 };
  expect(await wrongIn(storeWith({ folder }))).toEqual(['disk: it is nearly full']);
});

test('what cannot be looked at is told, and the rest is looked at', async () => {
  const away = async (): Promise<never> => Promise.reject(new Error('the table is away'));
  const store = storeWith({ leases: away, sources: { all: away }, odd: () => [{ item: 'POLL x', why: 'at' }] });
  expect(await wrongIn(store)).toEqual([
    'sources: the table is away',
    'clocks: the table is away',
    'forms: POLL x (at)',
  ]);
});

test('long work says how far it is', async () => {
  const [page] = [{ ...readingWith(), id: 'p', contentType: 'text/html' }];
  const pages = async function* () {
    for (let number = 0; number < 1_200; number++) yield { ...page, hash: `${number}` };
  };
  const said: string[] = [];
  expect(await wrongIn(storeWith({ pages }), said)).toEqual([]);
  expect(said).toEqual(['500 of 1200 bodies read', '1000 of 1200 bodies read']);
});

test('what a system at work was told since its log was looked at is within the log', async () => {
  const looked = { times: 0 };
  const log = async function* () {
    looked.times++;
    for (let number = 1; number <= (looked.times === 1 ? 2 : 3); number++) yield { number, commit: commitWith(number) };
  };
  const toldTo = (told: number): Partial<Store> => ({
    log,
    now: () => minute(9),
    audiences: { all: async () => [{ name: 'desk', channels: [] }] },
    deliveries: {
      standings: async () => [{ audience: 'desk', channel: 'mail', told, attempts: 0 }],
      receipts: async () => [],
      dead: async () => [],
    },
  });
  expect(await wrongIn(storeWith(toldTo(3)))).toEqual([]);
  looked.times = 0;
  expect(await wrongIn(storeWith(toldTo(4)))).toEqual(['streams: desk mail was told up to 4, and there are only 3']);
});

test('streams that count days, weeks or minutes are held to no log', async () => {
  const standing = (channel: string, told: number) => ({ audience: 'desk', channel, told, attempts: 0 });
  const toldTo = (standings: ReturnType<typeof standing>[]): Partial<Store> => ({
    now: () => minute(9),
    audiences: { all: async () => [{ name: 'desk', channels: [] }] },
    deliveries: { standings: async () => standings, receipts: async () => [], dead: async () => [] },
  });
  const byTime = ['mail.reminders', 'mail.weekly', 'mail.decisions', 'slack.undecided-heads', 'mail.2.decisions'];
  expect(await wrongIn(storeWith(toldTo(byTime.map((channel) => standing(channel, 29_000_000)))))).toEqual([]);
  const byLog = ['mail', 'mail.2', 'mail.digest', 'mail.2.digest'].map((channel) => standing(channel, 7));
  expect(await wrongIn(storeWith(toldTo(byLog)))).toHaveLength(4);
});

test('a decision that came while its audience was looked at is not astray', async () => {
  const looked = { times: 0 };
  const decisions = async function* () {
    looked.times++;
    yield { kind: 'id' as const, audience: 'desk', number: 1, id: 'id-1' };
    if (looked.times > 1) yield { kind: 'record' as const, audience: 'desk', number: 1, id: 'id-1' };
  };
  expect(await wrongIn(storeWith({ decisions }))).toEqual([]);
  expect(looked.times).toBe(2);
});
