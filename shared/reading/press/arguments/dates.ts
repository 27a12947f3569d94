import type { Claim, ClaimType } from '../../../domain/acts/claim.ts';
import type { CivilDate } from '../../../time/civil.ts';
import type { Scene } from '../article/scene.ts';
import type { Frame } from '../frames/frames.ts';
import { freshDay, type When } from '../parse/when.ts';
import { BEGUN, durationIn, endIn, startIn } from './term.ts';

type Dates = Pick<Claim, 'effectiveOn' | 'effectiveHedged' | 'until' | 'duration'>;
const TAKES_EFFECT = /\b(?:effect|force|effective|start\w*|beg[ai]n\w*|kick\w* in)\b/i;

/** “Tariffs that were set to begin on March 1”, “moved from October 1”: the day of what is suspended. */
const OF_THE_SUSPENDED =
  /\b(?:(?:was|were|been|are|is) (?:due|set|scheduled|planned|to)\b|set to\b|would (?:otherwise )?have|did not|original\w*|scheduled|threatened|postpon\w+|delay\w*|mov(?:e|es|ed|ing)\b|push\w*)[^;]*$/i;
/** The days in a text that may be those of a claim itself. */
export const ownDays = (text: string, whens: readonly When[], type: ClaimType): When[] =>
  type.endsWith('suspend') ? whens.filter(({ at }) => !OF_THE_SUSPENDED.test(text.slice(0, at))) : [...whens];

/** “Minutes after the duties came into effect”: that day. */
const JUST_AFTER = /\b(?:just (?:as|after)|(?:minutes|hours|moments|shortly) after)\s*$/i;
const hasJustBegun = ({ sentence: { text }, start }: Frame): boolean =>
  JUST_AFTER.test(text.slice(0, start)) && BEGUN.test(text.slice(start).split(/[,;]/)[0] ?? '');

/** A stretch of the sentence in which a claim's dates may stand: a clause without a claim of its own. */
const isFree = (frame: Frame, taken: ReadonlySet<Frame>): boolean =>
  !taken.has(frame) && !['before', 'reason', 'if'].includes(frame.link);

/** “On Friday suspended”, “was suspended on Friday”: that day. */
const suspendedOn = ({ act, form, nominal, text, at, whens }: Frame): CivilDate | undefined =>
  act === 'suspend' && form === 'past' && !nominal
    ? whens.find(
        ({ at: from, end }) =>
          /^\W*(?:on )?$/i.test(text.slice(0, from)) || end + 1 === at || /^\w+ on $/.test(text.slice(at, from)),
      )?.day
    : undefined;

/**
 * First day, last day and length that stand in a claim's own clause, in “which takes effect …” right after it, else in a
 * clause of its sentence that claims nothing itself.
 */
export const datesIn = (
  frame: Frame,
  claim: Claim,
  { published, day }: Scene,
  beside: readonly Frame[],
  taken: ReadonlySet<Frame>,
): Dates => {
  const spoken = freshDay([...frame.whens, ...frame.sentence.whens], published) ?? day;
  const next = beside[beside.indexOf(frame) + 1];
  const tail = next && /\bwhich$/.test(next.joint) && TAKES_EFFECT.test(next.text) ? [next] : [];
  const places = [frame, ...tail, ...beside.filter((one) => one !== frame && isFree(one, taken))];
  const [start] =
    frame.act === 'retain'
      ? []
      : [
          ...places.flatMap(
            ({ text, whens }) => startIn(text, ownDays(text, whens, claim.type), spoken, published) ?? [],
          ),
          ...(hasJustBegun(frame) ? [{ day: spoken, hedged: false }] : []),
        ];
  const { type } = claim;
  const suspends = type.endsWith('suspend');
  const [until] = suspends ? places.flatMap(({ text, whens }) => endIn(text, whens) ?? []) : [];
  const [duration] = suspends ? places.flatMap(({ text }) => durationIn(text) ?? []) : [];
  const done = suspends && !start && !type.startsWith('tariff-') ? suspendedOn(frame) : undefined;
  return {
    ...(done && { effectiveOn: done }),
    ...(start && { effectiveOn: start.day }),
    ...(start?.hedged && { effectiveHedged: true }),
    ...(until && { until }),
    ...(duration && { duration }),
  };
};
