import { substanceOf } from '../domain/substances.ts';
import { capital, shortGoodsName } from './subject.ts';

export type Naming = { name: string; nameZh?: string };

/** What people call goods, by the last part of the subject: `holmium`, `superhard-materials`. */
export const goodsName = (slug: string): Naming => {
  const substance = substanceOf(slug);
  if (substance === undefined) return { name: capital(shortGoodsName(slug)) };
  return { name: substance.title ?? capital(substance.en[0]), nameZh: substance.zh };
};

export const slugOf = (subject: string): string => subject.slice(subject.lastIndexOf(':') + 1);

const DUTIES: Readonly<Record<string, string>> = {
  'tariff:CN>US': "China's duties on US goods",
  'tariff:US>CN': 'US duties on Chinese goods',
};

/** The name that a change or measure carries, or its subject's. */
export const namingOf = (about: { subject: string; name?: string; nameZh?: string }): Naming => {
  if (about.name) return { name: about.name, ...(about.nameZh && { nameZh: about.nameZh }) };
  if (about.nameZh) return { name: about.nameZh };
  if (about.subject.startsWith('tariff:'))
    return { name: DUTIES[about.subject] ?? about.subject.replace('tariff:', '') };
  return goodsName(slugOf(about.subject));
};
