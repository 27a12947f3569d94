/** Who acts, or whose goods: China, the United States, or anybody else. */
export type Party = 'CN' | 'US' | 'other';

const NAMES: readonly (readonly [RegExp, Party])[] = [
  [
    /\b(?:US|America|Washington|White House|Trump|Biden|Bessent|Greer|Lutnick|Treasury|Supreme Court|USTR|Pentagon|Truth Social)(?:'s)?\b|\bAmerican\b/,
    'US',
  ],
  [
    /\b(?:China|Beijing|Xi|MOFCOM|MOC)(?:'s)?\b|\bChinese\b|\b(?:[Cc]ommerce|[Ff]inance) [Mm]inistry|\bMinistry of (?:Commerce|Finance)|\bTariff Commission|\bGeneral Administration of Customs|\bState Council/,
    'CN',
  ],
  [
    /\b(?:EU|European|Europe|Brussels|Mexic\w+|Canad\w+|Ottawa|Japan\w*|Tokyo|India\w*|Indonesia\w*|Malaysia\w*|Vietnam\w*|Congo\w*|DRC|Australia\w*|Korea\w*|Seoul|Russia\w*|Brazil\w*|Turkey|Turkish|UK|Brit\w+|Swiss|Switzerland|Netherlands|Dutch|Ukrain\w+|Taiwan\w*|Taipei|Germany?\w*|France|French|Israel\w*|Pakistan\w*|Myanmar|Chile\w*|Thai\w*|Philippine\w*|Kazakh\w*)\b/,
    'other',
  ],
];
const ANY = new RegExp(NAMES.map(([pattern]) => `(?:${pattern.source})`).join('|'), 'g');
const ONE = new RegExp(`^(?:${ANY.source})$`);
export const isParty = (word: string): boolean => ONE.test(word);
const partyOf = (word: string): Party => NAMES.find(([pattern]) => pattern.test(word))?.[1] ?? 'other';

/** Before a name, these make it the place that goods go to or come from, or whom it concerns, not the one who acts. */
const NOT_ACTING =
  /\b(?:to|on|from|against|for|of|in|with|into|at|toward|targeting|including|over|between|than|all|some|most|many|and)(?: the| all| any| its| certain| some| several| Donald| US| President)*\s*$/i;
/** After a name, these make it a description of goods or firms. */
const DESCRIBES =
  /^(?:'s)?[ -](?:(?:farm|agricultural|defen[cs]e|military|semiconductor|tech\w*|energy|chip|arms|aerospace|region|island|chipmak\w+|made|linked|based|owned|origin)[ -])*(?:goods|imports?|products?|exports?|shipments|firms?|compan\w+|entit\w+|organi[sz]ations?|customers|buyers|users|contractors|businesses|soybeans?|rare earths?|material|supplies|chips|military|ships|vessels|tariffs? (?:hike|threat))/i;

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

/** Who is first named as acting, or at all. */
export const firstActor = (text: string): Party | undefined => {
  const mentions = mentionsIn(text);
  return (mentions.find((mention) => actsIn(text, mention)) ?? mentions[0])?.party;
};

/** The party that acts in a clause: the last one named before the verb that could be its subject, else one named after “by”. */
const actorIn = (text: string, verbAt: number): Party | undefined => {
  const acting = mentionsIn(text).filter((mention) => actsIn(text, mention));
  const before = acting.filter((mention) => mention.at <= verbAt);
  const by = acting.find((mention) => /\bby(?: the| President| US President)*\s*$/.test(text.slice(0, mention.at)));
  return (by ?? before.at(-1) ?? acting[0])?.party;
};

/** Who acts in a clause, as far as it or its sentence or the article says; a third country only where the clause names it. */
export const actorOf = (
  text: string,
  sentence: string,
  verbAt: number,
  otherwise: Party | undefined,
): Party | undefined => {
  const around = actorIn(sentence, verbAt);
  return actorIn(text, verbAt) ?? (around === 'other' ? undefined : around) ?? otherwise;
};

const GOODS = '(?:goods|imports?|products?|exports?|articles|shipments|merchandise|items|supplies|purchases)';
const KIND = '(?:(?!tariff|dut|lev|rate|tax|on |to |of |from |in |will |has |said )[a-z-]+,? ){0,3}';
export const WHOSE: readonly (readonly [RegExp, 'CN' | 'US' | 'all' | 'other'])[] = [
  [new RegExp(`\\b(?:Chinese|China's|Chinese-made) ${KIND}${GOODS}\\b`, 'i'), 'CN'],
  [
    new RegExp(
      `\\b${GOODS} (?:that (?:come|are) |made |coming |arriving |imported )?(?:from|of|made in) (?:mainland )?China\\b`,
      'i',
    ),
    'CN',
  ],
  [
    /\b(?:on|against|for|at) (?:China|Beijing)\b(?!'s)|\bhit(?:s|ting)? China\b|\bChina (?:will |would |could )?(?:faces?|pays?|is paying|currently (?:faces|pays))|\bChina tariffs?\b|\btariffs? (?:that )?China\b|\bChina's paying/i,
    'CN',
  ],
  [new RegExp(`\\b(?:US|American|America's) ${KIND}${GOODS}\\b`, ''), 'US'],
  [
    new RegExp(
      `\\b${GOODS} (?:that (?:come|are) |made |coming |imported )?(?:from|of|made in) (?:the US|America)\\b`,
      'i',
    ),
    'US',
  ],
  [
    /\b(?:US|American) (?:[a-z-]+ ){0,2}(?:soybeans?|chicken|pork|beef|wheat|corn|coal|LNG|crude|energy|cars|autos|farm)\b|\b(?:on|against|tariffs? the|duties the) (?:the US|US|America|Washington)\b(?! (?:goods|imports|products|steel))/,
    'US',
  ],
  [
    /\b(?:worldwide|global|universal|across-the-board|blanket) (?:[\w%-]+ ){0,2}(?:tariff|dut|lev|surcharge|rate|import)|\b(?:all|every) (?:other )?(?:countries|country|nations?|trading partners?)\b|\bthe (?:rest of the )?world\b|\ball imports\b(?! from (?:the US|China))/i,
    'all',
  ],
  [/\b(?:other|dozens of|most|many|some) (?:\w+ )?(?:countries|nations|trading partners)\b/i, 'other'],
  [
    /\b(?:EU|European|Mexic\w+|Canad\w+|Japan\w*|India\w*|Vietnam\w*|Korea\w*|Brazil\w*|UK|British|Swiss|Switzerland|Taiwan\w*|Israel\w*|Pakistan\w*|Thai\w*|Malaysia\w*)\b/,
    'other',
  ],
];

/** Whose goods a stretch of text speaks of; the mention nearest to its start decides. */
export const goodsIn = (text: string): 'CN' | 'US' | 'all' | 'other' | undefined => {
  const found = WHOSE.flatMap(([pattern, whose]) => {
    const match = pattern.exec(text);
    return match ? [{ whose, at: match.index }] : [];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.whose;
};
