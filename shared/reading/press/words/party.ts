/** Who acts, or whose goods: China, the United States, or anybody else. */
export type Party = 'CN' | 'US' | 'other';

const NAMES: readonly (readonly [RegExp, Party])[] = [
  [
    /\b(?:(?:Office of the )?US Trade Representative|US(?!\$)|America|Washington|White House|Trump|Biden|Bessent|Greer|Lutnick|Treasury|Supreme Court|USTR|Pentagon|Truth Social)(?:'s)?\b|\bAmerican\b/,
    'US',
  ],
  [
    /\b(?:China|Beijing|Xi|MOFCOM|MOC)(?:'s)?\b|\bChinese\b|\b(?:[Cc]ommerce|[Ff]inance) [Mm]inistry|\bMinistry of (?:Commerce|Finance)|\bTariff Commission|\bGeneral Administration of Customs|\bState Council/,
    'CN',
  ],
  [
    /\b(?:EU|European|Europe|Brussels|Mexic\w+|Canad\w+|Ottawa|Japan\w*|Tokyo|India\w*|Indonesia\w*|Malaysia\w*|Vietnam\w*|Congo\w*|DRC|Australia\w*|(?:South )?Korea\w*|Seoul|Russia\w*|Brazil\w*|Turkey|Turkish|UK|Brit\w+|Swiss|Switzerland|Netherlands|Dutch|Ukrain\w+|Taiwan\w*|Taipei|Germany?\w*|France|French|Israel\w*|Pakistan\w*|Myanmar|Chile\w*|Thai\w*|Philippine\w*|Kazakh\w*)\b/,
    'other',
  ],
];
const ANY = new RegExp(NAMES.map(([pattern]) => `(?:${pattern.source})`).join('|'), 'g');
const ONE = new RegExp(`^(?:${ANY.source})$`);
export const isParty = (word: string): boolean => ONE.test(word);
const partyOf = (word: string): Party => NAMES.find(([pattern]) => pattern.test(word))?.[1] ?? 'other';

/** Before a name, these make it the place that goods go to or come from, or whom it concerns, not the one who acts. */
const NOT_ACTING =
  /\b(?:to|on|from|against|for|of|in|with|into|at|toward|targeting|including|over|between|than|except|all|some|most|many|and)(?: the| all| any| its| certain| some| several| Donald| US| President)*\s*$/i;
/** What duties by goods fall on. */
export const SECTORS =
  'steel|alumin(?:i?um)|copper|lumber|timber|pharmaceuticals?|medicines?|movies|films|furniture|cabinets|trucks?|chips?|auto(?:s|mobiles?)?|cars?|(?:electric )?vehicles?|EVs|semiconductors?|(?:solar )?cells|drones?|machinery|batteries|wafers|polysilicon|minerals|magnets|graphite|cranes|syringes|toys|(?:cell|smart)?phones|laptops|electronics';
const FARM = 'soybeans?|chicken|pork|beef|wheat|corn|cotton|coal|LNG|crude|energy';
/** After a name, these make it a description of goods or firms. */
const DESCRIBES = new RegExp(
  `^(?:'s)?[ -](?:(?:farm|agricultural|defen[cs]e|military|semiconductor|tech\\w*|energy|chip|arms|aerospace|region|island|chipmak\\w+|made|linked|based|owned|origin)[ -])*(?:goods|imports?|products?|exports?|shipments|firms?|compan\\w+|entit\\w+|organi[sz]ations?|customers|buyers|users|contractors|businesses|rare earths?|material|supplies|military|ships|vessels|tariffs? (?:hike|threat)|(?:${FARM}|${SECTORS})\\b(?! tariff))`,
  'i',
);

export type Mention = { at: number; end: number; party: Party; word: string };

export const mentionsIn = (text: string): Mention[] =>
  [...text.matchAll(ANY)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    party: partyOf(match[0]),
    word: match[0],
  }));

const actsIn = (text: string, mention: Mention): boolean =>
  !NOT_ACTING.test(text.slice(0, mention.at)) && !DESCRIBES.test(text.slice(mention.end));

/** Who is first named as acting. */
export const firstActor = (text: string): Party | undefined =>
  mentionsIn(text).find((mention) => actsIn(text, mention))?.party;

/** The party that acts in a clause: the last one named before the verb that could be its subject, else one named after “by”. */
const actorIn = (text: string, verbAt: number): Party | undefined => {
  const acting = mentionsIn(text).filter((mention) => actsIn(text, mention));
  const before = acting.filter((mention) => mention.at <= verbAt);
  const by = acting.find((mention) => /\bby(?: the| President| US President)*\s*$/.test(text.slice(0, mention.at)));
  return (by ?? before.at(-1) ?? acting[0])?.party;
};

/** What is charged under these is charged by America. */
const AMERICAN_LAW = /\b(?:IEEPA|fentanyl|Section (?:122|201|232|301))\b/i;

