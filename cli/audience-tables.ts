import type { Audience } from '../shared/alerts/audience/audience.ts';
import type { Instant } from '../shared/time/civil.ts';
import { momentInBeijing } from '../shared/wording/text/day.ts';
import { columns } from './printed.ts';
import { wideTableOf } from './table.ts';

type Previewed = { at: Instant; stream: string; status: string; headline: string };

/** What an audience would have got, a message a line. */
export const previewTable = (rows: readonly Previewed[]): string =>
  wideTableOf(
    ['when', 'stream', 'status', 'headline'],
    rows.map(({ at, stream, status, headline }) => [momentInBeijing(at), stream, status, headline]),
    3,
    columns(),
  );

/** Who is told, through what, when, and of what. */
export const listTable = (audiences: readonly Audience[]): string =>
  wideTableOf(
    ['audience', 'channels', 'when', 'filter'],
    audiences.map(({ name, channels, digest, filter }) => [
      name,
      channels.map(({ id, kind }) => `${id} (${kind})`).join(', '),
      digest ? `daily at ${digest.hour}, ${digest.zone}` : 'at once',
      filter ? JSON.stringify(filter, null, 1).replace(/\n\s*/g, ' ') : 'everything',
    ]),
    3,
    columns(),
  );
