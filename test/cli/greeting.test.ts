import { expect, test } from 'vitest';
import { recorded } from '../../cli/local/environment.ts';
import { startMessage } from '../../cli/local/start-message.ts';
import type { CivilDate, Instant } from '../../shared/time/civil.ts';

const play = recorded('2025-10-08' as CivilDate, '2025-10-11' as CivilDate);
const PLACE = { site: 'http://localhost:4600', folder: '.chokepoint/recorded' };
const greeting = async (reached?: Instant): Promise<string> => {
  const environment = await play.set(reached);
  await environment.close();
  return startMessage(play, environment, PLACE, reached);
};

test.each([
  ['a first start says how long it takes', undefined, /^Chokepoint on the recorded sites, .* in about a minute\.$/m],
  [
    'a second one goes on',
    '2025-10-09T04:00:00.000Z',
    /going on from 9 Oct 2025 12:00 Beijing\. `npm start -- --fresh` plays it from the beginning\.$/m,
  ],
  [
    'one after the end says that all was played',
    '2025-10-11T00:00:00.000Z',
    /^Played already; standing at 11 Oct 2025 08:00 Beijing\. `npm start -- --fresh` plays again\.$/m,
  ],
])('%s', async (_, reached, words) => {
  const text = await greeting(reached as Instant | undefined);
  expect(text).toMatch(words);
  expect(text.includes('in about a minute')).toBe(reached === undefined);
});
