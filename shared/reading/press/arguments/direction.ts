import type { Scene } from '../article/scene.ts';
import type { Frame } from '../frames/frames.ts';
import type { Sentence } from '../parse/parse.ts';
import { actorOf, type Goods, goodsIn, mentionsIn, ownerOf, type Party } from '../words/party.ts';
import type { Rate } from './rates.ts';

/** Who imposes a duty on whose goods. */
export type Direction = { imposer: 'CN' | 'US'; partner: 'CN' | 'US' | 'all' };

const US_ON_CN: Direction = { imposer: 'US', partner: 'CN' };
const CN_ON_US: Direction = { imposer: 'CN', partner: 'US' };
const BOTH =
  /\b(?:the )?(?:US|Washington) and (?:China|Beijing)\b|\b(?:China|Beijing) and (?:the )?(?:US|Washington)\b|\btwo (?:sides|countries|economies|nations)\b|\bboth (?:sides|countries|nations)\b|\beach other's\b/;

const EACH = /\bboth\b|\beach (?:other|side)/i;

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
/** What a clause is told in answer to, or beside: whose goods that is about is another matter. */
const ASIDE = /\b(?:after|since|following|because|as|amid|despite|in (?:response|retaliation|return|answer))\b/;
/** The goods a rate falls on: “N % on …” looks right, “… to N %” looks left, then the clause. */
const ownGoods = (text: string, rates: Rate[], rate: Rate | undefined): Goods => {
  if (rate === undefined) return goodsIn(text);
  const i = rates.indexOf(rate);
  const left = text.slice(rates[i - 1]?.end ?? 0, rate.at);
  const right = text.slice(rate.end, rates[i + 1]?.at);
  const close = /^(?:\s(?:[\w-]+\s){0,4}?)?(?:on|for|against|from)\s[^,;]*/i.exec(right)?.[0] ?? '';
  return goodsIn(close) ?? goodsIn(left) ?? goodsIn(right) ?? goodsIn(text);
};
/** Those of its sentence: what was said last, else what is said next. */
const goodsAround = ({ text, start, sentence }: Frame): Goods =>
  goodsIn(sentence.text.slice(0, start + text.length), 'end') ??
  goodsIn(sentence.text.slice(start + text.length).split(ASIDE)[0] ?? '');

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
  frame: Frame,
  rates: Rate[],
  rate: Rate | undefined,
  actor: Party | undefined,
  scene: Scene,
): Direction[] => {
  const { text, sentence, start, subjectless } = frame;
  const own = ownGoods(text, rates, rate);
  const who = subjectless ? sentence.text.slice(0, start + text.length) : text;
  if (own === undefined && (rate === undefined ? BOTH.test(text) : EACH.test(who))) return [US_ON_CN, CN_ON_US];
  const [first] = scene.sentences;
  const title = first !== undefined && first.index < 0 && !DUTY_WORD.test(text) ? first.text : '';
  const acting = actorOf(text, '', frame.at, undefined);
  const around = goodsAround(frame);
  const said = acting && around !== 'all' && around !== 'other' ? undefined : around;
  const unsaid = acting ? undefined : (goodsIn(title) ?? (actor ? undefined : scene.goods));
  const goods = own ?? said ?? unsaid;
  const pairs = rate && rates.length > 1 && /\brespectively\b/i.test(sentence.text) ? orderOf(sentence, scene) : [];
  const owner = rate && ownerOf(text.slice(0, rate.at), text.slice(rate.end));
  const paired = (goods === 'all' ? undefined : owner) ?? (rate && pairs[rates.indexOf(rate)]);
  const direction = paired ? directionOf(undefined, paired, scene) : directionOf(goods, actor, scene);
  return direction ? [direction] : [];
};

/** Whether a text speaks of somebody's goods at all. */
export const namesGoods = (text: string): boolean => goodsIn(text) !== undefined;
