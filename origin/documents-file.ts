import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BEIJING, civilDate, civilMinute, type Instant, instant, instantAt } from '../shared/time/civil.ts';
import type { Channel } from './channels.ts';
import type { Entry } from './entry.ts';

type Line = {
  id: string;
  url?: string;
  publishedOn: string;
  seenAt?: string;
  contentType?: string;
  title?: string;
  body?: string;
  excerpt?: string;
  file?: string;
};

/** On whose list an address stands. */
const CHANNELS: readonly (readonly [RegExp, Channel])[] = [
  [/^https?:\/\/www\.mofcom\.gov\.cn\/zcfb\/blgg\//, 'announcements'],
  [/^https?:\/\/www\.mofcom\.gov\.cn\/(xwfb|syxwfb)\//, 'spokesperson'],
  [/^https?:\/\/(www|xkzj)\.mofcom\.gov\.cn\//, 'policies'],
  [/^https?:\/\/aqygzj\.mofcom\.gov\.cn\//, 'bureau'],
  [/^https?:\/\/exportcontrol\.mofcom\.gov\.cn\/article\/gndt\//, 'portal-news'],
  [/^https?:\/\/exportcontrol\.mofcom\.gov\.cn\//, 'portal'],
  [/^https?:\/\/gss\.mof\.gov\.cn\//, 'tariff-commission'],
  [/^https?:\/\/www\.mfa\.gov\.cn\//, 'foreign-ministry'],
  [/^https?:\/\/www\.whitehouse\.gov\//, 'white-house'],
  [/^https?:\/\/www\.federalregister\.gov\//, 'federal-register'],
  [/^https?:\/\/www\.npr\.org\//, 'npr'],
  [/^https?:\/\/www\.aljazeera\.com\//, 'al-jazeera'],
];

const momentOf = ({ id, seenAt, publishedOn }: Line): Instant => {
  const seen = seenAt === undefined ? undefined : instant(seenAt);
  // A month alone stands for its first day.
  const day = civilDate(publishedOn) ?? civilDate(`${publishedOn}-01`);
  if (seen === undefined && day === undefined) throw new Error(`${id}: '${publishedOn}' is no day`);
  return seen ?? instantAt(civilMinute(day as NonNullable<typeof day>, '09:00'), BEIJING);
};

const titleOf = (body: string): string => /<title>([\s\S]*?)<\/title>/i.exec(body)?.[1]?.trim() ?? '';

export type DocumentsFile = { entries: Entry[]; from: Instant; to: Instant };

const entryOf = (line: Line, folder: string): Entry => {
  const url = line.url ?? `https://documents.example/${encodeURIComponent(line.id)}`;
  const body =
    line.file === undefined ? (line.body ?? line.excerpt ?? '') : readFileSync(join(folder, line.file), 'utf8');
  return {
    channel: CHANNELS.find(([address]) => address.test(url))?.[1] ?? 'elsewhere',
    url,
    title: line.title ?? (titleOf(body) || line.id),
    at: momentOf(line),
    zone: BEIJING,
    contentType: `${line.contentType ?? (/^\s*</.test(body) ? 'text/html' : 'text/plain')}; charset=utf-8`,
    page: () => body,
  };
};

/** A file of documents, one JSON a line, as pages of the sites that their addresses name. */
export const documentsFile = (file: string): DocumentsFile => {
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const entries = rows.map((row) => entryOf(JSON.parse(row) as Line, dirname(file)));
  const moments = entries.map(({ at }) => at).sort();
  const [from] = moments;
  const to = moments.at(-1);
  if (from === undefined || to === undefined) throw new Error(`${file} holds no document`);
  return { entries, from, to };
};
