import type { EndUse, Item, Reach, Rule } from '../../../domain/acts/effect.ts';

/** What an article lets an exporter do; a licence is looked for before a ban that 未经许可 qualifies. */
export const RULE_WORDS: readonly (readonly [wording: RegExp, rule: Rule])[] = [
  [/原则上不予(?:许可|批准)|原则上不批准/, 'presumed-denial'],
  [/逐案(?:审批|审查|审核)|个案(?:审批|审查)/, 'case-by-case'],
  [/更(?:加|为)?严格的?[^。;]*审查|从严审查/, 'stricter-review'],
  [/不得申请通用许可|不适用通用许可/, 'no-general-licence'],
  [/(?:未经|未获得?|未取得)[^。;,]{0,12}许可[^。;]{0,16}不得[^。;]{0,12}(?:出口|转移)/, 'licence'],
  [/出口(?:下列|以下)[^。;]*申请[^。;]*许可/, 'licence'],
  [/(?:必须|应当?|须)(?:事先)?(?:获得|取得)[^。;]*许可/, 'licence'],
  [/禁止[^。;]*出口|不得(?:向[^。;]*)?出口|(?<!原则上)不予许可|停止出口/, 'prohibited'],
];

/** Opens a notice; its articles say the rest. */
export const GENERAL: readonly (readonly [wording: RegExp, rule: Rule])[] = [
  [/实施(?:临时)?(?:出口管制|管制)|纳入出口管制/, 'licence'],
  [/实施(?:临时)?禁止出口/, 'prohibited'],
];

export const END_USES: readonly (readonly [wording: RegExp, use: EndUse])[] = [
  [/潜在军事用途的人工智能/, 'military-ai'],
  [/逻辑芯片|存储芯片|先进制程|先进芯片/, 'advanced-chips'],
  [/大规模杀伤性武器/, 'wmd'],
  [/恐怖主义/, 'terrorism'],
  [/军事(?:用户|用途|目的|实力|潜力|领域)|军用|军队/, 'military'],
];

export const REACHES: readonly (readonly [wording: RegExp, reach: Reach])[] = [
  [/含有[^。;]*境外(?:制造|生产)/, 'foreign-made'],
  [/使用原产于中国的[^。;]*技术[^。;]*境外/, 'foreign-process'],
  [/^(?:直接)?(?:转移|提供|出口)?原产于(?:中国|中华人民共和国)的/, 'transfer'],
];

/** Clauses that repeat the law's own catch-all, or tell what follows from a breach, impose nothing of their own. */
export const NOT_OPERATIVE: readonly RegExp[] = [
  // 对……的所有无人机，明知将用于……的，不得出口 is a ban of its own.
  /^(?![^。;]{0,40}对[^。;,]{0,60}所有)[^。;]*(?:明知|应当知道)/,
  /违反(?:上述|本公告|规定)/,
  /法律责任/,
  /特殊情况/,
  /申请表/,
  /提交下列文件/,
  /经审查/,
  /上述\d*(?:家|个)?(?:[^。;]{0,6})(?:实体|企业|机构)/,
  /关注名单的实体/,
  /公共领域/,
  /^属于[^,]*的,/,
  /行政处罚/,
  /准予|许可或者?不予许可/,
];

export const KIND_OF_CODE: Readonly<Record<string, Item['kind']>> = {
  A: 'product',
  B: 'equipment',
  C: 'material',
  D: 'software',
  E: 'technology',
};
