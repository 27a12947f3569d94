import { ELEMENTS, isEveryday } from '../../../domain/goods/substances.ts';
import type { Sentence, Token } from '../parse/parse.ts';
import { actOfNoun, actOfVerb, isSaying, talkOf } from '../words/acts.ts';
import { mentionsIn } from '../words/party.ts';
import { masked } from './masked.ts';

/** Words by what they stand for in a headline, and the order in which they say what it is about. */
const KINDS: Readonly<Record<string, string>> = {
  DUTY: 'tariff tariffs duty duties levy levies surcharge tax',
  CURB: 'export exports shipment supply curb control restriction limit ban embargo',
  FIRM: 'company firm entity organization organisation contractor unit subsidiary list blacklist sanction',
  GOODS: 'rare earth mineral metal magnet battery drone technology tech item material',
  DEAL: 'deal truce agreement talk meeting summit pact framework accord',
  MARKET: 'stock share price market trade chain investor analyst expert industry data',
};
const ORDER = Object.keys(KINDS);
const ELEMENTAL = ELEMENTS.filter((one) => !isEveryday(one, 'en')).flatMap(({ en }) => en);
const KIND_OF = new Map([
  ...Object.entries(KINDS).flatMap(([kind, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, kind] as const)),
  ...ELEMENTAL.map((name) => [name.toLowerCase(), 'GOODS'] as const),
]);
const JOINS = new Set(
  'after as amid ahead of following despite over before while when since because if unless until by with but'.split(
    ' ',
  ),
);
const LABEL = /^[:;|–—?!-]$/;

/** A word by what it is in a headline. `does`: what a verb does, or that it is another one. */
type Word = Token & { word: string; party?: string; kind?: string; does?: string };

const doesOf = (lemma: string, pos: string): string | undefined => {
  if (pos === 'AUX') return undefined;
  return actOfVerb(lemma) ?? (isSaying(lemma) ? 'say' : (talkOf(lemma) ?? 'other'));
};
const wordOf = (token: Token): Word => {
  const word = token.lemma.toLowerCase();
  const isVerb = token.pos === 'VERB' || token.pos === 'AUX';
  const party = mentionsIn(token.text)[0]?.party;
  const kind = isVerb ? undefined : KIND_OF.get(word);
  const does = isVerb ? doesOf(word, token.pos) : undefined;
  return { ...token, word, ...(party && { party }), ...(kind && { kind }), ...(does && { does }) };
};

/** A stretch of a headline, and what joins it to the one before. */
type Part = { join: string; words: Word[] };
const joinAt = (words: readonly Word[], i: number): string | undefined => {
  const { text, word, does } = words[i] as Word;
  if (LABEL.test(text)) return ':';
  if (JOINS.has(word) && !does && i > 0) return word;
  const more = word === 'and' && words.slice(i + 1, i + 4).some((one) => one.does);
  return text === ',' || more ? ',' : undefined;
};
const partsOf = (words: readonly Word[]): Part[] => {
  const parts: Part[] = [{ join: '^', words: [] }];
  words.forEach((one, i) => {
    const join = joinAt(words, i);
    if (join) parts.push({ join, words: [] });
    else parts.at(-1)?.words.push(one);
  });
  return parts.filter((part) => part.words.length > 0);
};

const endingOf = ({ text, word }: Word): string =>
  /ing$/i.test(text) ? 'ing' : text.toLowerCase() !== word && !/s$/i.test(text) ? 'ed' : '';
