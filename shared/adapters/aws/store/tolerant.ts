import type { core, ZodMiniType } from 'zod/mini';
import type { Database, Item } from './client.ts';

const whyOf = (issues: readonly core.$ZodIssue[]): string =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`;

/** One of our own items; undefined, and told, where it is of a form that this version does not understand. */
export const readItem = async <T>(db: Database, form: ZodMiniType<T>, item: Item): Promise<T | undefined> => {
  const read = form.safeParse(item);
  if (!read.success) await db.odd?.(nameOf(item), whyOf(read.error.issues));
  return read.data;
};

/** The item without what is wrong in it: an entry of a field, or the field. */
const sound = (item: Item, issues: readonly core.$ZodIssue[]): Item => {
  const left = structuredClone(item);
  // From the end, so that the places of a list stay right.
  for (const { path } of issues.toReversed()) {
    const [field = '', entry] = path.map(String);
    const value = left[field];
    if (entry === undefined || typeof value !== 'object' || value === null) delete left[field];
    else if (Array.isArray(value)) value.splice(Number(entry), 1);
    else delete (value as Item)[entry];
  }
  return left;
};

/** One of our own items; where something in it is not understood, the rest of it over what stands in, and told. */
export const readSoundPart = async <T>(db: Database, form: ZodMiniType<T>, item: Item, standIn: Item): Promise<T> => {
  const read = form.safeParse(item);
  if (read.success) return read.data;
  await db.odd?.(nameOf(item), whyOf(read.error.issues));
  return form.parse({ ...standIn, ...sound(item, read.error.issues) });
};
