import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The product's version: dist/ and cli/ both stand beside package.json. */
export const ownVersion = (): string =>
  (JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as { version: string }).version;
