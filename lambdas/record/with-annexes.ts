import { rowsFromText } from '../../shared/domain/acts/annex.ts';
import { knownAnnexes } from '../../shared/ledger/log/annexes.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';
import { underKnownKey } from '../../shared/ledger/log/known-key.ts';
import type { Ledger } from '../../shared/ledger/log/ledger.ts';
import type { Blobs, PressReader } from '../../shared/ports.ts';
import type { Annex } from '../../shared/reading/annex/annex.ts';
import type { AnnexOutcome, PageRecord } from '../../shared/sources/round.ts';
import type { Source } from '../../shared/sources/source.ts';
import { readingFromPage } from './reading-from.ts';

/** What has come of the annexes that a page waits for: as its round says, else as any copy of the text knows. */
const outcomesFor = ({ attachments, key }: Reading, told: readonly AnnexOutcome[], ledger: Ledger): AnnexOutcome[] => {
  const waiting = attachments.filter(({ why, url }) => why === 'waiting' && url !== undefined);
  if (waiting.length === 0) return [];
  const known = knownAnnexes(ledger, key);
  return waiting.flatMap(({ url = '', title, role }) => {
    const same =
      told.find((one) => one.url === url) ??
      known.find((one) => one.url === url) ??
      // A page whose link has moved names the same annex, until what is behind the new link has been read.
      known.find((one) => one.title === title && one.role === role);
    if (same === undefined) return [];
    const { file, rows, why } = same;
    return [{ url, ...(file && { file }), ...(rows !== undefined && { rows }), ...(why && { why }) }];
  });
};

/** An annex whose rows cannot be had now still waits. */
const loaded = async ({ url, file = '', rows, why }: AnnexOutcome, blobs: Blobs): Promise<Annex[]> => {
  if (rows === undefined) return why === undefined ? [] : [{ url, why }];
  try {
    const text = new TextDecoder().decode(await blobs.get(rows));
    return [{ url, file, rowsHash: rows, rows: rowsFromText(text) }];
  } catch {
    return [];
  }
};

const hasCrashed = ({ problems }: Reading): boolean => problems.some(({ kind }) => kind === 'reader-crashed');

/** The text without annexes that break the reader: each is one whose lines are not known. */
const withoutThem = (alone: Reading, broken: Reading, annexes: readonly Annex[]): Reading => ({
  ...alone,
  problems: [...alone.problems, ...broken.problems],
  attachments: alone.attachments.map((attachment) => {
    const annex = annexes.find(({ url }) => url === attachment.url);
    if (annex === undefined || 'why' in annex) return attachment;
    return { ...attachment, why: 'lines', file: annex.file, rows: annex.rowsHash };
  }),
});

export type Gathered = { page: PageRecord; source: Source; ledger: Ledger; second?: PressReader | undefined };

/** What a kept page says, together with what is known of the annexes that it names. */
export const readingWithAnnexes = async (
  blobs: Blobs,
  { page, source, ledger, second }: Gathered,
): Promise<Reading> => {
  const bytes = await blobs.get(page.hash);
  const alone = await readingFromPage(page, bytes, source, [], second);
  const { key } = underKnownKey(ledger, alone);
  const outcomes = outcomesFor({ ...alone, key }, page.annexes ?? [], ledger);
  const annexes = (await Promise.all(outcomes.map((outcome) => loaded(outcome, blobs)))).flat();
  if (annexes.length === 0) return alone;
  const whole = await readingFromPage(page, bytes, source, annexes);
  return hasCrashed(whole) && !hasCrashed(alone) ? withoutThem(alone, whole, annexes) : whole;
};

/** A page that came with its annexes, and of which a newer version has been read since: that one is sent by itself. */
export const isOutdated = ({ url, hash, seenAt, annexes }: PageRecord, { pages }: Ledger): boolean =>
  annexes !== undefined &&
  [...pages.values()].some((held) => held.url === url && held.page !== hash && held.seenAt > seenAt);
