import { substanceOf } from '../../domain/goods/substances.ts';
import type { GoodsKind } from '../../ledger/evaluate/goods-kinds.ts';
import { capital } from './subject.ts';

const NAMES: Record<GoodsKind, (of: string) => string> = {
  inputs: (of) => `${of} inputs (ores, reagents)`,
  equipment: (of) => `${of} equipment`,
  technology: (of) => `${of} technology`,
  'foreign-made': (of) => `Foreign-made goods with Chinese ${of} content or technology`,
  transfers: (of) => `Chinese-origin ${of} goods moved between third countries`,
};

/** `Rare-earth equipment`: one kind of what a subject gathers. */
export const goodsKindName = (slug: string, kind: GoodsKind): string => {
  const [plural = slug, single = plural] = substanceOf(slug)?.en ?? [slug.replaceAll('-', ' ')];
  return capital(NAMES[kind](single.replaceAll(' ', '-')));
};

export const GOODS_KIND_WORDS: Record<GoodsKind, string> = {
  inputs: 'inputs',
  equipment: 'equipment',
  technology: 'technology',
  'foreign-made': 'foreign-made goods',
  transfers: 'transfers between third countries',
};
