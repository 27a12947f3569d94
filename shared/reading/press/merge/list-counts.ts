import { COUNTED, firmsIn } from '../arguments/listed.ts';
import type { Candidate, Scene } from '../article/scene.ts';

/** “The two companies”, “all three entities”: those that have just been named. */
const NAMED_BEFORE = new RegExp(`\\b(?:the|these|those|all) (?=${COUNTED})`, 'i');
const namedBefore = (text: string): number | undefined => {
  const at = text.search(NAMED_BEFORE);
  return at < 0 ? undefined : firmsIn(text.slice(at));
};
/** Sentences within which they are counted. */
const NEAR = 3;

/** A list that is named without a number takes that of a claim which names none, or of a sentence behind it. */
export const countListed = (news: readonly Candidate[], { sentences }: Scene): void => {
  const listed = news.filter(({ topic }) => topic === 'list');
  for (const { claim, frame } of listed) {
    const same = listed.filter((one) => one.claim.type === claim.type);
    const others = same.filter((one) => one.claim.list !== claim.list);
    const isCounted = same.some((one) => one.claim.list === claim.list && one.claim.count !== undefined);
    if (isCounted || claim.list === 'unspecified' || others.some((one) => one.claim.list !== 'unspecified')) continue;
    const { index } = frame.sentence;
    const behind = sentences.filter((one) => one.index > index && one.index <= index + NEAR);
    const said = [
      ...others.map((one) => ({ count: one.claim.count, raw: one.frame.sentence.raw })),
      ...behind.map(({ text, raw }) => ({ count: namedBefore(text), raw })),
    ].find(({ count }) => count !== undefined);
    if (!said) continue;
    const { count, raw } = said;
    Object.assign(claim, { count, countIs: 'added', quotes: { ...claim.quotes, count: raw } });
  }
};
