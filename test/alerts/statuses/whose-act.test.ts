import { describe, expect, test } from 'vitest';
import { checking } from '../../../lambdas/checks.ts';
import { JURISDICTIONS, type JurisdictionId } from '../../../shared/domain/acts/jurisdictions.ts';
import { decide } from '../../../shared/ledger/decide/decide.ts';
import type { Reading } from '../../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import { SOURCES } from '../../../shared/sources/registry.ts';
import { officialOf } from '../../../shared/views/sources/checked.ts';
import { dutiesName } from '../../../shared/wording/duties/duties.ts';
import { effect, text } from '../../ledger/readings.ts';
import { beijing, toldBetween } from '../../support/story.ts';

const IDS = Object.keys(JURISDICTIONS) as JurisdictionId[];

const control = (jurisdiction: JurisdictionId, subject: string): Reading =>
  text(
    `x-${subject}`,
    '2025-10-09',
    [effect('control', { subjects: [subject], rule: 'licence', from: '2025-10-09' })],
    {
      jurisdiction,
    },
  );

const headlineOf = (...readings: Reading[]): string => {
  const at = beijing('2025-10-09', '18:00');
  const commit = decide(emptyLedger(), readings, { at, cause: 'round' });
  if (commit === undefined) throw new Error('nothing was learnt');
  const story = { ledger: fold(emptyLedger(), [commit]), commits: [commit] };
  return toldBetween(story, beijing('2025-10-09'), beijing('2025-10-10'))?.headline ?? '';
};

test.each(IDS)('an act of %s is told as its own', (id) => {
  expect(headlineOf(control(id, 'helium'))).toMatch(new RegExp(`^${JURISDICTIONS[id].name} requires a licence for He`));
});

test('acts of two in one message are each told as their own', () => {
  expect(headlineOf(control('CN', 'helium'), control('US', 'indium'))).toMatch(
    /^China requires a licence for He .*; US requires a licence for In /,
  );
});

describe('the channels looked at', () => {
  test('are of whoever publishes on them, and the press is none', async () => {
    const sources = SOURCES.filter(({ id }) => ['tariff-commission', 'federal-register', 'npr'].includes(id));
    const at = beijing('2025-10-09');
    const beat = { shard: 'all', at, checked: Object.fromEntries(sources.map(({ id }) => [id, at])) };
    const poll = { heartbeats: async () => [beat] };
    const checks = await checking({
      poll,
      sources: { all: async () => [] },
      registry: sources,
      now: () => at,
      silentAfterMinutes: 10,
    })();
    expect(officialOf(checks)).toEqual([
      { id: 'tariff-commission', publisher: 'State Council Tariff Commission', jurisdiction: 'CN', at, state: 'whole' },
      { id: 'federal-register', publisher: 'Federal Register', jurisdiction: 'US', at, state: 'whole' },
    ]);
    expect(officialOf(checks, 'US').map(({ id }) => id)).toEqual(['federal-register']);
  });
});

test.each([
  ['tariff:CN>US', "China's duties on US goods"],
  ['tariff:US>CN', 'US duties on Chinese goods'],
  ['tariff:CN>CA', "China's duties on Canadian goods"],
  ['tariff:CA>CN', "Canada's duties on Chinese goods"],
])('%s are %s', (subject, name) => expect(dutiesName(subject)).toBe(name));
