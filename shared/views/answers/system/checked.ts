import * as z from 'zod/mini';
import { named, optional } from '../fields/schema.ts';
import { count, instant, jurisdiction, text } from '../fields/terms.ts';

/** How a source stands: read whole within its time, in its first visit, or neither. */
const sourceCheck = named(
  'SourceCheck',
  z.object({
    id: text,
    publisher: text,
    /** Whose acts it publishes; the press publishes nobody's. */
    jurisdiction: z.nullable(jurisdiction),
    state: z.enum(['whole', 'reading', 'silent']),
    /** When it was last read whole; absent: never. */
    at: optional(instant),
    /** Since when it is silent; absent where it was never read. */
    since: optional(instant),
  }),
);
export type SourceCheck = z.infer<typeof sourceCheck>;

/** Whether silence proves anything: what was read whole of the official channels within their time. */
export const checkedAnswer = named(
  'Checked',
  z.object({
    /** `reading`: nothing is silent, and not all were read once; `none`: all are silent. */
    verdict: z.enum(['reading', 'whole', 'partly', 'none']),
    text,
    whole: count,
    of: count,
    /** The longest ago of those read whole within their time. */
    oldest: optional(instant),
    /** When the collector was last at work, where it is silent. */
    collectorSilentSince: optional(instant),
    channels: z.array(sourceCheck),
  }),
);
export type Checked = z.infer<typeof checkedAnswer>;
