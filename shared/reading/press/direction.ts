import type { Frame } from './frames.ts';
import type { Sentence } from './parse.ts';
import { goodsIn, mentionsIn, type Party } from './party.ts';
import type { Rate } from './rates.ts';
import type { Scene } from './scene.ts';

/** Who imposes a duty on whose goods. */
export type Direction = { imposer: 'CN' | 'US'; partner: 'CN' | 'US' | 'all' };
type Goods = ReturnType<typeof goodsIn>;

const US_ON_CN: Direction = { imposer: 'US', partner: 'CN' };
const CN_ON_US: Direction = { imposer: 'CN', partner: 'US' };
const BOTH =
  /\b(?:the )?(?:US|Washington) and (?:China|Beijing)\b|\b(?:China|Beijing) and (?:the )?(?:US|Washington)\b|\btwo (?:sides|countries|economies|nations)\b|\bboth (?:sides|countries|nations)\b|\beach other's\b/;

/** An article headed by a third country, and not by America, is about duties between others. */
const aimsElsewhere = ({ sentences: [title] }: Scene): boolean =>
  title !== undefined &&
  title.index < 0 &&
  /other/.test(
    mentionsIn(title.text)
      .map(({ party }) => party)
      .join(),
  ) &&
  !/\bUS|Americ/.test(title.text);

const directionOf = (goods: Goods, actor: Party | undefined, scene: Scene): Direction | undefined => {
  if (goods === 'other' || actor === 'other') return undefined;
  if (goods === 'CN') return US_ON_CN;
  if (goods === 'US') return CN_ON_US;
  if (goods === 'all') return actor === 'CN' ? undefined : { imposer: 'US', partner: 'all' };
  if (actor === 'CN') return aimsElsewhere(scene) ? undefined : CN_ON_US;
  return actor === 'US' && /\bChin(?:a|ese)\b|\bBeijing\b/.test(scene.whole) ? US_ON_CN : undefined;
};

const DUTY_WORD = /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\b/i;
/** The goods a rate falls on: “N % on …” looks right, “… to N %” looks left, then the clause, then the sentence. */
const goodsOf = (text: string, rates: Rate[], rate: Rate | undefined, sentence: string, title: string): Goods => {
  if (rate === undefined) return goodsIn(text) ?? goodsIn(sentence);
  const i = rates.indexOf(rate);
  const left = text.slice(rates[i - 1]?.end ?? 0, rate.at);
  const right = text.slice(rate.end, rates[i + 1]?.at);
  const close = /^(?:\s(?:[\w-]+\s){0,4}?)?(?:on|for|against|from)\s[^,;]*/i.exec(right)?.[0] ?? '';
  return (
    goodsIn(close) ??
    goodsIn(left) ??
    goodsIn(right) ??
    goodsIn(text) ??
    goodsIn(sentence) ??
    (DUTY_WORD.test(text) ? undefined : goodsIn(title))
  );
};

/** For “30 % and 10 %, respectively”: who was named first imposes the first. */
const orderOf = (sentence: Sentence, scene: Scene): Party[] => {
  const at = scene.sentences.indexOf(sentence);
  const back = scene.sentences.slice(0, at + 1).reverse();
  for (const { text } of back) {
    const order = [...new Set(mentionsIn(text).map((mention) => mention.party))].filter((party) => party !== 'other');
    if (order.length === 2) return order;
  }
  return [];
};

/** The directions of one rate, or of a deed on duties that names none. */
export const directionsOf = (
  { text, sentence }: Frame,
  rates: Rate[],
  rate: Rate | undefined,
  actor: Party | undefined,
  scene: Scene,
): Direction[] => {
  const [first] = scene.sentences;
  const goods = goodsOf(text, rates, rate, sentence.text, first !== undefined && first.index < 0 ? first.text : '');
  if (rate === undefined && goods === undefined && BOTH.test(text)) return [US_ON_CN, CN_ON_US];
  const pairs = rate && rates.length > 1 && /\brespectively\b/i.test(sentence.text) ? orderOf(sentence, scene) : [];
  const paired = rate && pairs[rates.indexOf(rate)];
  const direction = paired ? directionOf(undefined, paired, scene) : directionOf(goods, actor, scene);
  return direction ? [direction] : [];
};

/** Whether a text speaks of somebody's goods at all. */
export const namesGoods = (text: string): boolean => goodsIn(text) !== undefined;
