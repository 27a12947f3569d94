import { PURPOSES } from '../../domain/vocabulary/technical-terms.ts';
import { nounPhrase } from './noun-phrase.ts';
import { wordsIn } from './words.ts';

const VERB = [...PURPOSES.keys()].sort((a, b) => b.length - a.length).join('|');
const VERBS = `(?:${VERB})(?:[、,或和及与](?:${VERB}))*`;
const DOES = new RegExp(`^(${VERBS})(?!技术|工艺|设备|软件|系统|装置)(.+)$`);
const ONLY_VERBS = new RegExp(`^${VERBS}$`);
const DESIGNED = '(?:专门|特别|专)?(?:设计|制造|研制)(?:或(?:改进|改装|制造|改造))?';
const MEASURED = /大于|小于|等于|不低于|不高于|不超过|不少于|超过|高于|低于|≥|≤|>|<|=/;
const OPENS =
  /^(?:含|包含|用于|专门|特别|为|由|具|非|可(?!充)|能(?!量|力|源|级)|满足|符合|适用于|以下|下列|下述|供(?!电)|带有|在|耐)/;

const verbs = (words: string): string =>
  words
    .replace(new RegExp(VERB, 'g'), (one) => PURPOSES.get(one) ?? one)
    .replace(/[、,]/g, ', ')
    .replace(/[或和及与]/g, (one) => (one === '或' ? ' or ' : ' and '));

/** What follows 用于: producing X, using X or X itself. */
const purpose = (text: string): string => {
  const bare = text.replace(/所需$/, '');
  if (ONLY_VERBS.test(bare)) return verbs(bare);
  const [, doing, what] = DOES.exec(bare) ?? [];
  return doing !== undefined && what !== undefined ? `${verbs(doing)} ${clause(what)}` : clause(bare);
};

type Modifier = readonly [form: RegExp, english: (head: string, first: string, second: string) => string];

/** What stands before 的, and how English says it after the noun; the first that fits counts. */
const MODIFIERS: readonly Modifier[] = [
  [/^(?:含有?|包含)(.+)$/, (head, what) => `${head} containing ${clause(what)}`],
  [
    new RegExp(`^为(.+?)而${DESIGNED}用于(.+)$`),
    (head, aim, use) => `${head} specially designed for ${purpose(use)}, for ${purpose(aim)}`,
  ],
  [
    new RegExp(`^(?:为|用于)(.+?)(?:而|所)?${DESIGNED}$`),
    (head, what) => `${head} specially designed for ${purpose(what)}`,
  ],
  [
    new RegExp(`^(?:${DESIGNED}(?:专门)?(?:用于|为)|专门用于|专用于)(.+)$`),
    (head, what) => `${head} specially designed for ${purpose(what)}`,
  ],
  [/^(?:适用于|可?用于|供)(.+)$/, (head, what) => `${head} for ${purpose(what)}`],
  [/^由(.+?)(?:制成|构成|组成|制造)$/, (head, what) => `${head} made of ${clause(what)}`],
  [/^具有?(?:以下|下述|下列)(?:所有|全部)?特[性征]$/, (head) => `${head} with all of the following characteristics`],
  [/^具有?(?:以下|下述|下列)任.{0,3}特[性征]$/, (head) => `${head} with any of the following characteristics`],
  [/^(?:具有|具备|带有?|装有|配备)(.+)$/, (head, what) => `${head} with ${clause(what)}`],
  [/^非(.+?)项下?所?(?:管制|控制)$/, (head, code) => `${head} not controlled under ${clause(code)}`],
  [/^(.+?)项下?所?(?:管制|控制)$/, (head, code) => `${head} controlled under ${clause(code)}`],
  [/^(?:以下|下列|下述)(?:任何一种|任一|任意一种|任何)$/, (head) => `any of the following ${head}`],
  [/^(?:以下|下列|下述)$/, (head) => `the following ${head}`],
  [/^(?:可以?(?!充)|能够?(?!量|力|源|级))(.+)$/, (head, what) => `${head} capable of ${purpose(what)}`],
  [/^耐(.+?)腐蚀$/, (head, what) => `${head} resistant to corrosion by ${clause(what)}`],
  [/^(?:满足|符合)(.+)$/, (head, what) => `${head} meeting ${clause(what)}`],
  [/^(.+)所(?:需|必需|必须)$/, (head, what) => `${head} required for ${purpose(what)}`],
];

