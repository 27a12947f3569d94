import { expect, test } from 'vitest';
import { play } from '../../bench/chaos/game.ts';

test('killed again and again, on providers and a store that fail, the line tells everybody everything once and in order', async () => {
  const game = await play(7, 2, '2025-10-10', 'mofcom-announcements');
  expect(game.wrong).toEqual([]);
  expect(game.kills).toBe(2);
  expect(game.changes).toBeGreaterThan(10);
  expect(Object.keys(game.storage).length).toBeGreaterThan(2);
  const { said, kept, lost, doubled, disordered } = game.decided;
  expect(said).toBeGreaterThan(3);
  expect({ kept, lost, doubled, disordered }).toEqual({ kept: said, lost: 0, doubled: 0, disordered: 0 });
}, 180_000);
