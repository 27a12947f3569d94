import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import type { Instant } from '../../shared/time/civil.ts';
import type { Season, Sent } from '../../test/support/season.ts';
import { claimsIn } from './claims.ts';
import { type Claim, lawAt } from './spoken.ts';

export type Held = {
  claims: number;
  wrong: (Claim & { at: Instant })[];
  /** Changes, by their ids, that stand in no message. */
  untold: string[];
  /** Lines of which nothing could be held against the law, by label. */
  unheld: [label: string, count: number][];
};

/** The log as far as it had come when a message went out. */
const knownTo = ({ commits }: Season, { at, id }: Sent): { ledger: Ledger; known: Instant } => {
  const upTo = /^[a-z]+\.[a-z]+\.(\d+)$/.exec(id)?.[1];
  const own = commits.filter((commit) => commit.at <= at || commit.number <= Number(upTo ?? 0));
  const last = own.at(-1)?.at ?? at;
  return { ledger: fold(emptyLedger(), own), known: last > at ? last : at };
};

/** Every message of a season against the law of the days that it speaks of, as known at its minute. */
export const heldAgainstTheLaw = (season: Season): Held => {
  const wrong: Held['wrong'] = [];
  const unheld = new Map<string, number>();
  let claims = 0;
  for (const one of season.sent) {
    const { ledger, known } = knownTo(season, one);
    const law = lawAt(ledger, known);
    const { headline, lines } = one.message;
    for (const { label, text } of [{ label: 'headline', text: headline }, ...lines]) {
      const found = claimsIn({ label, text, headline, at: one.at }, law);
      claims += found.length;
      if (found.length === 0) unheld.set(label, (unheld.get(label) ?? 0) + 1);
      wrong.push(...found.filter(({ said, is }) => said !== is).map((claim) => ({ ...claim, at: one.at })));
    }
  }
  const told = new Set(season.sent.flatMap(({ message }) => message.changes.map(({ id }) => id)));
  const untold = season.commits
    .filter(({ cause }) => cause !== 'import')
    .flatMap(({ changes }) => changes.flatMap(({ id }) => (told.has(id) ? [] : [id])));
  return { claims, wrong, untold, unheld: [...unheld].sort(([, a], [, b]) => b - a) };
};