const modified = (modifier: string, head: string): string => {
  const [, former, latter] = /^(.+?)且(.+)$/.exec(modifier) ?? [];
  if (former !== undefined && latter !== undefined && OPENS.test(latter))
    return modified(latter, modified(former, head));
  for (const [form, english] of MODIFIERS) {
    const match = form.exec(modifier);
    if (match) return english(head, match[1] ?? '', match[2] ?? '');
  }
  if (MEASURED.test(modifier)) return `${head} with ${clause(modifier)}`;
  if (DOES.test(modifier)) return `${head} for ${purpose(modifier)}`;
  const [word, ...more] = wordsIn(modifier);
  if (word && more.length === 0 && /(?:ed|al|ic|ive|ble|ous|ary|ing)$/.test(word.en)) return `${word.en} ${head}`;
  return `${head} of ${clause(modifier)}`;
};

const LISTED = /^([^的]+)(、|以及|和|(?<!以)及)((?:含|用于|专门).+的.+)$/;
const LISTED_MEASURED = /^([^的]+?)(、|以及|和|(?<!以)及(?!其))(.+的.+)$/;

/** Nouns that stand in a list before one with a clause of its own: 金属镧、含镧的合金, 固态钨及钨含量≥97%的钨合金. */
const listed = (text: string): [before: string, join: string, after: string] | undefined => {
  const isNoun = (words: string): boolean => !OPENS.test(words) && !MEASURED.test(words) && !DOES.test(words);
  const [, nouns, join, rest] = LISTED.exec(text) ?? [];
  if (nouns && join && rest && isNoun(nouns)) return [nouns, join, rest];
  const [, before, and, after] = LISTED_MEASURED.exec(text) ?? [];
  if (!before || !and || !after || !isNoun(before) || !MEASURED.test(after)) return undefined;
  return wordsIn(before).some((one) => one.substance) ? [before, and, after] : undefined;
};

const LEADS: readonly (readonly [RegExp, string])[] = [
  [/^包括但不限于/, 'including but not limited to '],
  [/^(?:包括|包含)/, 'including '],
  [/^不包括/, 'excluding '],
  [/^例如/, 'for example '],
  [/^(?:以及|且|并)/, 'and '],
];

const ABOVE = /^上述([\d、和及,]+)项?所列(.+)$/;
const CONTROLLED = /^([\dA-Za-z.、和或]+)项下?所?管制的?物项$/;
const NEEDED = /^(.+)所需(.+)$/;
const ANY = /^(?:以下|下列|下述)(?:任何一种|任意一种|任一|任何)(.+)$/;
const WITHIN = /^在(.+)中(.+)$/;
const WHERE = /^(.*)在(.+?)的?情况下$/;

/** Words with no comma in them. */
export const clause = (text: string): string => {
  const of = (form: RegExp, english: (first: string, second: string) => string): string | undefined => {
    const match = form.exec(text);
    return match ? english(match[1] ?? '', match[2] ?? '') : undefined;
  };
  for (const [form, en] of LEADS) {
    const rest = text.replace(form, '');
    if (rest !== '' && rest !== text) return `${en}${clause(rest)}`;
  }
  const where = of(WHERE, (what, when) => `${what && `${clause(what)} `}where ${clause(when)}`);
  if (where !== undefined) return where;
  const list = listed(text);
  if (list) return `${clause(list[0])}${list[1] === '、' ? ', ' : ' and '}${clause(list[2])}`;
  const at = text.lastIndexOf('的');
  if (at > 0 && at < text.length - 1) return described(text.slice(0, at), text.slice(at + 1));
  return (
    of(ABOVE, (numbers, things) => `${nounPhrase(things)} listed in ${nounPhrase(numbers)} above`) ??
    of(CONTROLLED, (codes) => `items controlled under ${nounPhrase(codes)}`) ??
    of(ANY, (things) => `any of the following ${nounPhrase(things)}`) ??
    of(WITHIN, (place, what) => `${nounPhrase(what)} in ${clause(place)}`) ??
    of(NEEDED, (aim, thing) => `${nounPhrase(thing)} needed for ${purpose(aim)}`) ??
    of(/^含(.+)$/, (what) => `including ${clause(what)}`) ??
    nounPhrase(text)
  );
};

/** A noun with what stands before it; of 化合物及其混合物 the first has the clause. */
const described = (before: string, head: string): string => {
  const [, first = head, others] = /^(.+?)及其(?!他|它)(.+)$/.exec(head) ?? [];
  const noun = nounPhrase(first);
  const stacked = before.lastIndexOf('的');
  const inner = before.slice(stacked + 1);
  const said =
    stacked > 0 && (OPENS.test(inner) || MEASURED.test(inner))
      ? modified(before.slice(0, stacked), modified(inner, noun))
      : modified(before, noun);
  return others === undefined ? said : `${said}, and ${noun.endsWith('s') ? 'their' : 'its'} ${nounPhrase(others)}`;
};
