import type { Claim } from '../../../domain/acts/claim.ts';
import { endIn } from '../arguments/term.ts';
import type { Sentence } from '../parse/parse.ts';
import { speakerIn } from '../words/speaker.ts';

const ARRANGEMENT = /\b(?:arrangements?|truce|consensus|understanding|outcomes?)\b/i;
const LASTS =
  /\b(?:runs?|lasts?|extend\w*|prolong\w*|valid|stays?|remains?|holds?|continues?|in (?:effect|force|place)|expires?)\b/i;

/** An official's word on how long an arrangement lasts, without the force of a notice. */
export const remarkIn = ({ text, raw, whens }: Sentence): Claim | undefined => {
  const speaker = speakerIn(text);
  const until = endIn(text, whens);
  if (speaker === 'press' || until === undefined || !ARRANGEMENT.test(text) || !LASTS.test(text)) return undefined;
  return { type: 'suspension-extend', news: true, stance: 'affirmed', speaker, until, evidence: raw };
};
