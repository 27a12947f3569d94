import type { EndUse } from '../acts/effect.ts';

/** What goods are for: `civil`, or a use that controls single out. */
export type Use = EndUse | 'civil';

/** Words by which people say it, the narrower first; each is taken away once found. */
const WORDS: readonly (readonly [words: RegExp, use: Use])[] = [
  [/military (?:AI|artificial intelligence)|潜?在?军事(?:用途)?的?人工智能/gi, 'military-ai'],
  [/weapons? of mass destruction|\bWMD\b|(?:nuclear|chemical|biological) weapons?|大规模杀伤性武器|核武器/gi, 'wmd'],
  [/\bterroris[mt]s?\b|恐怖主义/gi, 'terrorism'],
  [
    /\b(?:non-?military|civil(?:ian)?|commercial)\b(?: (?:use|purposes?|end[- ]?use(?:rs?)?))?|民用(?:用途)?/gi,
    'civil',
  ],
  [
    /\b(?:military|defen[cs]e|armed forces|army|navy|air force)\b(?: (?:use|purposes?|end[- ]?use(?:rs?)?))?|军(?:事|用|队)(?:用途)?|国防/gi,
    'military',
  ],
  [
    /\b(?:advanced|leading[- ]edge) (?:logic |memory )?(?:chips?|semiconductors?|nodes?)|先进(?:制程|芯片)/gi,
    'advanced-chips',
  ],
];

/** As a question names it, and as it is read again. */
export const USE_NAMES: Readonly<Record<Use, string>> = {
  civil: 'civil',
  military: 'military',
  wmd: 'weapons of mass destruction',
  terrorism: 'terrorism',
  'advanced-chips': 'advanced chips',
  'military-ai': 'military AI',
};

const NODE =
  /[≤<]?\s?\b(\d+(?:\.\d+)?)\s*(?:nm|nanomet(?:re|er)s?|纳米)(?: (?:and|or) below)?(?:\s*(?:logic|memory|以下的?|逻辑))*\s*(?:chips?|芯片)?/gi;
const LAYERS =
  /[≥>]?\s?\b(\d{2,4})[- ]?(?:layers?|层)(?:\s*(?:and|or) (?:above|more))?(?:\s*(?:memory|NAND|flash|存储))*\s*(?:chips?|芯片)?/gi;
/** Logic of so many nanometres or fewer, memory of so many layers or more. */
const FINEST_NODE = 14;
const MOST_LAYERS = 256;

export type UsesFound = { uses: Use[]; rest: string };

/** What a text says of the use of goods, and what else it says. */
export const usesIn = (text: string, chips = true): UsesFound => {
  const uses: Use[] = [];
  const taking = (use: Use) => (): string => {
    uses.push(use);
    return ' ';
  };
  let rest = text;
  for (const [words, use] of WORDS) rest = rest.replace(words, taking(use));
  if (chips) {
    const size = (is: (figure: number) => boolean) => (_: string, figure: string) =>
      taking(is(Number(figure)) ? 'advanced-chips' : 'civil')();
    rest = rest
      .replace(
        NODE,
        size((figure) => figure <= FINEST_NODE),
      )
      .replace(
        LAYERS,
        size((figure) => figure >= MOST_LAYERS),
      );
  }
  return { uses: [...new Set(uses)], rest };
};
