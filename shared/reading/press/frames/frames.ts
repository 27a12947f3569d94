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
const nounAct = (tokens: readonly Token[]): { act: Act; token: Token } | undefined => {
  const found = tokens.flatMap((token) => {
    const act = token.pos === 'VERB' ? undefined : actOfNoun(token.lemma);
    return act ? [{ act, token }] : [];
  });
  return NOUN_RANK.flatMap((act) => found.find((one) => one.act === act) ?? [])[0];
};

/** A deed that others ask for or speak of hangs on these; they are no deed themselves. */
const GOVERNS: ReadonlySet<Act> = new Set(['threaten', 'consider', 'deny', 'withdraw', 'retain']);

/** “Three banks, including …”: no verb. */
const isPreposition = (tokens: readonly Token[], { from, lemma, form }: Group): boolean =>
  lemma === 'include' && form === 'gerund' && tokens[from - 1]?.pos !== 'ADP';

const PERMITS = /^(?:allow|permit|approve|authorize|authorise|export|ship|sell|supply|send)$/;

const frameOf = (
  sentence: Sentence,
  tokens: readonly Token[],
  groups: readonly Group[],
  link: Link,
  joint: string,
  above: readonly string[],
): Frame | undefined => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return undefined;
  const { at: start } = first;
  const text = sentence.text.slice(start, last.end);
  const governors = [...above];
  let chosen: Group | undefined;
  for (const group of groups) {
    if (isPreposition(sentence.tokens, group)) continue;
    const hangs = group.form === 'infinitive' || group.form === 'gerund';
    if (chosen === undefined) {
      chosen = group;
      continue;
    }
    if (isReduced(sentence.tokens, group)) continue;
    if (/^(?:remain|stay)$/.test(chosen.lemma) && group.form === 'past' && group.from === chosen.to + 1) {
      chosen = { ...chosen, to: group.to, lemma: group.lemma };
      continue;
    }
    const act = actOfVerb(chosen.lemma);
    const own = actOfVerb(group.lemma);
    if (own === undefined && !PERMITS.test(group.lemma)) continue;
    if (act !== undefined && !(hangs && GOVERNS.has(act))) break;
    if (hangs || act === undefined) governors.push(chosen.lemma);
    chosen = hangs && chosen.negated ? { ...group, negated: true } : group;
  }
  const base = {
    subjectless: groups[0] !== undefined && sentence.tokens[groups[0].from] === first,
    sentence,
    text,
    start,
    link,
    joint,
    whens: sentence.whens
      .filter(({ at, end }) => at >= start && end <= last.end)
      .map((when) => ({ ...when, at: when.at - start, end: when.end - start })),
  };
  const behind = chosen ? text.slice((sentence.tokens[chosen.to]?.end ?? start) - start).trimStart() : '';
  const own = chosen && (actOfPhrase(chosen.lemma, behind) ?? actOfVerb(chosen.lemma));
  const noun = nounAct(tokens);
  const barred = chosen !== undefined && PERMITS.test(chosen.lemma) && (chosen.negated || /\bno longer\b/.test(text));
  const { form = 'none', modal, passive = false, negated = false } = chosen ?? {};
  const head = chosen && sentence.tokens[chosen.to];
  const shared = { ...base, form, ...(modal && { modal }), passive, governors };
  if (barred && head)
    return { ...shared, verb: chosen?.lemma ?? '', act: 'impose', at: head.at - start, negated: false, nominal: false };
  if (chosen && own && head) {
    const longer = /\bno longer\b/i.test(text.slice(0, head.at - start));
    return {
      ...shared,
      verb: chosen.lemma,
      act: longer && own === 'impose' ? 'remove' : own,
      at: head.at - start,
      negated,
      nominal: false,
    };
  }
  return {
    ...shared,
    verb: chosen?.lemma ?? noun?.token.lemma ?? '',
    ...(noun && { act: noun.act }),
    at: (noun?.token.at ?? start) - start,
    negated,
    nominal: true,
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
  const out: Frame[] = [];
  cuts.forEach((cut, k) => {
    const [from, to] = [cut.at + cut.skip, cuts[k + 1]?.at ?? tokens.length];
    const part = tokens.slice(from, to);
    const inside = groups.filter((group) => group.to >= from && group.to < to);
    const previous = groups.findLast((group) => group.to < cut.at);
    const reported =
      cut.link === 'complement' || (previous !== undefined && isSaying(previous.lemma) && cut.link === 'relative');
    const above = reported && previous ? [previous.lemma] : [];
    const joint = tokens
      .slice(cut.at, from)
      .map(({ text }) => text)
      .join(' ');
    const frame = frameOf(sentence, part, inside, reported ? 'complement' : cut.link, joint, above);
    if (frame) out.push(frame);
  });
  return out.map((frame, at) => withItsVerb(frame, out[at + 1], out[at + 2]));
};
