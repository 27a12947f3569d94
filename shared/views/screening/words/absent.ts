import { ELEMENTS, RARE_EARTHS, substanceOf } from '../../../domain/goods/substances.ts';
import { foldText } from '../../../domain/names/names.ts';
import { HAN_WORDS } from './vocabulary.ts';

const GROUPS: readonly (readonly [names: string, slugs: readonly string[]])[] = [
  ['rare earth/rare earths/稀土', ['rare-earths', ...RARE_EARTHS]],
  [
    'heavy rare earth/heavy rare earths/hre/hree/重稀土',
    RARE_EARTHS.filter((slug) => substanceOf(slug)?.number === 39 || (substanceOf(slug)?.number ?? 0) > 64),
  ],
];
const BY_SYMBOL = new Map(ELEMENTS.map(({ symbol, slug }) => [symbol, [slug]]));
const BY_NAME: ReadonlyMap<string, readonly string[]> = new Map([
  ...GROUPS.flatMap(([names, slugs]) => names.split('/').map((name) => [name, slugs] as const)),
  ...ELEMENTS.flatMap(({ en, zh, slug }) => [...en, zh].map((name) => [name, [slug]] as const)),
]);
const slugsOf = (name: string): readonly string[] | undefined =>
  BY_SYMBOL.get(name) ?? BY_NAME.get(foldText(name).replace('-', ' '));

const WORD = '[\\p{L}\\p{N}]+';
const ALONE = '(?<![\\p{L}\\p{N}-])';
const LATIN_NAME = [...BY_NAME.keys(), ...BY_SYMBOL.keys()]
  .filter((name) => /^[a-z]/i.test(name))
  .map((name) => name.replace(' ', '[ -]'))
  .sort((a, b) => b.length - a.length)
  .join('|');
const HAN_NAMES = [...BY_NAME.keys()].filter((name) => /^\p{Script=Han}/u.test(name)).join('|');
/** 钕铁硼 are no three elements. */
const COMPOSED = [...HAN_WORDS.keys()].filter((word) => new RegExp(`^(?:${HAN_NAMES}){2,}$`, 'u').test(word)).join('|');
const HAN_NAME = `(?!${COMPOSED})(?:${HAN_NAMES})`;

/** What is said of the goods, and not what they are without: a sample, how it is cut, who pays. */
const OTHERWISE = 'of|from|on|issue|sample|trial|gift|stock|ship|deliver|replace|stand|machin|cut|flow|fall|form|float';
const FREE = `free(?![\\p{L}\\p{N}-])(?!\\s+(?:${OTHERWISE}))`;

/** `cobalt-free`, `Dy/Tb-free`, `Dy- and Tb-free`, `rare earth-free`. */
const JOINED = new RegExp(
  `${ALONE}((?:heavy[ -])?rare[ -]earth|${WORD}(?:(?:-\\s*(?:,|and|or|&)?\\s*|/)${WORD})*)-${FREE}`,
  'giu',
);
const JOINT = /-\s*(?:,|and|or|&)\s*|-\s+|\//i;
/** `cobalt free`. */
const APART = new RegExp(`${ALONE}(${LATIN_NAME})\\s+${FREE}`, 'giu');
const BETWEEN = '(?:\\s*[/&]\\s*|,?\\s+(?:and|or|nor)\\s+|,\\s*)';
/** `free of lead`, `without cobalt and nickel`, `contains no Tb/Dy`. */
const BEHIND = new RegExp(
  `\\b(?:free\\s+(?:of|from)|without|contain(?:s|ing)?\\s+no)\\s+((?:${LATIN_NAME})(?:${BETWEEN}(?:${LATIN_NAME}))*)(?![\\p{L}\\p{N}-])`,
  'giu',
);
const SEVERAL = new RegExp(BETWEEN, 'i');
/** `lead, tungsten` may be the end of one and the beginning of the other; `lead, tin and tungsten` is a list. */
const LOOSE = /,(?!.*\b(?:and|or|nor)\b)/i;
/** 无铅、不含镝铽; 无氧化 is no oxygen that is not there. */
const HAN = new RegExp(
  `(?:不含有?|[未不]添加|无)(${HAN_NAME}(?:[、和及与或]?${HAN_NAME})*)(?![化酸])(?=(的|[^\\p{Script=Han}]|$)|)`,
  'gu',
);
const ONE_HAN = new RegExp(HAN_NAMES, 'gu');
const MAY = /free|without|contain|不|未|无/i;

const NEXT = /^\s+([\p{L}\p{N}]+)/u;

/** One way of saying it: the line without it, and whatever is absent handed on by its names. */
type Step = (text: string, leave: (names: readonly string[]) => void, isGoods: (word: string) => boolean) => string;

const nextWord = (text: string, at: number): string | undefined => NEXT.exec(text.slice(at))?.[1];
const areKnown = (names: readonly string[]): boolean => names.every((name) => slugsOf(name) !== undefined);

const withoutJoined: Step = (text, leave) =>
  text.replace(JOINED, (_, said: string) => {
    const names = said.split(JOINT);
    leave(names);
    return ` ${names
      .slice(0, -1)
      .filter((name) => !areKnown([name]))
      .join(' ')} `;
  });

const withoutApart: Step = (text, leave, isGoods) =>
  text.replace(APART, (whole, name: string, at: number) => {
    const next = nextWord(text, at + whole.length);
    if (!areKnown([name]) || (next !== undefined && !isGoods(next))) return whole;
    leave([name]);
    return ' ';
  });

const withoutBehind: Step = (text, leave, isGoods) =>
  text.replace(BEHIND, (whole, said: string, at: number) => {
    if (!areKnown(said.split(SEVERAL))) return whole;
    const isOpen = LOOSE.test(said) || isGoods(nextWord(text, at + whole.length) ?? '');
    const sure = isOpen ? (/^[^,]*(?=,)/.exec(said)?.[0] ?? '') : said;
    leave(sure.split(SEVERAL));
    return sure === '' ? whole : ` ${said.slice(sure.length)} `;
  });

const withoutHan: Step = (text, leave) =>
  text.replace(HAN, (whole, said: string, end: string | undefined) => {
    const names = said.match(ONE_HAN) ?? [];
    const isWhole = !whole.startsWith('无') && end !== undefined;
    leave(isWhole ? names : names.slice(0, 1));
    return isWhole ? ' ' : ` ${said.slice(names[0]?.length)}`;
  });

const STEPS: readonly Step[] = [withoutJoined, withoutApart, withoutBehind, withoutHan];

/**
 * A line without what its goods are said to be free of, and the substances among that. Where a word could as well begin
 * other goods (`free of lead tungsten powder`, 不含铅锑锭), it is left.
 */
export const withoutAbsent = (
  text: string,
  isGoods: (word: string) => boolean,
): { text: string; absent: readonly string[] } => {
  if (!MAY.test(text)) return { text, absent: [] };
  const names: string[] = [];
  const rest = STEPS.reduce((left, step) => step(left, (absent) => void names.push(...absent), isGoods), text);
  return { text: rest, absent: names.flatMap((name) => slugsOf(name) ?? []) };
};
