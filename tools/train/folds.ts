import { createHash } from 'node:crypto';
import type { Item } from './items.ts';

const draw = (text: string, of: number): number => (createHash('sha1').update(text).digest()[0] ?? 0) % of;

const FOLDS = 8;
/** Items of one month are never on both sides. */
export const foldOf = ({ publishedOn }: Item): number => draw(publishedOn.slice(0, 7), FOLDS);
export const folds = (): number[] => Array.from({ length: FOLDS }, (_, fold) => fold);

const OURS = ['controls', 'tariffs', 'newsroom'];
/** A quarter of our own real items, whole acts and months, on which the reader is measured by what all others teach. */
export const isHeldOut = ({ set, act, publishedOn }: Item): boolean =>
  OURS.includes(set) && draw(`h${act}${publishedOn.slice(0, 7)}`, 4) === 0;
