import type { UnreadReason } from '../../domain/acts/extraction.ts';

/** What one annex may cost. */
export type AnnexBounds = {
  bytes: number;
  pages: number;
  /** Bytes that the parts of a packed file come to. */
  unpacked: number;
  cells: number;
  characters: number;
};

export const ANNEX_BOUNDS: AnnexBounds = {
  bytes: 25_000_000,
  pages: 500,
  unpacked: 64_000_000,
  cells: 1_000_000,
  characters: 10_000_000,
};

/** Stops a reader of files; the door answers with it. */
export class Unread extends Error {
  readonly why: UnreadReason;
  constructor(why: UnreadReason, text: string) {
    super(text);
    this.why = why;
  }
}

/** What every reader of a form is given beside the bytes; `late` says that its time is over. */
export type Limits = { bounds: AnnexBounds; late: () => boolean };

export const inTime = ({ late }: Limits): void => {
  if (late()) throw new Unread('too-much', 'its time was over');
};

export const within = (what: keyof AnnexBounds, count: number, { bounds }: Limits): void => {
  if (count > bounds[what]) throw new Unread('too-much', `${count} ${what}, at most ${bounds[what]}`);
};
