import { COUNTED, firmsIn } from './listed.ts';
import type { Candidate, Scene } from './scene.ts';

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
    const isCounted = same.some((one) => !others.includes(one) && one.claim.count !== undefined);
    if (isCounted || claim.list === 'unspecified' || others.some((one) => one.claim.list !== 'unspecified')) continue;
    const open = others.find((one) => one.claim.count !== undefined);
    const { index } = frame.sentence;
    const behind = sentences.find(
      (one) => one.index > index && one.index <= index + NEAR && namedBefore(one.text) !== undefined,
    );
    const sentence = open?.frame.sentence ?? behind;
    const count = open?.claim.count ?? (behind && namedBefore(behind.text));
    if (count === undefined || sentence === undefined) continue;
    Object.assign(claim, { count, countIs: 'added', quotes: { ...claim.quotes, count: sentence.raw } });
  }
};
