import { enum as either, object, string } from 'zod/mini';
import { type StoppedAddress, sameAddress } from '../../../alerts/channels/returned.ts';
import type { Returns } from '../../../ports.ts';
import { ABSENT, batchGet, type Database, type Item, put, query, remove } from '../store/client.ts';
import { type FieldsOf, instantForm } from '../store/forms.ts';
import { KEYS } from '../store/table.ts';
import { readItem } from '../store/tolerant.ts';

const form = object({
  address: string(),
  at: instantForm,
  kind: either(['bounced', 'complained']),
  text: string(),
} satisfies FieldsOf<StoppedAddress>);

/** An item for each address that is stopped. */
export const dynamoReturns = (db: Database): Returns => {
  const keyOf = (address: string) => KEYS.stopped(sameAddress(address));
  const readAll = async (items: readonly Item[]): Promise<StoppedAddress[]> =>
    (await Promise.all(items.map((item) => readItem(db, form, item)))).filter((one) => one !== undefined);

  return {
    stop: (one) => put(db, { ...keyOf(one.address), ...one, address: sameAddress(one.address) }, ABSENT),
    of: async (addresses) => readAll(await batchGet(db, addresses.map(keyOf))),
    all: async () => {
      const items: Item[] = [];
      for await (const item of query(db, KEYS.stopped('').pk)) items.push(item);
      return readAll(items);
    },
    resume: (address) => remove(db, keyOf(address)),
  };
};
