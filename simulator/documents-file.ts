import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BEIJING, civilDate, civilMinute, type Instant, instant, instantAt } from '../shared/time/civil.ts';
import type { Channel } from './channels.ts';
import { OFFICE_IDS } from './corpus/office.ts';
import type { Entry } from './entry.ts';
import { OFFICES } from './offices.ts';

type Line = {
  id: string;
  url?: string;
  publishedOn?: string | null;
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

const channelOf = (url: string): Entry['channel'] =>
  OFFICE_IDS.find((office) => url.startsWith(OFFICES[office].folder)) ??
  CHANNELS.find(([address]) => address.test(url))?.[1] ??
  'elsewhere';

/** When a document was posted: as stated, else at nine on its day. A month alone stands for its first day. */
const momentOf = ({ seenAt, publishedOn }: Line): Instant | undefined => {
  const day = civilDate(publishedOn ?? '') ?? civilDate(`${publishedOn}-01`);
  return instant(seenAt ?? '') ?? (day && instantAt(civilMinute(day, '09:00'), BEIJING));
};

const titleOf = (body: string): string => /<title>([\s\S]*?)<\/title>/i.exec(body)?.[1]?.trim() ?? '';

export type DocumentsFile = { entries: Entry[]; from: Instant; to: Instant };

const entryOf = (line: Line, at: Instant, folder: string): Entry => {
  const url = line.url ?? `https://documents.example/${encodeURIComponent(line.id)}`;
  const body =
    line.file === undefined ? (line.body ?? line.excerpt ?? '') : readFileSync(join(folder, line.file), 'utf8');
  return {
    channel: channelOf(url),
    url,
    title: line.title ?? (titleOf(body) || line.id),
    at,
    zone: BEIJING,
    contentType: `${line.contentType ?? (/^\s*</.test(body) ? 'text/html' : 'text/plain')}; charset=utf-8`,
    page: () => body,
  };
};

/** A file of documents, one JSON a line, as pages of the sites that their addresses name; what has no day comes last. */
export const documentsFile = (file: string): DocumentsFile => {
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const lines = rows.map((row) => JSON.parse(row) as Line);
  const moments = lines.flatMap((line) => momentOf(line) ?? []).sort();
  const [from] = moments;
  const to = moments.at(-1);
  if (from === undefined || to === undefined) throw new Error(`${file} holds no document with a day`);
  return { entries: lines.map((line) => entryOf(line, momentOf(line) ?? to, dirname(file))), from, to };
};
