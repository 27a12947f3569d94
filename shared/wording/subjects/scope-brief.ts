import type { Item } from '../../domain/acts/effect.ts';
import { unique } from '../text/runs.ts';

/** 大于等于300 Wh/kg: how much of a product's property brings it under control, where its unit is written in letters. */
const LEAST = /(?:大于等于|不低于|不小于|大于|≥)\s*([\d.]+)\s*([A-Za-z%][\w/%·]{0,9})/;

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/正极材料/, 'cathode'],
  [/负极材料/, 'anode'],
];

type Line = Pick<Item, 'kind' | 'textZh'>;

/** By what the goods of a notice are narrowed, in a few words: `≥300 Wh/kg, cathode, anode`. */
export const scopeInBrief = (items: readonly Line[]): string => {
  const goods = items.filter(({ kind }) => kind === 'product' || kind === 'material');
  const least = goods.flatMap(({ kind, textZh }) => {
    const [, number, unit] = (kind === 'product' && LEAST.exec(textZh)) || [];
    return number && unit ? [`≥${number} ${unit}`] : [];
  });
  const parts = PARTS.flatMap(([words, name]) => (goods.some(({ textZh }) => words.test(textZh)) ? [name] : []));
  return [...unique(least).slice(0, 1), ...parts].join(', ');
};
