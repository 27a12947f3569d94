import { expect, test } from 'vitest';
import type { OwnListAnswer, OwnListsAnswer } from '../../../../shared/views/answers/own/own-lists.ts';
import { askedOf, jsonOf } from '../asked.ts';

const ask = askedOf();

test('lists are found by audience, and read line by line, without where their bodies are kept', async () => {
  const { lists } = await jsonOf<OwnListsAnswer>(ask('/api/lists'));
  expect(lists.map(({ audience, name, version }) => [audience, name, version])).toEqual([['desk', 'parts', 2]]);
  const { body } = await ask('/api/lists/desk/parts');
  expect(body).not.toContain('ffff');
  expect((JSON.parse(body) as OwnListAnswer).rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
});

test('a calendar has the days of the lines alone, each with reminders, under ids that stay', async () => {
  const of = async (valid: string): Promise<string> => (await ask(`/api/lists/desk.ics?valid=${valid}`)).body;
  const body = await of('2025-11-12');
  expect(body).toMatch(/SUMMARY:1 part\\, 1 counterparty come back|SUMMARY:\d parts?.* comes? back/);
  expect(body).toContain('UID:desk.2026-11-11-comes-back@chokepoint');
  expect(body.match(/BEGIN:VEVENT/g)?.length).toBe(body.match(/END:VEVENT/g)?.length);
  expect(body.match(/BEGIN:VALARM/g)?.length).toBe(2 * (body.match(/BEGIN:VEVENT/g)?.length ?? 0));
  expect(body).toMatch(/TRIGGER:-P6DT15H\r\n/);
  for (const line of body.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(await of('2027-01-01')).not.toContain('2026-11-11');
});

test('what is not there is said', async () => {
  expect((await ask('/api/lists/desk/other')).status).toBe(404);
  expect((await ask('/api/lists/operators/parts')).status).toBe(404);
});
