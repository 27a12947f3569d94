import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import type { Season, Sent } from '../../test/support/season.ts';
import { claimsIn } from './claims.ts';
import { type Claim, lawAt } from './spoken.ts';

export type SeasonCheck = {
  claims: number;
  wrong: (Claim & { at: Instant })[];
  /** Lines of which nothing was held though the law could say something, by label. */
  unheld: ByLabel;
  /** Lines on which the law says nothing, by label. */
  silent: ByLabel;
};
type ByLabel = [label: string, texts: string[]][];

/** What is said of channels, papers and people, or in the words of a text. */
const NOT_OF_THE_LAW =
  /^(?:CHECKED|SOURCES|BASIS|TITLE|SAYS|WHY|UNTIL THEN|HERE|MEANS|NEXT|PRESS|MATTERS|AGREES|OFFICIAL|BASELINE|EXEMPT|STILL ASK|MORE|UNREAD|SINCE (?:THE FIRST|UPDATE \d+))$/;

const SAID_BY_OTHERS = new Set(['reported', 'closed', 'unread', 'contradicted']);

/** The last moment of the log that a message knew of. */
const knownTo = ({ commits }: Season, { at, id }: Sent): Instant => {
  const upTo = Number(/^[a-z]+\.[a-z]+\.(\d+)$/.exec(id)?.[1] ?? 0);
  const last = commits[upTo - 1]?.at ?? at;
  return last > at ? last : at;
};

const EVENT_MS = 61 * 60_000;

/** The last moment of the log before what a message tells; an update tells an event of up to an hour. */
const knownBefore = ({ commits }: Season, { at, message }: Sent): Instant => {
  if (message.update) return instantOf(millisOf(at) - EVENT_MS);
  const first = Math.min(...message.changes.map(({ id }) => Number(id.split('.')[0])));
  return commits[first - 2]?.at ?? at;
};

/** Every message of a season against the law of the days that it speaks of, as known at its minute. */
export const checkedAgainstLaw = (season: Season): SeasonCheck => {
  const wrong: SeasonCheck['wrong'] = [];
  const [unheld, silent] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const ledger = fold(emptyLedger(), season.commits);
  let claims = 0;
  for (const one of season.sent) {
    const law = lawAt(ledger, knownTo(season, one), knownBefore(season, one));
    const { headline, lines, status } = one.message;
    for (const { label, text, items } of [{ label: 'headline', text: headline }, ...lines]) {
      const found = claimsIn({ label, text, headline, at: one.at, ...(items && { items }) }, law);
      claims += found.length;
      wrong.push(...found.filter(({ said, is }) => said !== is).map((claim) => ({ ...claim, at: one.at })));
      if (found.length > 0) continue;
      const said = (label === 'headline' || label === 'ALSO') && SAID_BY_OTHERS.has(status);
      const into = said || NOT_OF_THE_LAW.test(label) ? silent : unheld;
      into.set(label, [...(into.get(label) ?? []), text]);
    }
  }
  const byCount = (all: Map<string, string[]>): ByLabel => [...all].sort(([, a], [, b]) => b.length - a.length);
  return { claims, wrong, unheld: byCount(unheld), silent: byCount(silent) };
};
