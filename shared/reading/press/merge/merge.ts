import { sum } from 'd3-array';
import { type Claim, isCalledOff, QUOTED, type Quoted, sentenceOf } from '../../../domain/acts/claim.ts';

const key = (claim: Claim): string =>
  [claim.type, claim.news, claim.stance, claim.list, claim.imposer, claim.partner, claim.destinations?.join()].join(
    '|',
  );

/** Whether two statements of one thing do not contradict each other. */
export const agree = <T>(a: T | undefined, b: T | undefined): boolean => a === undefined || b === undefined || a === b;
const union = (a: string[] = [], b: string[] = []): string[] => [...new Set([...a, ...b])];

const canJoin = (a: Claim, b: Claim): boolean =>
  key(a) === key(b) &&
  agree(a.count, b.count) &&
  agree(a.ratePct, b.ratePct) &&
  agree(a.effectiveOn, b.effectiveOn) &&
  agree(a.until, b.until) &&
  agree(a.notice, b.notice);

/** The sentences of what two claims say together, where they are not the one that is shown. */
const quotesOf = (claims: readonly Claim[], evidence: string): [Quoted, string][] =>
  QUOTED.flatMap((said) => {
    const sentence = claims.flatMap((one) => (one[said] === undefined ? [] : sentenceOf(one, said)))[0];
    return sentence === undefined || sentence === evidence ? [] : [[said, sentence]];
  });

const joined = (claims: readonly Claim[]): Claim[] => {
  const out: Claim[] = [];
  for (const claim of claims) {
    const same = out.find((other) => canJoin(other, claim));
    if (same === undefined) {
      out.push({ ...claim });
      continue;
    }
    const subjects = union(same.subjects, claim.subjects);
    const entities = union(same.entities, claim.entities);
    // What names the notice is what can be held against it.
    const evidence = claim.notice && !same.notice ? claim.evidence : same.evidence;
    const quotes = quotesOf([same, claim], evidence);
    const doubtful = same.doubtful && claim.doubtful;
    Object.assign(same, { ...claim, ...same, evidence });
    if (quotes.length > 0) same.quotes = Object.fromEntries(quotes);
    else delete same.quotes;
    if (subjects.length > 0) same.subjects = subjects;
    if (entities.length > 0) same.entities = entities;
    if (!doubtful) delete same.doubtful;
  }
  return out;
};

/** “25 firms: ten on the one list, 15 on the other”: the sum is no listing of its own. */
const withoutSums = (claims: readonly Claim[]): Claim[] => {
  const counted = claims.filter(({ type, news, count }) => type.startsWith('list-') && news && count !== undefined);
  return claims.filter((claim) => {
    const parts = counted.filter(({ type, count }) => type === claim.type && count !== claim.count);
    const lists = new Set(parts.map(({ list }) => list));
    return !(counted.includes(claim) && lists.size > 1 && sum(parts, ({ count }) => count) === claim.count);
  });
};

/** “will impose 100 % … the duty would come on top”: what says neither rate nor day says less of what is said with a rate. */
const withoutVaguer = (claims: readonly Claim[]): Claim[] =>
  claims.filter(
    (claim) =>
      !claim.type.startsWith('tariff-') ||
      claim.ratePct !== undefined ||
      claim.effectiveOn !== undefined ||
      isCalledOff(claim) ||
      !claims.some(
        (other) =>
          other.ratePct !== undefined && !isCalledOff(other) && key({ ...other, stance: claim.stance }) === key(claim),
      ),
  );

/** Says once what an article says twice: claims that agree in all they both state become one. */
export const mergeClaims = (claims: readonly Claim[]): Claim[] => withoutVaguer(withoutSums(joined(claims)));
