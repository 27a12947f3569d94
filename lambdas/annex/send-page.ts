import { createHash } from 'node:crypto';
import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import type { Fetchable, Wanted } from '../../shared/ledger/log/annexes.ts';
import { pageId } from '../../shared/page/page-id.ts';
import { ANNEX_ROUND, type AnnexState } from '../../shared/sources/annexes.ts';
import type { AnnexOutcome, Round } from '../../shared/sources/round.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { later } from '../collect/due.ts';
import type { Deps } from './deps.ts';

/** A round that was sent and changed nothing is sent again so often, ever later. */
const MOST_TIMES = 4;
const AGAIN_MINUTES = 15;

const hasCome = ({ rows, why }: AnnexOutcome): boolean => rows !== undefined || why !== undefined;

/** Whether the reading that counts was made with what has come of the annex. */
const isJoined = (annex: Fetchable, { file, rows, why }: AnnexOutcome): boolean =>
  rows === undefined ? annex.why === why : annex.rows === rows && annex.file === file;

const outcomeOf = ({ url, file, rows, why }: AnnexState): AnnexOutcome => ({
  url,
  ...(file !== undefined && { file }),
  ...(rows !== undefined && { rows }),
  ...(why !== undefined && { why }),
});

/** The same page with the same annexes is the same round: sent twice, it teaches nothing twice. */
const roundId = (page: string, outcomes: readonly AnnexOutcome[]): string =>
  `${ANNEX_ROUND}${createHash('sha256')
    .update(JSON.stringify([page, outcomes]))
    .digest('hex')
    .slice(0, 16)}`;

type Joined = { states: AnnexState[]; event?: OperatorEvent };

/**
 * Sends a text's page to be read again with what has come of its annexes, where the reading that counts does not know of
 * it. Answers the states that remember so; none where there is nothing to send.
 */
export const sendPage = async (
  { pages, rounds }: Pick<Deps, 'pages' | 'rounds'>,
  { reading, annexes, history }: Wanted,
  states: ReadonlyMap<string, AnnexState>,
  now: Instant,
): Promise<Joined> => {
  const come = annexes.flatMap((annex) => {
    const state = states.get(pageId(annex.url));
    return state !== undefined && hasCome(state) ? [{ annex, state: { ...state, url: annex.url } }] : [];
  });
  const news = come.filter(({ annex, state }) => !isJoined(annex, state));
  if (news.length === 0) return { states: [] };
  const outcomes = come.map(({ state }) => outcomeOf(state));
  const id = roundId(reading.page, outcomes);
  const [earlier] = news.flatMap(({ state }) => state.joining[reading.key] ?? []);
  const times = earlier?.round === id ? earlier.times : 0;
  if (times > MOST_TIMES || (times > 0 && earlier !== undefined && earlier.due > now)) return { states: [] };

  const remembered = news.map(({ state }) => ({
    ...state,
    joining: {
      ...state.joining,
      [reading.key]: { round: id, times: times + 1, due: later(now, AGAIN_MINUTES * 2 ** times) },
    },
  }));
  if (times === MOST_TIMES) {
    const text = `${outcomes.map(({ url }) => url).join(', ')}: read ${times} times with it, the notice stays without it`;
    return { states: remembered, event: { kind: 'annex-unread', subject: reading.key, at: now, text } };
  }
  const page = (await pages.versions(pageId(reading.url))).find(({ hash }) => hash === reading.page);
  if (page === undefined) return { states: [] };
  const round: Round = {
    id,
    source: reading.source,
    startedAt: now,
    first: history && news.every(({ annex }) => annex.file === undefined),
    pages: [{ ...page, source: reading.source, round: id, annexes: outcomes }],
  };
  await rounds.send(round);
  return { states: remembered };
};
