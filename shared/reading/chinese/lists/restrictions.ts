import type { Effect, Restriction } from '../../../domain/acts/effect.ts';
import type { NoticeParts } from '../notice/notice-parts.ts';
import { type Sentence, wordsOf } from '../words/lines.ts';

/** What a listing forbids, as its articles say it. */
export const RESTRICTIONS: readonly (readonly [wording: RegExp, restriction: Restriction])[] = [
  [/与中国有关的进出口/, 'trade'],
  [/新增投资/, 'invest'],
  [/入境|进入大陆/, 'entry'],
  [/工作许可|停留|居留/, 'stay'],
  [/(?:交易|合作)[^。;]{0,6}活动|大陆有关组织、个人进行合作|禁止中国公民[^。;]{0,40}(?:交易|往来)/, 'dealings'],
  [/(?:提供|传输)[^。;]*(?:数据|个人信息)/, 'data'],
  [/罚款/, 'fine'],
  [/禁止[^。;]*出口[^。;]{0,4}两用物项/, 'dual-use-export'],
  [/禁止[^。;]*两用物项[^。;]*(?:转移|提供)/, 'dual-use-transfer'],
  [/冻结|查封|扣押/, 'freeze'],
  [/禁止其向中国出口/, 'product'],
];
/** The measures of a listing stand close behind it. */
const NEAR = 100;
const PRODUCT = /禁止其向中国出口([^。;]+)/;

/** The measures that follow a listing: its articles, or what stands behind 采取以下措施 in one sentence. */
export const measuresIn = (
  parts: NoticeParts,
  { line, at, text }: Sentence,
): Pick<Effect, 'restrictions' | 'product'> => {
  const from = parts.body.indexOf(line) + 1;
  const rest = parts.body.slice(from, from + NEAR);
  const next = line.level === 1 ? rest.findIndex(({ level }) => level === 1) : -1;
  const behind = line.text
    .slice(at)
    .split(/(?:措施|实施制裁|惩戒|[清名]单)[:,。]/)
    .slice(1);
  const below = (next < 0 ? rest : rest.slice(0, next)).map(wordsOf);
  const said = [...behind, ...below].join('\n');
  const restrictions = RESTRICTIONS.filter(([wording]) => wording.test(said)).map(([, one]) => one);
  const product = PRODUCT.exec(said)?.[1];
  return {
    ...(restrictions.length === 0 ? {} : { restrictions }),
    ...(product === undefined || text === '' ? {} : { product }),
  };
};
