import { substanceOf } from '../../domain/goods/substances.ts';
import { isTariff, slugOf } from '../../domain/subject.ts';
import { dutiesName } from '../duties/duties.ts';
import { capital, shortGoodsName } from './subject.ts';

export type Naming = { name: string; nameZh?: string };

/** What people call goods, by the last part of the subject: `holmium`, `superhard-materials`. */
export const goodsName = (slug: string): Naming => {
  const substance = substanceOf(slug);
  if (substance === undefined) return { name: capital(shortGoodsName(slug)) };
  return { name: substance.title ?? capital(substance.en[0]), nameZh: substance.titleZh ?? substance.zh };
};

/** The name that a change or measure carries, or its subject's. */
export const namingOf = (about: { subject: string; name?: string; nameZh?: string }): Naming => {
  if (about.name) return { name: about.name, ...(about.nameZh && { nameZh: about.nameZh }) };
  if (about.nameZh) return { name: about.nameZh };
  if (isTariff(about.subject)) return { name: dutiesName(about.subject) };
  return goodsName(slugOf(about.subject));
};
