import { type Act, actOfNoun, actOfVerb, isSaying } from './acts.ts';
import type { Sentence, Token } from './parse.ts';
import type { When } from './when.ts';

/** How a verb stands: in time, as a possibility, or hanging on another verb. */
type Form =
  | 'past'
  | 'present'
  | 'perfect'
  | 'pluperfect'
  | 'future'
  | 'modal'
  | 'infinitive'
  | 'gerund'
  | 'participle'
  | 'none';

/** How a clause hangs on what stands before it. */
type Link = 'main' | 'and' | 'complement' | 'relative' | 'before' | 'reason' | 'while' | 'if' | 'participle';

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

type Group = {
  from: number;
  to: number;
  lemma: string;
  form: Form;
  modal?: string;
  passive: boolean;
  negated: boolean;
};

const MODALS = /^(?:would|could|may|might|should|can|must|ca|shall)$/i;
const isVerb = ({ pos }: Token): boolean => pos === 'VERB' || pos === 'AUX';
const isNominal = ({ pos }: Token): boolean => ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM'].includes(pos);

const formOf = (aux: readonly Token[], head: Token): Pick<Group, 'form' | 'modal' | 'passive' | 'negated'> => {
  const said = aux.map(({ text }) => text.toLowerCase());
  const has = (pattern: RegExp): boolean => said.some((one) => pattern.test(one));
  const ing = /ing$/i.test(head.text);
  const bare = head.text.toLowerCase() === head.lemma;
  const passive = has(/^(?:is|are|was|were|be|been|being)$/) && !ing;
  const negated = has(/^(?:not|n't|never)$/);
  const modal = said.find((one) => MODALS.test(one));
  const found = ((): Form => {
    if (has(/^(?:will|'ll|wo)$/)) return 'future';
    if (modal !== undefined) return 'modal';
    if (said.includes('had')) return 'pluperfect';
    if (has(/^(?:has|have|'ve)$/)) return 'perfect';
    if (said.includes('to')) return 'infinitive';
    if (has(/^(?:was|were|did)$/)) return 'past';
    if (has(/^(?:is|are|am|'re|does|do)$/)) return 'present';
    if (ing) return 'gerund';
    if (/s$/.test(head.text) && !bare) return 'present';
    return bare ? 'present' : 'past';
  })();
  return { form: found, ...(modal !== undefined && { modal }), passive, negated };
};

const JOINS_VERBS = ['ADV', 'PART'];
/** Runs of auxiliaries, adverbs and “not” that end in a verb. */
const groupsOf = (tokens: readonly Token[]): Group[] => {
  const out: Group[] = [];
  let aux: number[] = [];
  tokens.forEach((token, i) => {
    const to = token.pos === 'PART' && /^to$/i.test(token.text);
    const next = tokens[i + 1];
    if (
      token.pos === 'VERB' ||
      (token.pos === 'AUX' && !tokens.slice(i + 1, i + 4).some((one) => one.pos === 'VERB'))
    ) {
      const before = aux.map((one) => tokens[one]).filter((one): one is Token => one !== undefined);
      out.push({ from: aux[0] ?? i, to: i, lemma: token.lemma, ...formOf(before, token) });
      aux = [];
    } else if (token.pos === 'AUX' || to || (token.pos === 'PART' && /^(?:not|n't)$/i.test(token.text))) aux.push(i);
    else if (!(JOINS_VERBS.includes(token.pos) && aux.length > 0 && next !== undefined)) aux = [];
  });
  return out;
};

const SUBORDINATES: readonly (readonly [Link, RegExp])[] = [
  ['before', /^(?:after|since|following|before|once)$/i],
  ['reason', /^(?:because|as|amid|despite|over|citing|given|like)$/i],
  ['while', /^(?:while|whereas|although|though|but|however)$/i],
  ['if', /^(?:if|unless|whether|provided|should)$/i],
  ['relative', /^(?:which|who|whose|where|that|when)$/i],
];
const RESPONSE = /^(?:response|retaliation|reaction|reply|answer|return|revenge)$/i;
/** “as part of”, “as high as”: no clause. */
const AS_PHRASE = /^(?:part|well|high|much|many|low|little|long|soon|such|far|early|of|from|a|an)$/i;

/** Whether a clause may begin at a word: who acts, within a few words, then a finite verb. */
const beginsClause = (tokens: readonly Token[], groups: readonly Group[], i: number): boolean => {
  let at = i;
  while (at < tokens.length && at < i + 7) {
    const token = tokens[at];
    if (token === undefined) return false;
    const group = groups.find(({ from }) => from === at);
    if (group) return at > i || group.form !== 'infinitive';
    if (/^(?:that|which|who|whose)$/i.test(token.text)) return false;
    if (!isNominal(token) && token.pos !== 'ADV' && !(token.pos === 'PART' && /^['’]s?$/.test(token.text)))
      return false;
    at += 1;
  }
  return false;
};

/** “suspended measures that added 28 firms”: what follows only says which measures. */
const MEASURE =
  /^(?:measure|ban|step|restriction|tariff|control|duty|levy|curb|decision|notice|announcement|order|rule)s?$/;
const UNDOES: ReadonlySet<Act> = new Set(['suspend', 'extend', 'remove']);

type Cut = { at: number; skip: number; link: Link };

const cutAt = (tokens: readonly Token[], groups: readonly Group[], i: number): Cut | undefined => {
  const token = tokens[i];
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (token === undefined || i === 0) return undefined;
  const word = token.text;
  const spaced = word === '-' && before !== undefined && before.end < token.at;
  if (/^[;:]$/.test(word) || spaced) return { at: i, skip: 1, link: 'and' };
  const subordinate = SUBORDINATES.find(([, pattern]) => pattern.test(word));
  if (subordinate) {
    const [link] = subordinate;
    if (/^(?:since|over|like|after|before|following)$/i.test(word) && next && /NUM/.test(next.pos)) return undefined;
    if (
      /^as$/i.test(word) &&
      (AS_PHRASE.test(next?.text ?? '') || /^(?:well|such|high|far|long|soon)$/i.test(before?.text ?? ''))
    )
      return undefined;
    if (/^over$/i.test(word) && next?.pos === 'SYM') return undefined;
    const thing = before !== undefined && MEASURE.test(before.lemma);
    if (
      link === 'relative' &&
      thing &&
      next &&
      actOfVerb(next.lemma) === 'impose' &&
      UNDOES.has(actOfVerb(groups.findLast(({ to }) => to < i)?.lemma ?? '') ?? 'impose')
    )
      return undefined;
    if (/^that$/i.test(word) && !(next && (isVerb(next) || beginsClause(tokens, groups, i + 1)))) return undefined;
    return { at: i, skip: 1, link };
  }
  if (/^in$/i.test(word) && RESPONSE.test(next?.text ?? '')) return { at: i, skip: 2, link: 'reason' };
  if (/^(?:and|or)$/i.test(word) && beginsClause(tokens, groups, i + 1)) return { at: i, skip: 1, link: 'and' };
  if (before?.text === ',') {
    const group = groups.find(({ from }) => from === i);
    if (group && group.form !== 'infinitive' && !/^(?:include|accord|regard|follow)$/.test(group.lemma))
      return { at: i, skip: 0, link: group.form === 'gerund' || group.form === 'past' ? 'participle' : 'and' };
    if (!group && beginsClause(tokens, groups, i)) return { at: i, skip: 0, link: 'and' };
  }
  return undefined;
};

/** “goods imposed in April”, “levies announced by Trump”: a participle that says which, no verb of its own. */
const isReduced = (tokens: readonly Token[], { from, to, form }: Group): boolean =>
  from === to &&
  form === 'past' &&
  /^(?:NOUN|SYM)$/.test(tokens[from - 1]?.pos ?? '') &&
  /^(?:ADP|ADV)$/.test(tokens[to + 1]?.pos ?? '');

/** Inside a clause, a second finite verb with a subject of its own: “said | it would suspend”. */
const complementAt = (tokens: readonly Token[], groups: readonly Group[], k: number): number | undefined => {
  const [first, second] = [groups[k - 1], groups[k]];
  if (!first || !second || second.form === 'infinitive' || second.form === 'gerund') return undefined;
  if (isReduced(tokens, second) || /^(?:that|which|who)$/i.test(tokens[second.from - 1]?.text ?? '')) return undefined;
  let at = second.from;
  while (at - 1 > first.to && tokens[at - 1] && isNominal(tokens[at - 1] as Token)) at -= 1;
  // “that Trump threatened for November | will not be imposed”: what a preposition governs is nobody's subject.
  const which = tokens
    .slice(Math.max(0, first.from - 3), first.from)
    .some(({ text }) => /^(?:that|which|who)$/i.test(text));
  if (which && tokens[at - 1]?.pos === 'ADP') return second.from;
  return at < second.from ? at : undefined;
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
    const hangs = group.form === 'infinitive' || group.form === 'gerund';
    if (chosen === undefined) {
      chosen = group;
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
  const own = chosen && actOfVerb(chosen.lemma);
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
const withItsVerb = (frame: Frame, later: readonly Frame[]): Frame => {
  const [which, rest] = later;
  if (frame.form !== 'none' || which?.link !== 'relative' || !rest?.subjectless || rest.link === 'relative')
    return frame;
  const { verb, act, form, modal, passive, negated } = rest;
  return { ...frame, verb, form, passive, negated, ...(act && { act, nominal: false }), ...(modal && { modal }) };
};

/** The clauses of a sentence, each as one frame. */
export const framesOf = (sentence: Sentence): Frame[] => {
  const { tokens } = sentence;
  const groups = groupsOf(tokens);
  const cuts: Cut[] = [{ at: 0, skip: 0, link: 'main' }];
  for (let i = 1; i < tokens.length; i++) {
    const cut = cutAt(tokens, groups, i);
    if (cut) cuts.push(cut);
  }
  groups.forEach((_, k) => {
    const at = complementAt(tokens, groups, k);
    const from = groups[k - 1]?.to ?? 0;
    if (at !== undefined && !cuts.some((cut) => cut.at > from && cut.at <= (groups[k]?.from ?? 0)))
      cuts.push({ at, skip: 0, link: 'complement' });
  });
  cuts.sort((a, b) => a.at - b.at);
  const whole = cuts.filter((cut, k) => {
    const left = cuts[k - 1]?.at ?? 0;
    return (
      cut.skip !== 1 ||
      cut.link !== 'and' ||
      !/^(?:and|or)$/i.test(tokens[cut.at]?.text ?? '') ||
      groups.some(({ to }) => to >= left && to < cut.at)
    );
  });
  const out: Frame[] = [];
  whole.forEach((cut, k) => {
    const [from, to] = [cut.at + cut.skip, whole[k + 1]?.at ?? tokens.length];
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
  return out.map((frame, at) => withItsVerb(frame, out.slice(at + 1)));
};
