import { createHash } from 'node:crypto';

/** Short stable id of an address; the fragment and the choice between http and https are no part of it. */
export const pageId = (url: string): string =>
  createHash('sha256')
    .update(url.replace(/^https?:/, '').replace(/#.*$/, ''))
    .digest('hex')
    .slice(0, 16);
