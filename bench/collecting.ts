import { collectingADay } from '../shared/sources/collecting.ts';
import { SOURCES } from '../shared/sources/registry.ts';

const YEAR = 2026;
const MANY = [1_000, 10_000];

const ours = SOURCES.map(({ id, everyMinutes, index }) => ({ id, everyMinutes, addresses: index(YEAR).length }));

/** What a day of collecting asks for: the registry as it is, and as many times over as make so many sources. */
export const bench = (): void => {
  const registries = [
    ours,
    ...MANY.map((count) =>
      Array.from({ length: count }, (_, index) => ({
        ...(ours[index % ours.length] as (typeof ours)[number]),
        id: `source-${index}-of-many`,
      })),
    ),
  ];
  const days = registries.map((registry) => collectingADay(registry));
  console.log(`${'a day of'.padEnd(18)}${registries.map(({ length }) => `${length} sources`.padStart(16)).join('')}`);
  for (const name of Object.keys(days[0] ?? {}) as (keyof (typeof days)[number])[])
    console.log(`${name.padEnd(18)}${days.map((day) => day[name].toLocaleString('en').padStart(16)).join('')}`);
};
