import { type AnnexRows, rowsFromText } from '../../../shared/domain/acts/annex.ts';
import type { Attachment } from '../../../shared/domain/acts/extraction.ts';
import type { Reading } from '../../../shared/ledger/log/commit.ts';
import type { AnnexAnswer } from '../../../shared/views/answers/system/operations.ts';
import { lessonsIn } from '../../../shared/views/known/known.ts';
import { Refusal } from '../http/http.ts';
import type { Ask } from '../question/question.ts';

/** Beyond either no more is sent: an answer has its bound. */
const MOST_LINES = 12_000;
const MOST_CHARACTERS = 2_000_000;
const MOST_MARKED = 50;

type Found = { reading: Reading; attachment: Attachment; text: string };

/** Only what a text in the log was read with is shown. */
const annexOf = async ({ log, deps, path }: Ask): Promise<Found> => {
  const { hash = '' } = path;
  for (const { readings } of lessonsIn(log).toReversed())
    for (const reading of readings) {
      const attachment = reading.attachments.find(({ rows }) => rows === hash);
      if (attachment !== undefined)
        return { reading, attachment, text: new TextDecoder().decode(await deps.blobs.get(hash)) };
    }
  throw new Refusal(404, 'No text in the log was read with an annex of that hash.');
};

const bounded = (rows: AnnexRows): AnnexRows => {
  let characters = 0;
  const end = rows.findIndex((cells) => {
    characters += cells.reduce((sum, { length }) => sum + length, 0);
    return characters > MOST_CHARACTERS;
  });
  return rows.slice(0, Math.min(end < 0 ? rows.length : end, MOST_LINES));
};

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The lines that hold those words, white space and width aside. */
export const markedIn = (lines: AnnexRows, words: string): number[] => {
  const wanted = squeezed(words);
  if (wanted.length < 2) return [];
  const marked: number[] = [];
  for (const [place, cells] of lines.entries())
    if (marked.length < MOST_MARKED && squeezed(cells.join('\t')).includes(wanted)) marked.push(place);
  return marked;
};

export const annex = async (ask: Ask): Promise<AnnexAnswer> => {
  const { reading, attachment, text } = await annexOf(ask);
  const rows = rowsFromText(text);
  const lines = bounded(rows);
  return {
    annex: attachment,
    hash: attachment.rows ?? '',
    notice: reading.key,
    noticeTitle: reading.title,
    source: reading.source,
    seenAt: reading.seenAt,
    lines,
    left: rows.length - lines.length,
    marked: markedIn(lines, ask.query.get('find') ?? ''),
  };
};

export const annexText = async (ask: Ask): Promise<string> => (await annexOf(ask)).text;
