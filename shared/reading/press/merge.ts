import type { Claim } from '../../domain/claim.ts';

const key = (claim: Claim): string =>
  [
    claim.type,
    claim.news,
    claim.stance,
    claim.list,
    claim.imposer,
    claim.partner,
    claim.ratePct,
    claim.destinations?.join(),
  ].join('|');

const agree = <T>(a: T | undefined, b: T | undefined): boolean => a === undefined || b === undefined || a === b;
const union = (a: string[] = [], b: string[] = []): string[] => [...new Set([...a, ...b])];

const canJoin = (a: Claim, b: Claim): boolean =>
  key(a) === key(b) &&
  agree(a.count, b.count) &&
  agree(a.effectiveOn, b.effectiveOn) &&
  agree(a.until, b.until) &&
  agree(a.notice, b.notice);

/** Says once what an article says twice: claims that agree in all they both state become one. */
export const mergeClaims = (claims: Claim[]): Claim[] => {
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
    Object.assign(same, { ...claim, ...same, evidence });
    if (subjects.length > 0) same.subjects = subjects;
    if (entities.length > 0) same.entities = entities;
    if (!claim.doubtful) delete same.doubtful;
  }
  return out;
};
