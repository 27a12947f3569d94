import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import type { UnreadReason } from '../../shared/domain/acts/extraction.ts';
import type { AnnexState } from '../../shared/sources/annexes.ts';
import type { CivilDate, Instant } from '../../shared/time/civil.ts';
import { whyUnread } from '../../shared/wording/missing/annex.ts';
import { later } from '../collect/due.ts';
import { nextHour } from '../collect/revisits.ts';
import type { Brought } from './fetch-annex.ts';

/** Attempts in a row, over some two hours; the visits of the days after look again. */
const MOST_TRIES = 8;

type After = { state: AnnexState; event?: OperatorEvent };

/** What a file is called in its address. */
const fileName = (url: string): string => {
  const last = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : url;
  try {
    return decodeURIComponent(last) || url;
  } catch {
    return last;
  }
};

/** What was answered, without the address that was asked. */
const detail = (text: string, url: string): string =>
  text
    .replaceAll(url, '')
    .replace(/^[:\s]+|\s+(?:from)?\s*$/g, '')
    .trim();

const eventOf = ({ notice, url, rows }: AnnexState, why: UnreadReason, text: string, at: Instant): OperatorEvent => {
  const answered = detail(text, url);
  const kept = rows === undefined ? '' : '; what the file said before still counts';
  const said = `${fileName(url)}: ${whyUnread(why)}${answered && ` (${answered})`}${kept}`;
  return { kind: 'annex-unread', subject: notice, at, text: said, url };
};

/** Once something came of it, an annex is visited again in the days of its notice, as pages are. */
const resting = (state: AnnexState, publishedOn: CivilDate, now: Instant): AnnexState => {
  const { due: _, ...rest } = state;
  const due = nextHour('official', publishedOn, state.visits, now);
  return { ...rest, tries: 0, visits: state.visits + 1, ...(due && { due }) };
};

/** The attempt is remembered before it is made: a file that ends the function itself is not tried for ever. */
export const attempting = (state: AnnexState, now: Instant): AnnexState => ({
  ...state,
  tries: state.tries + 1,
  due: later(now, 2 ** state.tries),
});

/** So many attempts never came to an end that no further one is made. */
export const isExhausted = ({ tries }: AnnexState): boolean => tries >= MOST_TRIES;

/** What is known of an annex after a visit, and what the operators hear: each reason once, and never of a stumble. */
export const afterVisit = (before: AnnexState, brought: Brought, publishedOn: CivilDate, now: Instant): After => {
  const { problem: _problem, ...sound } = before;
  if (brought.kind === 'unchanged') return { state: resting(sound, publishedOn, now) };
  if (brought.kind === 'rows') {
    const { why: _, told: __, ...rest } = sound;
    const { file, rows, validators } = brought;
    return { state: resting({ ...rest, file, rows, validators }, publishedOn, now) };
  }
  const { why, text } = brought;
  if (brought.kind === 'fault' && before.tries + 1 < MOST_TRIES) {
    const tries = before.tries + 1;
    const minutes = Math.max(2 ** before.tries, (brought.retryAfterSeconds ?? 0) / 60);
    return { state: { ...sound, tries, due: later(now, minutes), problem: text } };
  }
  const { file, validators } = brought.kind === 'unread' ? brought : {};
  // A file that is gone, or that was replaced by one that cannot be read, takes nothing back.
  const known = before.rows === undefined ? { why, ...(file && { file }) } : {};
  const state = { ...sound, ...known, ...(validators && { validators }), problem: text, told: why };
  return {
    state: resting(state, publishedOn, now),
    ...(before.told !== why && { event: eventOf(before, why, text, now) }),
  };
};
