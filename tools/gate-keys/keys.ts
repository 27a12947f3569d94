import { randomBytes } from 'node:crypto';
import { renewed } from '../../lambdas/decide/keys.ts';
import type { Key } from '../../lambdas/seal.ts';
import { REVOKED, type Use } from '../../lambdas/session/names.ts';

/** Where one secret is kept; undefined as long as it is not set. */
export type Place = { get: () => Promise<string | undefined>; put: (text: string) => Promise<void> };

/**
 * Where keys are: those of the gate at the edge, every one that still counts, and beside the function those it signs with;
 * those of links to decide by among the secrets.
 */
export type Stores = {
  edge: { names: () => Promise<string[]>; change: (put: Record<string, string>, remove: string[]) => Promise<void> };
  own: Place;
  decisions: Place;
};

type Keys = Record<Use, Key>;
const USES = ['session', 'link'] as const;

const newKey = (use: Use): Key => ({
  id: `${use}.${randomBytes(6).toString('hex')}`,
  key: randomBytes(32).toString('base64url'),
});

const keysIn = async ({ own }: Stores): Promise<Partial<Keys>> => JSON.parse((await own.get()) ?? '{}');

/** Makes the keys that are missing in either place, and leaves those that are there; answers with what was made. */
export const makeMissing = async (stores: Stores): Promise<string[]> => {
  const before = await keysIn(stores);
  const keys: Keys = { session: before.session ?? newKey('session'), link: before.link ?? newKey('link') };
  const there = await stores.edge.names();
  const put = USES.map((use) => keys[use]).filter(({ id }) => !there.includes(id));
  if (put.length > 0) await stores.edge.change(Object.fromEntries(put.map(({ id, key }) => [id, key])), []);
  const made = USES.filter((use) => before[use] === undefined);
  if (made.length > 0) await stores.own.put(JSON.stringify(keys));
  if ((await stores.decisions.get()) !== undefined) return made;
  await renewDecisions(stores, true);
  return [...made, 'decisions'];
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

/** Signs links to decide by with a new key from now on, as above. */
export const renewDecisions = async ({ decisions }: Stores, ending: boolean): Promise<void> =>
  decisions.put(renewed(ending ? undefined : await decisions.get(), ending));

/** Shuts one link, by the id that the function noted when it was made. */
export const revoke = ({ edge }: Stores, id: string): Promise<void> => edge.change({ [`${REVOKED}${id}`]: '1' }, []);
