import type { Reading } from '../ledger/log/commit.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import type { Instant } from '../time/civil.ts';
import { copiesKnown } from '../views/known/copies.ts';
import { lessonsIn } from '../views/known/known.ts';
import { fullNoticeName } from '../wording/notices/notice.ts';

/** A file as it was fetched, kept under its hash. */
export type Kept = { hash: string; name: string; what: 'page' | 'annex' };
/** One text that something rests on, and where in the log it came in. */
export type RestsOn = {
  notice: string;
  called: string;
  title: string;
  source: string;
  url: string;
  publishedOn: string;
  seenAt: Instant;
  /** Number of the commit that brought it. */
  commit?: number;
  basis?: 'baseline';
  files: Kept[];
};

const plain = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60);

const filesOf = ({ key, page, attachments }: Reading): Kept[] => [
  ...(page ? [{ hash: page, name: `pages/${plain(key)}-${page.slice(0, 12)}`, what: 'page' as const }] : []),
  ...attachments.flatMap(({ file, read }) =>
    file && read ? [{ hash: file, name: `annexes/${plain(key)}-${file.slice(0, 12)}`, what: 'annex' as const }] : [],
  ),
];

/** The texts with these keys, as known at a moment. */
export const restsOn = (log: LogView, known: Instant, keys: readonly string[]): RestsOn[] => {
  const texts = copiesKnown(log, known);
  return [...new Set(keys)].sort().flatMap((key): RestsOn[] => {
    const text = texts.get(key)?.[0];
    if (!text) return [];
    const commit = lessonsIn(log).find(({ readings }) =>
      readings.some((one) => one.key === key && one.page === text.page && one.url === text.url),
    );
    const { title, source, url, publishedOn, seenAt, page } = text;
    return [
      {
        notice: key,
        called: fullNoticeName(key),
        title,
        source,
        url,
        publishedOn,
        seenAt,
        ...(commit && { commit: commit.number }),
        ...(page === '' && { basis: 'baseline' as const }),
        files: filesOf(text),
      },
    ];
  });
};

const ENDINGS: readonly (readonly [start: RegExp, ending: string])[] = [
  [/^%PDF/, '.pdf'],
  [/^PK/, '.zip'],
  [/^ÐÏ/, '.doc'],
  [/^\s*[{[]/, '.json'],
  [/^[\s\S]{0,2000}<(?:!doctype|html|head|body|div|p)\b/i, '.html'],
];

/** By its first bytes, so that whoever opens the pack can open it. */
export const endingOf = (body: Uint8Array): string => {
  const start = String.fromCharCode(...body.subarray(0, 2000));
  return ENDINGS.find(([form]) => form.test(start))?.[1] ?? '.txt';
};
