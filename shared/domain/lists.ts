import type { List } from './effect.ts';

/** The lists of these issuers; a foreign 实体清单 without 不可靠 before it is none of them. */
export const LISTS: readonly (readonly [wording: RegExp, list: List])[] = [
  [/不可靠实体清单/, 'unreliable-entity'],
  [/(?:出口管制)?管控名单/, 'export-control'],
  [/关注名单/, 'watch'],
  [/反制(?:裁)?(?:实体)?(?:清单|名单)/, 'countermeasures'],
];

export const listIn = (text: string): List | undefined => LISTS.find(([wording]) => wording.test(text))?.[1];
