import { expect, test } from 'vitest';

import type { Commit } from '../../../shared/ledger/log/commit.ts';
import { letGo } from '../../../shared/ledger/log/voice.ts';
import { instantOf, millisOf } from '../../../shared/time/civil.ts';
import { readingWith } from '../../support/commits.ts';
import { storyLog } from '../../views/story.ts';
import { askedOf, jsonOf } from './asked.ts';
import { storyDeps } from './story-deps.ts';

const STORY = storyLog();
const last = STORY.at(-1) as Commit;
const url = 'https://npr.example/voice';
const page = 'e'.repeat(64);
const reading = readingWith({
  ...{ key: url, url, page, kind: 'press', jurisdiction: null, source: 'npr', title: 'What everybody says' },
  claims: [
    {
      ...{ type: 'control-add', news: true, stance: 'affirmed', evidence: 'A long sentence.' },
      quotes: { until: 'A long sentence on its end.' },
    },
  ],
});
const voice: Commit = {
  ...{ number: last.number + 1, at: instantOf(millisOf(last.at) + 60_000), cause: 'round' },
  ...{ readings: [reading], changes: [] },
};

test('of a voice its words are left out, of a lesson nothing', () => {
  expect(JSON.stringify(letGo(voice))).not.toContain('A long sentence');
  expect(letGo(voice)).toMatchObject({ number: voice.number, readings: [{ key: url, page, source: 'npr' }] });
  for (const commit of STORY) expect(letGo(commit)).toBe(commit);
  const told: Commit = { ...voice, threads: [{ change: '1.0', commit: 1, now: 'confirmed' }] };
  expect(letGo(told)).toBe(told);
});

test('its page is shown as any other, and it counts with its source', async () => {
  const deps = storyDeps([...STORY, voice]);
  const blobs = { ...deps.blobs, get: async () => new TextEncoder().encode('<p>Words of the page.</p>') };
  const [before, after] = [askedOf(), askedOf({ ...deps, blobs })];
  expect(await jsonOf(after(`/api/pages/${page}`))).toMatchObject({ url, title: 'What everybody says', source: 'npr' });
  const texts = async (ask: typeof after) =>
    (await jsonOf<{ sources: { id: string; texts: number }[] }>(ask('/api/sources'))).sources.find(
      ({ id }) => id === 'npr',
    )?.texts ?? 0;
  expect((await texts(after)) - (await texts(before))).toBe(1);
  expect(await jsonOf(after('/api/head'))).toMatchObject({ commit: voice.number });
});
