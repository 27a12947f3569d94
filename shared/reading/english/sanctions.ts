import type { Effect, Entity } from '../../domain/acts/effect.ts';
import { type RESTRICTIONS, restrictionsIn } from './listings.ts';

/** Foreign Ministry Spokesperson Announces Sanctions on …: a measure, and no answer. */
export const ANNOUNCES = /spokesperson[^.]{0,40}\bannounces?\b[^.]*(?:sanction|countermeasure)/i;
const DECIDES = /\bdecide[sd]? to (?:sanction|impose sanctions on|take (?:\w+ )?countermeasures against) ([^;]+)$/i;
/** China has decided to sanction 28 persons. They include A, B and C. */
const INCLUDES = /^(?:They|These|The \w+) includes? ([^;]+)$/;
const COUNTED = /^(?:the following )?(\d{1,3}) /;
const BARS: typeof RESTRICTIONS = [
  [/prohibited from entering/i, 'entry'],
  [/(?:prohibited|restricted) from doing business/i, 'dealings'],
];

const NAME = /[A-Z][\w'’-]*\.?(?: [A-Z][\w'’-]*\.?)*$/;
const BODY =
  /^(?:the )?(?:[A-Z][\w'’-]* )*(?:Sub)?(?:committee|Committee|Commission|Council|Institute|Foundation|Center|Alliance)\b/;
/** Member of Parliament of Canada Michael Chong: what stands before a name with a capital letter. */
const BEFORE = /^(?:(?:Canada|Congress|House|Senate|Parliament|States|America|Union|Kingdom|[A-Z]{3,}) )+/;
const WHOLE = /^(?:[A-Z][\w'’.-]* ){1,4}[A-Z][\w'’.-]*(?: of the [^,]*)?$/;
const LONGEST = 240;

/** A body by its whole name, a person by the last words. */
const entityOf = (piece: string): Entity | undefined => {
  if (piece.length > LONGEST) return undefined;
  if (BODY.test(piece)) return { name: piece.replace(/^the /, ''), kind: 'body' };
  const name = NAME.exec(piece.replace(/ of the \w+ administration$/, ''))?.[0].replace(BEFORE, '');
  return name?.includes(' ') ? { name, kind: 'person' } : undefined;
};

/** A, B, and C; A and B as well as C. Within the name of a body “and” parts nothing. */
const piecesOf = (list: string): string[] =>
  list
    .replace(/\.$/, '')
    .split(/, and |, | as well as /)
    .flatMap((piece) => {
      const halves = piece.split(' and ');
      return halves.every((half) => WHOLE.test(half)) ? halves : [piece];
    });

/** Whom an announcement sanctions, in which of its sentences, and what they are barred from. */
export const sanctionsIn = (sentences: readonly string[]): { at: number; effect: Partial<Effect> } | undefined => {
  const at = sentences.findIndex((sentence) => DECIDES.test(sentence));
  const [said = '', next = ''] = at < 0 ? [] : sentences.slice(at, at + 2);
  const decided = DECIDES.exec(said)?.[1];
  if (decided === undefined) return undefined;
  const stated = COUNTED.exec(decided)?.[1];
  const included = INCLUDES.exec(next)?.[1];
  const restrictions = restrictionsIn(sentences.join(' '), BARS);
  return {
    at,
    effect: {
      action: 'list',
      list: 'countermeasures',
      entities: piecesOf(included ?? (stated === undefined ? decided : '')).flatMap((one) => entityOf(one) ?? []),
      ...(restrictions.length > 0 && { restrictions }),
      ...(stated !== undefined && { statedCount: Number(stated) }),
    },
  };
};
