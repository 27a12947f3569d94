import { ELEMENTS } from '../../domain/elements.ts';
import { CHEMICAL_ELEMENTS } from './chemical-elements.ts';

const GOODS: Readonly<Record<string, readonly string[]>> = {
  graphite: ['石墨'],
  'superhard-materials': ['超硬材料', '人造金刚石', 'synthetic diamond', 'cubic boron nitride', 'cBN'],
  'lithium-batteries': ['锂电池', 'lithium battery', 'lithium-ion battery', 'Li-ion battery'],
  drones: ['无人机', 'drone', 'UAV', 'unmanned aerial vehicle'],
  'rare-earths': ['稀土', 'rare earth'],
};

const forms = (name: string): string[] => [`${name} metal`, `${name} oxide`];
const add = (to: Map<string, string[]>, slug: string, names: readonly string[]): void => {
  to.set(`item:${slug}`, [...(to.get(`item:${slug}`) ?? []), ...names]);
};

const byName = (): Record<string, string[]> => {
  const aliases = new Map<string, string[]>();
  for (const { symbol, name } of CHEMICAL_ELEMENTS) add(aliases, name.toLowerCase(), [symbol, ...forms(name)]);
  for (const [sign, name] of Object.entries(ELEMENTS)) add(aliases, name, [sign, `金属${sign}`, `氧化${sign}`]);
  for (const [slug, names] of Object.entries(GOODS)) add(aliases, slug, names);
  return Object.fromEntries(aliases);
};

/** What a parts list calls the goods of a subject: symbol, Chinese sign, usual forms. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = byName();
