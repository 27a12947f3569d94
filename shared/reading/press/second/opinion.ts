import { type Claim, isCalledOff } from '../../../domain/acts/claim.ts';
import type { PressText, SecondAnswer } from '../../../domain/acts/second-reading.ts';
import { isBroad } from '../../../domain/goods/substances.ts';
import { agree } from '../merge/merge.ts';
import { type Held, heardIn, SINGLE, squeezed } from './held.ts';

const shares = <T>(a: T | undefined, b: T | undefined): boolean => a !== undefined && a === b;
const common = ({ subjects: a = [] }: Claim, { subjects: b = [] }: Claim): boolean =>
  a.some((one) => !isBroad(one) && b.includes(one));

/** Whether both are of one act: in the same sentence, or with something of their own in common. */
const isSameAct = (own: Claim, other: Claim): boolean =>
  own.type === other.type &&
  (squeezed(own.evidence).includes(squeezed(other.evidence)) ||
    squeezed(other.evidence).includes(squeezed(own.evidence)) ||
    common(own, other) ||
    shares(own.list, other.list) ||
    shares(own.count, other.count) ||
    shares(own.ratePct, other.ratePct));

const agrees = (own: Claim, { claim, mended }: Held): boolean =>
  !mended &&
  claim.news &&
  isSameAct(own, claim) &&
  isCalledOff(own) === isCalledOff(claim) &&
  (own.subjects === undefined || claim.subjects === undefined || common(own, claim)) &&
  SINGLE.every((name) => agree<string | number>(own[name], claim[name]));

/**
 * What an article claims, after a second reader was asked about what is doubtful in it. Where it agrees, the doubt is
 * lifted; where all that it said holds and it does not agree, the claim is background; what it alone sees is background,
 * too. So nothing is told at once that our own reader did not hold as news.
 */
export const secondOpinion = (
  claims: readonly Claim[],
  answer: SecondAnswer & { kind: 'said' },
  text: PressText,
): Claim[] => {
  const heard = heardIn(answer, text);
  const looked = claims.map((own): Claim => {
    if (!own.news || !own.doubtful) return own;
    const { doubtful, ...sure } = own;
    if (heard.claims.some((one) => agrees(own, one))) return { ...sure, second: 'agreed' };
    return heard.whole ? { ...sure, news: false, second: 'disagreed' } : own;
  });
  const alone = heard.claims.filter(({ claim }) => !claims.some((own) => isSameAct(own, claim)));
  return [...looked, ...alone.map(({ claim }): Claim => ({ ...claim, news: false, second: 'alone' }))];
};
