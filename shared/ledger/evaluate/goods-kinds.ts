import { ALL_DUAL_USE, isBroad } from '../../domain/goods/substances.ts';
import { slugOf } from '../../domain/subject.ts';
import type { Measure } from './measure.ts';

/** What a control is on, where its subject gathers goods, equipment and technology under one name. */
export const GOODS_KINDS = ['inputs', 'equipment', 'technology', 'foreign-made', 'transfers'] as const;
export type GoodsKind = (typeof GOODS_KINDS)[number];

/** The letter of a control code is its category. */
const OF_LETTER: Readonly<Record<string, GoodsKind>> = {
  A: 'equipment',
  B: 'equipment',
  C: 'inputs',
  D: 'technology',
  E: 'technology',
};

/** Such a subject says too little for one verdict; all dual-use items is a rule over a whole list, and never parted. */
export const isGathered = (subject: string): boolean => {
  const slug = slugOf(subject);
  return isBroad(slug) && slug !== ALL_DUAL_USE;
};

type Scoped = Pick<Measure, 'notice' | 'reach' | 'codes'>;

const ownKinds = ({ reach = [], codes = [] }: Scoped): GoodsKind[] => {
  if (reach.includes('foreign-made') || reach.includes('foreign-process')) return ['foreign-made'];
  if (reach.includes('transfer') && !reach.includes('export')) return ['transfers'];
  const found = new Set(codes.flatMap((code) => OF_LETTER[code[1] ?? ''] ?? []));
  return GOODS_KINDS.filter((kind) => found.has(kind));
};

/** The kinds that a measure is on; a provision that says neither is on what the rest of its notice is on. */
export const kindsOf = (measure: Scoped, all: readonly Scoped[]): GoodsKind[] => {
  const own = ownKinds(measure);
  if (own.length > 0) return own;
  const others = new Set(all.filter(({ notice }) => notice === measure.notice).flatMap(ownKinds));
  return GOODS_KINDS.filter((kind) => others.has(kind));
};

/** Measures on a gathered subject by kind; one whose kind is not known stands under none. */
export const byKind = <Own extends Scoped>(measures: readonly Own[]): [GoodsKind | undefined, Own[]][] => {
  const kinds = measures.map((measure) => ({ measure, kinds: kindsOf(measure, measures) }));
  const rest = kinds.filter((one) => one.kinds.length === 0).map(({ measure }) => measure);
  return [
    ...GOODS_KINDS.map((kind): [GoodsKind, Own[]] => [
      kind,
      kinds.filter((one) => one.kinds.includes(kind)).map(({ measure }) => measure),
    ]),
    [undefined, rest] as [undefined, Own[]],
  ].filter(([, own]) => own.length > 0) as [GoodsKind | undefined, Own[]][];
};
