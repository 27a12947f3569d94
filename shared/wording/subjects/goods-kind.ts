import { substanceOf } from '../../domain/goods/substances.ts';
import type { GoodsKind } from '../../ledger/evaluate/goods-kinds.ts';
import type { Naming } from './naming.ts';
import { capital } from './subject.ts';

type Names = { en: (of: string) => string; zh: (of: string) => string };
const NAMES: Record<GoodsKind, Names> = {
  inputs: { en: (of) => `${of} inputs (ores, reagents)`, zh: (of) => `${of}矿石、试剂等原料` },
  equipment: { en: (of) => `${of} equipment`, zh: (of) => `${of}设备` },
  technology: { en: (of) => `${of} technology`, zh: (of) => `${of}技术` },
  'foreign-made': {
    en: (of) => `Foreign-made goods with Chinese ${of} content or technology`,
    zh: (of) => `含中国${of}成分或技术的境外制造物项`,
  },
  transfers: {
    en: (of) => `Chinese-origin ${of} goods moved between third countries`,
    zh: (of) => `在第三国间转移的中国原产${of}物项`,
  },
};

/** `Rare-earth equipment`, 稀土设备: one kind of what a subject gathers. */
export const goodsKindNaming = (slug: string, kind: GoodsKind): Naming => {
  const { en: [plural = slug, single = plural] = [slug.replaceAll('-', ' ')], zh } = substanceOf(slug) ?? {};
  const { en: english, zh: chinese } = NAMES[kind];
  return { name: capital(english(single.replaceAll(' ', '-'))), ...(zh && { nameZh: chinese(zh) }) };
};

export const GOODS_KIND_WORDS: Record<GoodsKind, string> = {
  inputs: 'inputs',
  equipment: 'equipment',
  technology: 'technology',
  'foreign-made': 'foreign-made goods',
  transfers: 'transfers between third countries',
};
