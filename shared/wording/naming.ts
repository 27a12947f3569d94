import { ELEMENTS } from '../domain/elements.ts';

export type Naming = { name: string; nameZh?: string };

const MATERIALS: Readonly<Record<string, Naming>> = {
  graphite: { name: 'Graphite', nameZh: '石墨' },
  'superhard-materials': { name: 'Superhard materials', nameZh: '超硬材料' },
  'lithium-batteries': { name: 'Lithium batteries and cathodes', nameZh: '锂电池' },
  drones: { name: 'Drones', nameZh: '无人机' },
  'rare-earths': { name: 'Rare-earth goods, equipment, technology', nameZh: '稀土' },
  'dual-use-items': { name: 'All dual-use items', nameZh: '两用物项' },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const NAMES = new Map<string, Naming>([
  ...Object.entries(ELEMENTS).map(([sign, name]) => [name, { name: capital(name), nameZh: sign }] as const),
  ...Object.entries(MATERIALS),
]);

/** What people call goods, by the last part of the subject: `holmium`, `superhard-materials`. */
export const goodsName = (slug: string): Naming => NAMES.get(slug) ?? { name: capital(slug.replaceAll('-', ' ')) };
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
