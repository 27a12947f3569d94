import { randomBytes } from 'node:crypto';
import { REVOKED, type Use } from '../../lambdas/session/names.ts';
import type { Key } from '../../lambdas/session/seal.ts';

/** Where the gate's keys are: at the edge every one that still counts, and beside the function those it signs with. */
export type Stores = {
  edge: { names: () => Promise<string[]>; change: (put: Record<string, string>, remove: string[]) => Promise<void> };
  own: { get: () => Promise<string | undefined>; put: (text: string) => Promise<void> };
};

type Keys = Record<Use, Key>;
const USES = ['session', 'link'] as const;

const newKey = (use: Use): Key => ({
  id: `${use}.${randomBytes(6).toString('hex')}`,
  key: randomBytes(32).toString('base64url'),
});

const keysIn = async ({ own }: Stores): Promise<Partial<Keys>> => JSON.parse((await own.get()) ?? '{}');

/** Makes the keys that are missing in either place, and leaves those that are there; answers with what was made. */
export const makeMissing = async (stores: Stores): Promise<Use[]> => {
  const before = await keysIn(stores);
  const keys: Keys = { session: before.session ?? newKey('session'), link: before.link ?? newKey('link') };
  const there = await stores.edge.names();
  const put = USES.map((use) => keys[use]).filter(({ id }) => !there.includes(id));
  if (put.length > 0) await stores.edge.change(Object.fromEntries(put.map(({ id, key }) => [id, key])), []);
  const made = USES.filter((use) => before[use] === undefined);
  if (made.length > 0) await stores.own.put(JSON.stringify(keys));
  return made;
};

/**
 * Signs with a new key from now on. What the key before has signed stays good until the next time, or ends at once where
 * `ending`. The edge knows the new key before anything is signed with it.
 */
export const renew = async (stores: Stores, use: Use, ending: boolean): Promise<void> => {
  await makeMissing(stores);
  const keys = (await keysIn(stores)) as Keys;
  const fresh = newKey(use);
  const kept = ending ? undefined : keys[use].id;
  const gone = (await stores.edge.names()).filter((name) => name.startsWith(`${use}.`) && name !== kept);
  await stores.edge.change({ [fresh.id]: fresh.key }, gone);
  await stores.own.put(JSON.stringify({ ...keys, [use]: fresh }));
};

/** Shuts one link, by the id that the function noted when it was made. */
export const revoke = ({ edge }: Stores, id: string): Promise<void> => edge.change({ [`${REVOKED}${id}`]: '1' }, []);
