import { RARE_EARTHS } from './elements.ts';

const items = (names: readonly string[]): readonly string[] => names.map((name) => `item:${name}`);

/** Subjects that people ask for together. */
export const GROUPS = {
  'rare earths': items([...RARE_EARTHS, 'rare-earths']),
  'minor metals': items([
    'gallium',
    'germanium',
    'antimony',
    'tungsten',
    'tellurium',
    'bismuth',
    'molybdenum',
    'indium',
  ]),
  'superhard materials': items(['superhard-materials']),
  batteries: items(['lithium-batteries', 'graphite']),
  'dual-use items': items(['dual-use-items']),
  drones: items(['drones']),
} as const;

export type Group = keyof typeof GROUPS;

/** The first group that a subject belongs to. */
export const groupOf = (subject: string): Group | undefined =>
  (Object.keys(GROUPS) as Group[]).find((group) => (GROUPS[group] as readonly string[]).includes(subject));
