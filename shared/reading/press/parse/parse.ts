import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { CivilDate } from '../../../time/civil.ts';
import { isVerbOfAct } from '../words/acts.ts';
import { isParty } from '../words/party.ts';
import { plain, sentencesOf } from './sentences.ts';
import { type When, whensIn } from './when.ts';

/** A word with its part of speech (Universal Dependencies) and its place in the sentence's plain text. */
export type Token = { text: string; lemma: string; pos: string; at: number; end: number };

export type Sentence = {
  /** Verbatim: what a claim shows as its evidence. */
  raw: string;
  /** In plain spelling. */
  text: string;
  /** 0 is the first of the body; a title is -1. */
  index: number;
  tokens: Token[];
  whens: When[];
};

const nlp = winkNLP(model, ['pos']);
const { its } = nlp;

const WORD = /[A-Za-z]{4,}/g;
const LOWER = /^[a-z]/;
/** Headlines In Title Case are read as sentences: only names keep their capitals. */
const sentenceCase = (text: string): string => {
  const words = text.match(WORD) ?? [];
  const lower = words.filter((word) => LOWER.test(word)).length;
  if (words.length < 4 || lower * 3 > words.length) return text;
  return text.replace(/(?<![\w.])[A-Z][a-z]+\b/g, (word) => (isParty(word) ? word : word.toLowerCase()));
};

/** “strikes down”, “rolls back”: with these a word in -s is a verb, too. */
const PARTICLE = /^(?:down|off|up|back|out)$/i;
/** “China bans exports”: after the one who acts, what could be a verb in -s is one. */
const isHeadlineVerb = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    word?.pos === 'NOUN' &&
    /[a-z]s$/.test(word.text) &&
    isVerbOfAct(word.lemma) &&
    before !== undefined &&
    (isParty(before.text) || /^(?:ministry|government|court|house)$/i.test(before.text)) &&
    after !== undefined &&
    (PARTICLE.test(after.text) || !['VERB', 'AUX', 'ADP', 'PUNCT'].includes(after.pos))
  );
};

/** “its watch list”, “a control watch list”: no verb stands right behind an article or whose it is, or before a list. */
const followsArticle = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === 'VERB' &&
  tokens[i]?.text.toLowerCase() === tokens[i]?.lemma &&
  (/^(?:a|an|the|its|their|his|this|that's)$/i.test(tokens[i - 1]?.text ?? '') ||
    /^lists?$/i.test(tokens[i + 1]?.text ?? ''));

/** “12:01 am”: no verb. */
const isHour = ({ text }: Token, before: Token | undefined): boolean =>
  /^[ap]m$/i.test(text) && /\d$/.test(before?.text ?? '');

const tokensOf = (text: string, title: boolean): Token[] => {
  const words = nlp.readDoc(title ? sentenceCase(text) : text).tokens();
  // The package's types know of fewer ways to ask than its program.
  const column = (of: unknown): string[] => words.out(of as never) as string[];
  const [values, lemmas, tags, spaces] = [words.out(), column(its.lemma), column(its.pos), column(its.precedingSpaces)];
  let at = 0;
  const out = values.map((value, i): Token => {
    const from = at + (spaces[i] ?? '').length;
    at = from + value.length;
    return { text: text.slice(from, at), lemma: lemmas[i] ?? value, pos: tags[i] ?? 'X', at: from, end: at };
  });
  const said = out.map((one, i) => (followsArticle(out, i) || isHour(one, out[i - 1]) ? { ...one, pos: 'NOUN' } : one));
  return title ? said.map((one, i) => (isHeadlineVerb(said, i) ? { ...one, pos: 'VERB' } : one)) : said;
};

/** The news of an article stands well before these; what is longer is no prose. */
const LONGEST = 1_000;
const MOST = 60;
/** A dateline or a label moves nothing down the page. */
const FRAGMENT = /^(?:\S+\s+){0,3}\S+$|^(?:published|updated|posted|source)\b/i;

/** Title and paragraphs as sentences of tagged words. */
export const parse = (title: string, paragraphs: readonly string[], published: CivilDate): Sentence[] => {
  const prose = paragraphs
    .flatMap(sentencesOf)
    .slice(0, MOST)
    .map((raw) => raw.slice(0, LONGEST));
  let index = -1;
  const body = prose.map((raw) => {
    if (!FRAGMENT.test(raw) || index < 0) index += 1;
    return { raw, index };
  });
  let named: CivilDate | undefined;
  return [...(title === '' ? [] : [{ raw: title, index: -1 }]), ...body].map(({ raw, index: place }) => {
    const text = plain(raw);
    const whens = whensIn(text, published, named);
    const days = whens.flatMap(({ day }) => day ?? []);
    named = days.findLast((day) => day > published) ?? days.at(-1) ?? named;
    return { raw, text, index: place, tokens: tokensOf(text, place < 0), whens };
  });
};

/** What a reporter asks is nothing that anybody claims. */
const ASKS = /^"?(?:Q|Question|Reporter)\s?:/;
const ANSWERS = /^"?(?:A|Answer)\s?:/;
export const saidBy = (sentences: readonly Sentence[]): Sentence[] => {
  let asking = false;
  return sentences.filter(({ text, index }) => {
    asking = !ANSWERS.test(text) && (asking || ASKS.test(text));
    return !asking && (index < 0 || !/\?"?$/.test(text));
  });
};