/** Who acts in a clause, as far as it or its sentence or the article says; a third country only where the clause names it. */
export const actorOf = (
  text: string,
  sentence: string,
  verbAt: number,
  otherwise: Party | undefined,
  start = 0,
): Party | undefined => {
  const around = actorIn(sentence, start + verbAt);
  const own = actorIn(text, verbAt) ?? (AMERICAN_LAW.test(text) ? 'US' : undefined);
  return own ?? (around === 'other' ? undefined : around) ?? otherwise;
};

/** Whose duty it is called right before its rate: “Trump's 145 % levy”, “additional Chinese 10 % duties”. */
export const ownerOf = (before: string, behind: string): Party | undefined => {
  const mention = mentionsIn(before).at(-1);
  if (!mention || !/^ (?:[a-z-]+ ){0,2}(?:tariff|dut|lev|rate|tax)/i.test(behind)) return undefined;
  const between = before.slice(mention.end);
  const owns = /'s$|^(?:US|American|Chinese)$/.test(mention.word) || between.startsWith("'s");
  const close = /^(?:'s)? (?:(?:additional|earlier|existing|extra|latest|new|own|previous|retaliatory|total) )*$/i.test(
    between,
  );
  return owns && close ? mention.party : undefined;
};

const GOODS = `(?:goods|imports?|products?|exports?|articles|shipments|merchandise|items|supplies|purchases|${FARM}|(?:${SECTORS})\\b(?! (?:tariff|dut|lev)))`;
const KIND = '(?:(?!tariff|dut|lev|rate|tax|on |to |of |from |in |will |has |said )[a-z-]+,? ){0,3}';
const FROM = '(?:that (?:come|are) |(?:made|coming|arriving|imported|originating) )?(?:from|of|made in)';
export const WHOSE: readonly (readonly [RegExp, 'CN' | 'US' | 'all' | 'other'])[] = [
  [new RegExp(`\\b(?:Chinese|China's|Chinese-made) ${KIND}${GOODS}\\b`, 'gi'), 'CN'],
  [new RegExp(`\\b${GOODS} ${FROM} (?:mainland )?China\\b`, 'gi'), 'CN'],
  [
    new RegExp(
      `\\b(?:on|against|for|at) (?:China|Beijing)\\b(?!'s)|\\bhit(?:s|ting)? China\\b|\\bChina,? (?:which )?(?:(?:will|would|could|currently) )?(?:faces?|pays?|is paying|see its tariffs|(?:is|be) (?:charged|hit|taxed|subject))|\\bChina (?:(?:${SECTORS}) )?tariffs?\\b|\\btariffs? (?:that )?China\\b|\\bChina's paying`,
      'gi',
    ),
    'CN',
  ],
  [new RegExp(`\\b(?:US|American|America's) ${KIND}${GOODS}\\b`, 'gi'), 'US'],
  [new RegExp(`\\b${GOODS} ${FROM} (?:the US|America)\\b`, 'gi'), 'US'],
  [
    /\b(?:US|American) (?:[a-z-]+ ){0,2}farm\b|\b(?:on|against|tariffs? the|duties the) (?:the US|US|America|Washington)\b(?!\$| (?:goods|imports|products|steel))/g,
    'US',
  ],
  [
    /\b(?:worldwide|global|universal|across-the-board|blanket) (?:[\w%-]+ ){0,2}(?:tariff|dut|lev|surcharge|rate|import)|\b(?:all|every|any) (?:other |foreign )?(?:countries|country|nations?|(?:US )?trading partners?)\b|\b(?:(?:dozens of|many|most) )?(?:countries|nations|economies) (?:that|which|who|trading|doing)\b|\bthe (?:rest of the )?world\b|\ball imports\b(?! (?:\w+ )?from (?:the US|China))|\b(?:Section|Sec\.?) 122\b/gi,
    'all',
  ],
  [/\b(?:other|dozens of|most|many|some) (?:\w+ )?(?:countries|nations|trading partners)\b/gi, 'other'],
  [
    /\b(?:EU|European|Mexic\w+|Canad\w+|Japan\w*|India\w*|Vietnam\w*|Korea\w*|Brazil\w*|UK|British|Swiss|Switzerland|Taiwan\w*|Israel\w*|Pakistan\w*|Thai\w*|Malaysia\w*)\b/g,
    'other',
  ],
];

export type Goods = 'CN' | 'US' | 'all' | 'other' | undefined;

/** Whose goods a stretch of text speaks of: the mention nearest to its start decides, or the one nearest to its end. */
export const goodsIn = (text: string, nearest: 'start' | 'end' = 'start'): Goods => {
  const found = WHOSE.flatMap(([pattern, whose]) => [...text.matchAll(pattern)].map(({ index }) => ({ whose, index })));
  return found.sort((a, b) => a.index - b.index).at(nearest === 'start' ? 0 : -1)?.whose;
};
