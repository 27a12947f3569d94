import type { Reading } from '../../../shared/ledger/log/commit.ts';
import { decode } from '../../../shared/page/decode.ts';
import { plainPageOf } from '../../../shared/page/page.ts';
import type { KeptPage } from '../../../shared/views/answers/system/operations.ts';
import { Refusal } from '../http/http.ts';
import type { Ask } from '../question/question.ts';

const MOST_CHARACTERS = 400_000;

/** Places of words in a text, white space aside: a page breaks lines where a reader does not. */
export const placesOf = (text: string, words: string): KeptPage['highlights'] => {
  const parts = words.trim().replace(/\s+/g, '');
  if (parts.length < 2) return [];
  const solid: number[] = [];
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text[at] ?? '')) solid.push(at);
  const squeezed = solid.map((at) => text[at]).join('');
  const places: KeptPage['highlights'] = [];
  for (
    let at = squeezed.indexOf(parts);
    at >= 0 && places.length < 20;
    at = squeezed.indexOf(parts, at + parts.length)
  ) {
    const [from, last] = [solid[at], solid[at + parts.length - 1]];
    if (from !== undefined && last !== undefined) places.push({ from, to: last + 1 });
  }
  return places;
};

const readingOfPage = ({ log, path }: Ask): Reading => {
  const { hash } = path;
  const commit = log.commits.findLast(({ readings }) => readings.some(({ page }) => page === hash));
  const reading = commit?.readings.findLast(({ page }) => page === hash);
  if (!reading) throw new Refusal(404, 'No text in the log was read from a page with that hash.');
  return reading;
};

const textOfPage = async (body: Uint8Array, url: string): Promise<string> => {
  const text = decode(body, '');
  const plain = !/<(?:html|body|div|p|br)\b/i.test(text.slice(0, 20_000));
  const page = plain ? plainPageOf(text) : (await import('../../../shared/page/html.ts')).pageOf(text);
  const lines = page.blocks.map(({ raw }) => raw.replace(/[ \t\r\n]+/g, ' ').trim());
  return [...new Set([page.titles[0] ?? url]), ...page.box, '', ...lines].join('\n').slice(0, MOST_CHARACTERS);
};

const keptText = async (ask: Ask): Promise<{ reading: Reading; text: string }> => {
  const reading = readingOfPage(ask);
  return { reading, text: await textOfPage(await ask.deps.blobs.get(reading.page), reading.url) };
};

export const page = async (ask: Ask): Promise<KeptPage> => {
  const { reading, text } = await keptText(ask);
  const { page: hash, url, title, source, seenAt } = reading;
  return { hash, url, title, source, seenAt, text, highlights: placesOf(text, ask.query.get('find') ?? '') };
};

export const pageText = async (ask: Ask): Promise<string> => (await keptText(ask)).text;
