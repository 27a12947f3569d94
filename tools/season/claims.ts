import { controlClaims } from './control-claims.ts';
import { dateClaims } from './date-claims.ts';
import { dutyClaims } from './duty-claims.ts';
import { listingClaims } from './listing-claims.ts';
import { pointClaims } from './point-claims.ts';
import { ruleClaims } from './rule-claims.ts';
import type { Claim, Law, Told } from './spoken.ts';

const READERS = [...dutyClaims, ...pointClaims, ...listingClaims, ...controlClaims, ...ruleClaims, ...dateClaims];

/** Everything in a line that can be held against the law by what it says itself; what an update takes back is no longer said. */
export const claimsIn = (line: Told, law: Law): Claim[] =>
  line.label.startsWith('SINCE THE') ? [] : READERS.flatMap((read) => read(line, law));
