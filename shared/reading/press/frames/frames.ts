import type { Sentence, Token } from '../parse/parse.ts';
import type { When } from '../parse/when.ts';
import { type Act, actOfNoun, actOfPhrase, actOfVerb, isSaying } from '../words/acts.ts';
import { cutsOf, isReduced, type Link } from './clause-cuts.ts';
import { type Form, type Group, groupsOf } from './verb-groups.ts';

/** One clause and the act it speaks of. */
export type Frame = {
  sentence: Sentence;
  text: string;
  /** Where the clause begins in its sentence. */
  start: number;
  whens: When[];
  link: Link;
  /** The words that join it. */
  joint: string;
  /** Lemma of the verb, or of the noun that names the act; empty where there is neither. */
  verb: string;
  act?: Act;
  /** Where verb or noun stands in `text`. */
  at: number;
  form: Form;
  modal?: string;
  passive: boolean;
  negated: boolean;
  nominal: boolean;
  /** It begins with its verb: who or what it speaks of stands before it. */
  subjectless: boolean;
  /** Verbs on which this one hangs, the nearest last: “agreed to suspend”, “said it would”. */
  governors: string[];
};

const NOUN_RANK: readonly Act[] = ['suspend', 'extend', 'remove', 'lower', 'threaten', 'impose'];
/** The noun of a clause that names an act; of several, the one that undoes. */
const nounOf = (tokens: readonly Token[]): { act: Act; lemma: string; at: number } | undefined => {
  const found = tokens.flatMap(({ pos, lemma, at }) => {
    const act = pos === 'VERB' ? undefined : actOfNoun(lemma);
    return act ? [{ act, lemma, at }] : [];
  });
  return NOUN_RANK.flatMap((act) => found.find((one) => one.act === act) ?? [])[0];
};

/** A deed that others ask for or speak of hangs on these; they are no deed themselves. */
const GOVERNS: ReadonlySet<Act> = new Set(['threaten', 'consider', 'deny', 'withdraw', 'retain']);
/** “Three banks, including …”: no verb. */
const isPreposition = (tokens: readonly Token[], { from, lemma, form }: Group): boolean =>
  lemma === 'include' && form === 'gerund' && tokens[from - 1]?.pos !== 'ADP';
/** Not to let these happen is a ban. */
const PERMITS = /^(?:allow|permit|approve|authorize|authorise|export|ship|sell|supply|send)$/;

/** The verb that tells what a clause does, and those on which it hangs. */
const verbIn = (tokens: readonly Token[], groups: readonly Group[]): { verb?: Group; above: string[] } => {
  const above: string[] = [];
  const [first, ...more] = groups.filter((group) => !isPreposition(tokens, group));
  if (!first) return { above };
  let verb = first;
  for (const group of more) {
    if (isReduced(tokens, group)) continue;
    if (/^(?:remain|stay)$/.test(verb.lemma) && group.form === 'past' && group.from === verb.to + 1) {
      verb = { ...verb, to: group.to, lemma: group.lemma };
      continue;
    }
    if (!(actOfVerb(group.lemma) || PERMITS.test(group.lemma))) continue;
    const hangs = group.form === 'infinitive' || group.form === 'gerund';
    const act = actOfVerb(verb.lemma);
    if (act && !(hangs && GOVERNS.has(act))) break;
    if (hangs || !act) above.push(verb.lemma);
    verb = { ...group, negated: group.negated || (hangs && verb.negated) };
  }
  return { verb, above };
};

const frameOf = (
  sentence: Sentence,
  tokens: readonly Token[],
  groups: readonly Group[],
  how: Pick<Frame, 'link' | 'joint' | 'governors'>,
): Frame | undefined => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return undefined;
  const { at: start } = first;
  const text = sentence.text.slice(start, last.end);
  const { verb, above } = verbIn(sentence.tokens, groups);
  const head = verb && sentence.tokens[verb.to];
  const behind = head ? text.slice(head.end - start).trimStart() : '';
  const own = verb && (actOfPhrase(verb.lemma, behind) ?? actOfVerb(verb.lemma));
  const isBarred = verb !== undefined && PERMITS.test(verb.lemma) && (verb.negated || /\bno longer\b/.test(text));
  const isLifted = own === 'impose' && head && /\bno longer\b/i.test(text.slice(0, head.at - start));
  const act = isBarred ? 'impose' : isLifted ? 'remove' : own;
  const noun = act ? undefined : nounOf(tokens);
  const done = act ?? noun?.act;
  return {
    ...how,
    sentence,
    text,
    start,
    governors: [...how.governors, ...above],
    verb: verb?.lemma ?? noun?.lemma ?? '',
    ...(done && { act: done }),
    at: ((act ? head?.at : noun?.at) ?? start) - start,
    form: verb?.form ?? 'none',
    ...(verb?.modal && { modal: verb.modal }),
    passive: verb?.passive ?? false,
    negated: !isBarred && (verb?.negated ?? false),
    nominal: !act,
    subjectless: groups[0] !== undefined && sentence.tokens[groups[0].from] === first,
    whens: sentence.whens
      .filter(({ at, end }) => at >= start && end <= last.end)
      .map((when) => ({ ...when, at: when.at - start, end: when.end - start })),
  };
};

/** “The tariff that Trump had threatened will not be imposed”: a subject has its verb behind what says which. */
const withItsVerb = (frame: Frame, which?: Frame, rest?: Frame): Frame => {
  if (frame.form !== 'none' || which?.link !== 'relative' || !rest?.subjectless || rest.link === 'relative')
    return frame;
  const { verb, act, form, modal, passive, negated } = rest;
  return { ...frame, verb, form, passive, negated, ...(act && { act, nominal: false }), ...(modal && { modal }) };
};

/** The clauses of a sentence, each as one frame. */
export const framesOf = (sentence: Sentence): Frame[] => {
  const { tokens } = sentence;
  const groups = groupsOf(tokens);
  const cuts = cutsOf(tokens, groups);
  const out = cuts.flatMap(({ at, skip, link }, k) => {
    const [from, to] = [at + skip, cuts[k + 1]?.at ?? tokens.length];
    const previous = groups.findLast((group) => group.to < at)?.lemma;
    const isReported = link === 'complement' || (link === 'relative' && previous !== undefined && isSaying(previous));
    const inside = groups.filter((group) => group.to >= from && group.to < to);
    const how: Pick<Frame, 'link' | 'joint' | 'governors'> = {
      link: isReported ? 'complement' : link,
      joint: tokens
        .slice(at, from)
        .map(({ text }) => text)
        .join(' '),
      governors: isReported && previous !== undefined ? [previous] : [],
    };
    return frameOf(sentence, tokens.slice(from, to), inside, how) ?? [];
  });
  return out.map((frame, at) => withItsVerb(frame, out[at + 1], out[at + 2]));
};
