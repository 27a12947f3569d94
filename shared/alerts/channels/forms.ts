import * as z from 'zod/mini';

export const some = <T>(item: z.core.$ZodType<T>) => z.array(item).check(z.minLength(1));

/** Names of audiences and channels: parts of keys. */
export const nameForm = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens, at most 40'));

export const secretForm = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9][A-Za-z0-9_./-]{0,99}$/, 'the name under which a secret is kept, never the secret itself'),
  );
