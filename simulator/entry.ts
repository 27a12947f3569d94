import { BEIJING, type CivilDate, civilAt, dateOf, type Instant, type Zone } from '../shared/time/civil.ts';
import { type Appearance, appearancesOf, type Channel, documentNumber, zoneOf } from './channels.ts';
import { PAPERS } from './corpus/corpus.ts';
import type { FileRows } from './corpus/paper.ts';
import { docxOfRows, xlsxOfRows } from './files/office-files.ts';
import { pdfOf } from './files/pdf.ts';
import { filePath } from './pages/markup.ts';
import type { Load } from './pages/mofcom-page.ts';
import { linksFiles, renderFullPage, renderSitePage } from './pages/render-page.ts';

/** A page that stands on a site from one moment on, and the line that its list shows of it. */
export type Entry = {
  /** `elsewhere`: on no list of a known site, but on its host's `documents.json`. */
  channel: Channel | 'elsewhere';
  title: string;
  url: string;
  at: Instant;
  zone: Zone;
  summary?: string;
  /** The Federal Register's. */
  documentNumber?: string;
  executiveOrder?: string;
  contentType?: string;
  page: (load: Load) => string;
  /** It names a file that is there: what that holds is known a little later. */
  hangs?: true;
};

type Form = { contentType: string; bytesOf: (rows: FileRows) => Uint8Array };
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const PDF: Form = { contentType: 'application/pdf', bytesOf: pdfOf };
const FORMS: Record<string, Form> = {
  pdf: PDF,
  docx: { contentType: `${OFFICE}.wordprocessingml.document`, bytesOf: docxOfRows },
  xlsx: { contentType: `${OFFICE}.spreadsheetml.sheet`, bytesOf: xlsxOfRows },
};

export const postedOn = ({ at, zone = BEIJING }: Pick<Entry, 'at' | 'zone'>): CivilDate => dateOf(civilAt(at, zone));

const entryOf = (appearance: Appearance, dressed: typeof renderFullPage): Entry => {
  const { paper, channel, url, at } = appearance;
  return {
    channel,
    title: paper.title,
    url,
    at,
    zone: zoneOf(paper.series),
    ...(paper.summary === undefined ? {} : { summary: paper.summary }),
    ...(channel === 'federal-register' ? { documentNumber: documentNumber(paper) } : {}),
    ...(paper.number?.startsWith('Executive Order') ? { executiveOrder: paper.number.replace(/\D/g, '') } : {}),
    page: (load) => dressed(appearance, load),
    ...(paper.files !== undefined && { hangs: true as const }),
  };
};

/** A file that hangs on a page. */
export type HangingFile = { url: string; at: Instant; contentType: string; bytes: () => Uint8Array };

const filesOf = ({ paper: { files = {} }, url, at }: Appearance): HangingFile[] =>
  Object.entries(files).map(([name, rows]) => {
    const { contentType, bytesOf } = FORMS[name.split('.').at(-1) ?? ''] ?? PDF;
    return { url: new URL(filePath(name), url).href, at, contentType, bytes: () => bytesOf(rows) };
  });

/** Every page of the corpus at every address, with its whole text. */
export const corpusEntries = (dressed: typeof renderFullPage = renderFullPage): Entry[] =>
  PAPERS.flatMap(appearancesOf).map((appearance) => entryOf(appearance, dressed));

/** The same as the sites show it, with files where they have files. */
export const siteEntries = (): Entry[] => corpusEntries(renderSitePage);

/** Every file that is known, under each address by which a page links it, from the first such page on. */
export const corpusFiles = (): HangingFile[] => {
  const files = PAPERS.flatMap(appearancesOf).filter(linksFiles).flatMap(filesOf);
  return [...new Map(files.toReversed().map((file) => [file.url, file])).values()];
};

export const newestFirst = (entries: readonly Entry[]): Entry[] => [...entries].sort((a, b) => (a.at < b.at ? 1 : -1));
