import * as z from 'zod/mini';
import { named, optional } from './schema.ts';
import { jurisdiction, text } from './terms.ts';

const unread = named(
  'Unread',
  z.object({
    /** Those of whose acts no text has been read: figures that rest on one are not known. */
    issuers: z.array(jurisdiction),
    /** True where no official text at all has been read: then no figure of the answer means anything. */
    nothing: z.boolean(),
    text,
  }),
);
export type Unread = z.infer<typeof unread>;

/** What is not known, a sentence each, and could name what an answer does not show. */
export const unknownField = { unknown: z.array(text) };

/** Absent once a text of each jurisdiction has been read. */
export const unreadField = { unread: optional(unread) };
