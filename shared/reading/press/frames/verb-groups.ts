import type { Token } from '../parse/parse.ts';

/** How a verb stands: in time, as a possibility, or hanging on another verb. */
export type Form =
  | 'past'
  | 'present'
  | 'perfect'
  | 'pluperfect'
  | 'future'
  | 'modal'
  | 'infinitive'
  | 'gerund'
  | 'none';

/** A verb with its auxiliaries, by the places of its first and last word. */
export type Group = {
  from: number;
  to: number;
  lemma: string;
  form: Form;
  modal?: string;
  passive: boolean;
  negated: boolean;
};

const MODALS = /^(?:would|could|may|might|should|can|must|ca|shall)$/i;
export const isVerb = ({ pos }: Token): boolean => pos === 'VERB' || pos === 'AUX';
export const isNominal = ({ pos }: Token): boolean =>
  ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM'].includes(pos);

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
export const groupsOf = (tokens: readonly Token[]): Group[] => {
  const out: Group[] = [];
  let aux: number[] = [];
  tokens.forEach((token, i) => {
    const hyphen = tokens[i - 1];
    // “US-linked units”: no verb.
    if (hyphen?.text === '-' && hyphen.end === token.at) return;
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
