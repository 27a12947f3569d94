import { expect, test } from 'vitest';
import { SOURCES } from '../../shared/sources/registry.ts';
import { daysBetween } from '../../shared/time/civil.ts';
import { OFFICE_IDS } from '../../simulator/corpus/office.ts';
import { postedOn } from '../../simulator/entry.ts';
import { fillers } from '../../simulator/fillers.ts';
import { OFFICES } from '../../simulator/offices.ts';

test.each(OFFICE_IDS)('%s is the list of a source, and never as quiet as its longest gap', (office) => {
  const source = SOURCES.find(({ index }) => index(2025).includes(OFFICES[office].list));
  const days = fillers()
    .filter(({ channel }) => channel === office)
    .map(postedOn);
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
  expect(gaps.length).toBeGreaterThan(0);
  expect(Math.max(...gaps)).toBeLessThan(source?.quietDays ?? 0);
});
