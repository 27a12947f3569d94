import type { Restriction } from './effect.ts';

/** What a listing forbids, as its articles say it. */
export const RESTRICTIONS: readonly (readonly [wording: RegExp, restriction: Restriction])[] = [
  [/与中国有关的进出口/, 'trade'],
  [/新增投资/, 'invest'],
  [/入境/, 'entry'],
  [/工作许可|停留|居留/, 'stay'],
  [/交易|合作等活动/, 'dealings'],
  [/(?:提供|传输)[^。;]*(?:数据|个人信息)/, 'data'],
  [/罚款/, 'fine'],
  [/出口两用物项|两用物项[^。;]*出口/, 'dual-use-export'],
  [/转移或提供/, 'dual-use-transfer'],
  [/冻结|查封|扣押/, 'freeze'],
  [/禁止其向中国出口/, 'product'],
];
