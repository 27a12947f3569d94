import type { Token } from '../parse/parse.ts';
import { type Act, actOfVerb } from '../words/acts.ts';
import { type Group, isNominal, isVerb } from './verb-groups.ts';

/** How a clause hangs on what stands before it. */
export type Link = 'main' | 'and' | 'complement' | 'relative' | 'before' | 'reason' | 'while' | 'if' | 'participle';

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

/** “duties of up to 15 % on some goods will go”: a preposition behind a noun only says which. */
const saysWhich = (tokens: readonly Token[], i: number): boolean =>
  /^(?:of|on|from|for|against|in|to|up)$/i.test(tokens[i]?.text ?? '') &&
  /^(?:NOUN|PROPN|SYM|NUM|ADP)$/.test(tokens[i - 1]?.pos ?? '');
const isOfSubject = (tokens: readonly Token[], i: number, far: boolean): boolean => {
  const token = tokens[i];
  return token !== undefined && (isNominal(token) || (far && saysWhich(tokens, i)));
};
/** Words within which who acts is followed by what is done. */
const REACH = 14;
/** Whether a clause may begin at a word: who acts, within a few words, then a finite verb. */
const beginsClause = (tokens: readonly Token[], groups: readonly Group[], i: number, far = true): boolean => {
  let at = i;
  while (at < tokens.length && at < i + REACH) {
    const token = tokens[at];
    if (token === undefined) return false;
    const group = groups.find(({ from }) => from === at);
    if (group) return at > i || group.form !== 'infinitive';
    if (/^(?:that|which|who|whose)$/i.test(token.text)) return false;
    const owns = token.pos === 'PART' && /^['’]s?$/.test(token.text);
    if (token.pos !== 'ADV' && !owns && !isOfSubject(tokens, at, far && at > i)) return false;
    at += 1;
  }
  return false;
};

/** “suspended measures that added 28 firms”: what follows only says which measures. */
const MEASURE =
  /^(?:measure|ban|step|restriction|tariff|control|duty|levy|curb|decision|notice|announcement|order|rule)s?$/;
const UNDOES: ReadonlySet<Act> = new Set(['suspend', 'extend', 'remove']);

/** Where a clause begins, how many words only join it, and how it hangs. */
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
    if (/^should$/i.test(word) && next && (isVerb(next) || next.pos === 'ADV')) return undefined;
    if (/^(?:since|over|like|after|before|following)$/i.test(word) && next && /NUM/.test(next.pos)) return undefined;
    if (/^after$/i.test(word) && (before?.text === 'or' || /^midnight$/i.test(next?.text ?? ''))) return undefined;
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
    // “In a separate notice, the Ministry of Commerce added”: what stands before the first verb is one clause.
    const spoken = groups.some(({ to }) => to < i);
    if (!group && beginsClause(tokens, groups, i, spoken)) return { at: i, skip: 0, link: 'and' };
  }
  return undefined;
};

/** “goods imposed in April”, “levies announced by Trump”: a participle that says which, no verb of its own. */
export const isReduced = (tokens: readonly Token[], { from, to, form }: Group): boolean =>
  from === to &&
  form === 'past' &&
  /^(?:NOUN|SYM)$/.test(tokens[from - 1]?.pos ?? '') &&
  /^(?:ADP|ADV)$/.test(tokens[to + 1]?.pos ?? '');

/** Inside a clause, a second finite verb with a subject of its own: “said | it would suspend”. */
const complementAt = (tokens: readonly Token[], groups: readonly Group[], k: number): number | undefined => {
  const [first, second] = [groups[k - 1], groups[k]];
  if (!first || !second || second.form === 'infinitive' || second.form === 'gerund') return undefined;
  if (isReduced(tokens, second) || /^(?:that|which|who)$/i.test(tokens[second.from - 1]?.text ?? '')) return undefined;
  const finite = second.from < second.to || second.form !== 'past';
  let at = second.from;
  while (at - 1 > first.to && isOfSubject(tokens, at - 1, finite)) at -= 1;
  // “that Trump threatened for November | will not be imposed”: what a preposition governs is nobody's subject.
  const which = tokens
    .slice(Math.max(0, first.from - 3), first.from)
    .some(({ text }) => /^(?:that|which|who)$/i.test(text));
  if (which && tokens[at - 1]?.pos === 'ADP') return second.from;
  return at < second.from ? at : undefined;
};

/** Where the clauses of a sentence begin, in their order. */
export const cutsOf = (tokens: readonly Token[], groups: readonly Group[]): Cut[] => {
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
  return cuts.filter((cut, k) => {
    const left = cuts[k - 1]?.at ?? 0;
    return (
      cut.skip !== 1 ||
      cut.link !== 'and' ||
      !/^(?:and|or)$/i.test(tokens[cut.at]?.text ?? '') ||
      groups.some(({ to }) => to >= left && to < cut.at)
    );
  });
};
