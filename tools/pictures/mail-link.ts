import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINK = /http:\/\/localhost:\d+(\/decide\?t=[\w.-]+)/;

/** The path of the newest link to decide by that a mail of the outbox has; undefined where none has one. */
export const newestLink = (data: string): string | undefined => {
  const outbox = join(data, 'outbox');
  const mails = readdirSync(outbox).filter((name) => name.endsWith('.eml'));
  return mails
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((name) =>
      readFileSync(join(outbox, name), 'utf8')
        .split(/\r?\n\r?\n/)
        .flatMap((part) => LINK.exec(Buffer.from(part, 'base64').toString('utf8'))?.[1] ?? []),
    )[0];
};
