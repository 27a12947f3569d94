import { expect, test } from 'vitest';
import { isTryEvent, trySources } from '../../lambdas/collect/try-sources.ts';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import type { Web } from '../../shared/ports.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { startSimulator } from '../../simulator/start-simulator.ts';

const now = (): Instant => '2025-10-09T01:00:00.000Z' as Instant;
const [first, second] = SOURCES.map(({ id }) => id) as [string, string];

test.each([
  [{ try: true }, true],
  [{ try: true, sources: [first] }, true],
  [{ time: '2025-10-09T01:00:00Z' }, false],
  [{ try: 'true' }, false],
  [undefined, false],
  [null, false],
])('%j asks to try: %s', (event, tries) => expect(isTryEvent(event)).toBe(tries));

test('the sources asked for are visited, and nothing else', async () => {
  const { url, close } = await startSimulator({ clock: { now } });
  const web = webOf({ contact: 'tests@example.org', origin: url });
  const rows = await trySources({ sources: SOURCES, web, now }, { try: true, sources: [first] });
  expect(rows).toMatchObject([{ id: first, links: expect.any(Number), problem: undefined }]);
  await close();
});

test('one that throws or never answers takes nothing from the others', async () => {
  const web: Web = {
    visit: ({ url }) => (url.includes('never') ? new Promise(() => {}) : Promise.reject(new Error('thrown'))),
  };
  const [good] = SOURCES;
  const never = { ...good!, id: second, index: () => ['https://never.example/'] };
  expect(await trySources({ sources: [good!, never], web, now }, { try: true }, 50)).toEqual([
    { id: first, problem: 'Error: thrown' },
    { id: second, problem: 'no answer in 0.05 s' },
  ]);
});
