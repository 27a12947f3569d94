import { pageId } from '../../page/page-id.ts';
import { civilDate } from '../../time/civil.ts';
import type { KnownText, Place, Source } from '../source.ts';
import { ADDRESSES } from './addresses.ts';
import { ownerOf } from './owner-of.ts';

/** A document's number in the Federal Register, at the end of a short address or before the title of a long one. */
const DOCUMENT = /^https:\/\/www\.federalregister\.gov\/(?:d|documents\/\d{4}\/\d\d\/\d\d)\/(\d{4}-\d{4,6})\b/;
/** Annexes are read with their notice; no page's reader takes them. */
const FILE = /\.(?:pdf|docx?|wps|xlsx?|zip)$/i;

/** The Register's pages turn machines away, and send them to its full texts. */
const fullTexts = (number: string, day: string): string[] =>
  (['html', 'text'] as const).map(
    (form) =>
      `https://www.federalregister.gov/documents/full_text/${form}/${day.replaceAll('-', '/')}/${number}.${form === 'text' ? 'txt' : form}`,
  );

const placesAt = (address: string, day: string): Place[] => {
  const built = address.startsWith('~');
  const url = built ? address.slice(1) : address;
  const mark = built ? { built: true as const } : {};
  const number = DOCUMENT.exec(url)?.[1];
  if (number !== undefined) return fullTexts(number, day).map((textUrl) => ({ url, textUrl, ...mark }));
  return FILE.test(new URL(url).pathname) ? [] : [{ url, ...mark }];
};

const textOf = (line: string): KnownText & { source: string } => {
  const [key = '', day = '', ...addresses] = line.split(' ');
  const publishedOn = civilDate(day);
  if (publishedOn === undefined || addresses.length === 0) throw new Error(`no known text: ${line}`);
  const places = addresses.flatMap((address) => placesAt(address, day));
  // A host that is polled is one whose pages are known.
  const sorted = places.toSorted((a, b) => Number(ownerOf(b.url).polled) - Number(ownerOf(a.url).polled));
  const address = (addresses[0] ?? '').replace(/^~/, '');
  const { source } = ownerOf(sorted[0]?.url ?? address);
  return { id: pageId(`known:${key} ${addresses.join(' ')}`), key, publishedOn, address, places: sorted, source };
};

const TEXTS = ADDRESSES.trim().split('\n').map(textOf);

/** The sources with the texts that each is to fetch at addresses known beforehand. */
export const withKnownTexts = (sources: readonly Source[]): Source[] =>
  sources.map((source) => {
    const known = TEXTS.filter((text) => text.source === source.id).map(({ source: _, ...text }) => text);
    return known.length === 0 ? source : { ...source, known };
  });
