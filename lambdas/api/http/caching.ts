import { LEAST } from './roles.ts';

/** What differs with who asks is kept by nobody but the asker, who asks each time whether it is still so. */
const OWN: readonly string[] = [...Object.keys(LEAST), '/api/sources'];

/**
 * Seconds for which one answer serves all who ask the same: the cache in front asks once for a crowd, and never hands
 * out anything older. Browsers ask each time.
 */
const SHARED_SECONDS = 5;

export const cachingOf = (path: string): string =>
  OWN.includes(path) ? 'private, no-cache' : `max-age=0, s-maxage=${SHARED_SECONDS}`;

/** Whether a client has it already: one of its tags, weak or strong, is that of the answer. */
export const hasAlready = (asked: string | undefined, etag: string): boolean =>
  (asked ?? '').split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
