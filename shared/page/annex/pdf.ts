import { inTime, type Limits, Unread, within } from './bounds.ts';
import { isDrawn } from './pdf-drawn.ts';
import { type Piece, piecesOf, type TextItem } from './pdf-pieces.ts';
import { rowsOfPages } from './pdf-rows.ts';

/** A character map by its name, as `GBK-EUC-H`: fonts that a PDF only names cannot be read without theirs. */
export type CharacterMaps = (name: string) => Promise<Uint8Array>;

const TAIL = 4096;
/** Fewer characters a page than these, and it is a scan with a stamp. */
const LEAST = 8;
const NO_CHARACTER = /[\ufffd\p{Co}\p{Cc}]/gu;
const UNREADABLE = 0.2;

const mapsFrom = (maps: CharacterMaps) =>
  class {
    readonly fetch = ({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> =>
      kind === 'cMapUrl'
        ? maps(filename.replace(/\.bcmap$/, ''))
        : Promise.reject(new Error(`No ${kind} is needed for text`));
  };

type PdfPage = {
  getOperatorList(): Promise<{ fnArray: number[] }>;
  getViewport(of: { scale: number }): { transform: number[] };
  streamTextContent(): ReadableStream<{ items: (TextItem | object)[] }>;
  cleanup(): unknown;
};

/** Pieces of a page as its text comes in: time and number are looked at between its parts. */
const piecesOn = async (page: PdfPage, limits: Limits): Promise<Piece[]> => {
  const items: TextItem[] = [];
  const reader = page.streamTextContent().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      inTime(limits);
      for (const item of part.value.items) if ('str' in item) items.push(item);
      within('cells', items.length, limits);
    }
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    throw error;
  }
  return piecesOf(items, page.getViewport({ scale: 1 }).transform);
};

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const readable = (text: string): number => text.replace(NO_CHARACTER, '').length;

const hasText = (pages: readonly (readonly Piece[])[]): boolean => {
  const text = pages.map(textOf).join('');
  return readable(text) >= Math.max(LEAST * pages.length, text.length * (1 - UNREADABLE));
};

/** The rows of a PDF; throws `Unread`, and whatever pdf.js throws of a damaged file. */
export const rowsOfPdf = async (
  bytes: Uint8Array,
  maps: CharacterMaps,
  limits: Limits,
): Promise<{ rows: string[][]; pages: number }> => {
  // Of a file that was cut short, or of a page with a fault, pdf.js reads what is there: a list that only seems whole.
  if (!String.fromCharCode(...bytes.subarray(-TAIL)).includes('%%EOF')) throw new Unread('form', 'a PDF cut short');
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    BinaryDataFactory: mapsFrom(maps),
    cMapUrl: 'maps/',
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
    stopAtErrors: true,
  });
  try {
    within('pages', document.numPages, limits);
    const pages: Piece[][] = [];
    let pieces = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = (await document.getPage(number)) as unknown as PdfPage;
      const found = await piecesOn(page, limits);
      pieces += found.length;
      within('cells', pieces, limits);
      if (readable(textOf(found)) < LEAST && (await isDrawn(page, OPS)))
        throw new Unread('no-text', `page ${number} is drawn, not written`);
      page.cleanup();
      pages.push(found);
    }
    if (!hasText(pages)) throw new Unread('no-text', 'nothing is written, or in fonts without their characters');
    return { rows: rowsOfPages(pages), pages: pages.length };
  } finally {
    await document.loadingTask.destroy();
  }
};