const BEFORE_VERB = /^(?:be|to|may|might|could|will|would|not|n't)$/;

/** Who, which verb, and what: of one part, singly and together. */
const saidIn = (place: string, { words }: Part): string[] => {
  const at = words.findIndex(({ does }) => does !== undefined);
  const verb = words[at];
  const [before, after] = verb ? [words.slice(0, at), words.slice(at + 1)] : [words, []];
  const named = before.findIndex(({ party, kind }) => party ?? kind);
  const subject = before[named];
  const owns = /^['’]s?$/.test(before[named + 1]?.text ?? '') ? "'s" : '';
  const who = subject ? `${subject.party ?? subject.kind}${owns}` : 'none';
  const last = before.findLast(({ party, kind, pos }) => party ?? kind ?? pos === 'NOUN');
  const head = last?.kind ?? last?.party ?? (last ? 'noun' : 'none');
  const way = before.flatMap(({ word }) => (BEFORE_VERB.test(word) ? word : [])).join(' ');
  const does = verb?.does ?? 'none';
  const kinds = new Set(after.map(({ kind }) => kind));
  const what = ORDER.find((kind) => kinds.has(kind)) ?? 'none';
  const whose = after.find(({ party }) => party)?.party ?? 'none';
  const next = after.find((one) => one.does)?.does ?? 'none';
  const noun = words.flatMap(({ word, does: verbal }) => (verbal ? [] : (actOfNoun(word) ?? [])))[0] ?? 'none';
  return [
    `who ${who}`,
    `head ${head}`,
    `does ${does}`,
    `does ${does}/${way}/${verb ? endingOf(verb) : ''}`,
    `what ${what}`,
    `who does ${who}/${does}`,
    `who does ${who}/${does}/${way}`,
    `head does ${head}/${does}/${verb ? endingOf(verb) : ''}`,
    `does what ${does}/${what}`,
    `does what ${does}/${what}/${whose}`,
    `who does what ${who}/${does}/${what}`,
    `who does what ${who}/${head}/${does}/${next}`,
    `does next ${does}/${next}`,
    `does next ${does}/${next}/${what}`,
    `verb ${verb?.word ?? 'none'}`,
    `verb ${verb?.word ?? 'none'}/${what}`,
    `noun ${noun}`,
    `noun ${does}/${noun}`,
    ...(words.some(({ pos }) => pos === 'NUM') ? [`number ${does}/${what}`] : []),
  ].map((one) => `opening ${place} ${one}`);
};

const ITSELF = new Set(
  `CN US other DAY MONTH NAME # the a an of on in for to and with by as over after at from not n't no will may could would be have its his it
  he what why how who amid against if`.split(/\s+/),
);
/** What a word does in a headline, whichever word it is. */
const roleOf = (word: string): string | undefined => {
  const kind = ITSELF.has(word) ? word : KIND_OF.get(word);
  if (kind) return kind;
  const [act, talk] = [actOfVerb(word), talkOf(word)];
  if (act || talk) return `${act ?? ''}/${talk ?? ''}`;
  const noun = actOfNoun(word);
  return noun ? `a ${noun}` : isSaying(word) ? 'SAYS' : undefined;
};

/** All runs of so many words. */
export const runsOf = (words: readonly string[], length: number): string[] =>
  words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
const patternOf = (tokens: readonly Token[]): string[] => {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT').map(masked);
  const roles = ['^', ...words.flatMap((word) => roleOf(word) ?? []), '$'];
  return [1, 2, 3, 4].flatMap((length) => runsOf(roles, length)).map((run) => `headline ${run}`);
};

/** Of a first sentence, so many words can stand for the headline that is not there. */
const OPENING = 30;
/**
 * What a headline says by its form: who does what to what in its main part and in what is joined to it, and its pattern. A text without one is
 * asked for its first sentence, of which the pattern says nothing.
 */
export const headlineFeaturesOf = ({ tokens, index }: Sentence): string[] => {
  const words = tokens.slice(0, OPENING).map(wordOf);
  const parts = partsOf(words);
  const main = Math.max(
    0,
    parts.findIndex((part) => part.words.some(({ does }) => does)),
  );
  const [one, two] = parts.slice(main);
  const does = (part: Part): string => part.words.find((word) => word.does)?.does ?? 'none';
  return [
    ...(index < 0 ? patternOf(tokens) : []),
    `opening parts ${Math.min(3, parts.length)}`,
    ...(one ? saidIn('main', one) : []),
    ...(two ? [...saidIn('then', two), `opening join ${two.join}`] : []),
    ...(one && two ? [`opening join ${does(one)}/${two.join}/${does(two)}`] : []),
    ...(main > 0 ? [`opening label ${parts[0]?.words.find(({ party }) => party)?.party ?? 'none'}`] : []),
    ...(words.some(({ text }) => text === '?') ? ['opening asks'] : []),
  ];
};
