import { countryNamed } from '../../domain/names/countries.ts';

export type Place = { destination?: string; rest: string };

const MOST_WORDS = 4;
/** Said of whoever receives, and nothing more of who it is. */
const WHO =
  /\b(?:an?|the|any|end[- ]?users?|users?|buyers?|customers?|importers?|compan(?:y|ies)|firms?|destination|country|for|use|export(?:s|ed)?)\b|(?:用户|客户|买方|进口商|企业|公司|出口|的)/gi;

/** Whether a text says nothing more. */
export const saysNothing = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text.replace(WHO, ' '));
export const withoutWho = (text: string): string => text.replace(WHO, ' ').replace(/\s+/g, ' ').trim();

/** The country with which a text begins, and what follows. */
const leading = (text: string): Place => {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
    const name = words.slice(0, count).join(' ');
    const destination = countryNamed(name.replace(/['’]s$/, ''));
    if (destination) return { destination, rest: words.slice(count).join(' ') };
  }
  return { rest: text };
};

/** 向美国出口, 出口到日本, 运往德国, 对韩. */
const CHINESE: readonly RegExp[] = [
  /(?:向|对|往|至)(\p{Script=Han}{1,12}?)(?:的)?(?:出口|销售|发运|发货)/u,
  /(?:出口|销售|销|运|发)(?:到|至|往|给)(\p{Script=Han}{2,12})/u,
  /^(\p{Script=Han}{2,12})$/u,
];

const inChinese = (text: string): Place => {
  const said = text.trim();
  for (const form of CHINESE) {
    const match = form.exec(said);
    const [whole, name = ''] = match ?? [];
    if (!match || whole === undefined) continue;
    for (let length = name.length; length > 0; length--) {
      const destination = countryNamed(name.slice(0, length));
      const behind = said.slice(match.index + whole.length);
      if (destination) return { destination, rest: `${said.slice(0, match.index)} ${name.slice(length)} ${behind}` };
    }
  }
  return { rest: text };
};

const LEAD_IN =
  /^(?:(?:destination|dest|country|ship(?:ped|ping)? to|export(?:ed)? to|to|for|into)\b\s*:?\s*|目的(?:国|地)[:：]?\s*)/i;
const ARTICLE = /^(?:an?|the)\s+(?=\p{L})/iu;

/** A piece that stands where the destination stands: `US`, `to Japan`, `Japanese buyer`. */
export const placeOf = (piece: string): Place => {
  const han = inChinese(piece);
  if (han.destination) return han;
  const bare = piece.replace(/\s+/g, ' ').trim().replace(LEAD_IN, '').replace(ARTICLE, '');
  const found = leading(bare);
  return found.destination ? found : { rest: piece };
};

/** Where goods are said with their destination behind them: `… to Japan`, `… for export to the US`. */
const WITHIN = /\b(?:(?:for )?(?:export|shipment|shipped|sold|delivery|sale) )?(?:to|into|bound for)\s+(?=\S)/gi;

/** The destination within a piece that speaks of goods. */
export const placeWithin = (piece: string): Place => {
  const han = inChinese(piece);
  if (han.destination && han.rest.trim() !== '') return han;
  for (const match of [...piece.matchAll(WITHIN)].reverse()) {
    const after = piece.slice(match.index + match[0].length).replace(ARTICLE, '');
    const found = leading(after);
    if (found.destination)
      return { destination: found.destination, rest: `${piece.slice(0, match.index)} ; ${found.rest}` };
  }
  return { rest: piece };
};
