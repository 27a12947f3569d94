import { expect, test } from 'vitest';
import type { Effect } from '../../shared/domain/acts/effect.ts';
import { titleInEnglish } from '../../shared/wording/changes/title.ts';

const does = (parts: Partial<Effect>): Effect => ({ action: 'control', force: 'instrument', evidence: '', ...parts });
const day = (text: string) => text as NonNullable<Effect['from']>;
const on = (...numbers: number[]) => numbers.map((number) => ({ notice: `mofcom-2025-${number}` }));

test.each<[string, Effect[]]>([
  [
    'Suspends Nos. 55-58, 61, 62 to 10 Nov 2026',
    [does({ action: 'suspend', targets: on(55, 56, 57, 58, 61, 62), until: day('2026-11-10') })],
  ],
  [
    'Suspends No.46/2024 ¶2 to 27 Nov 2026',
    [does({ action: 'suspend', targets: [{ notice: 'mofcom-2024-46', provision: '2' }], until: day('2026-11-27') })],
  ],
  [
    'Licence for Ho Er Tm Eu Yb from 8 Nov 2025',
    ['holmium', 'erbium', 'thulium', 'europium', 'ytterbium'].map((slug) =>
      does({ rule: 'licence', subjects: [slug], from: day('2025-11-08') }),
    ),
  ],
  [
    'Puts 14 firms on the Unreliable Entity List',
    [does({ action: 'list', list: 'unreliable-entity', statedCount: 14, entities: [{ nameZh: '公司' }] })],
  ],
  ['Takes countermeasures against 3 names', [does({ action: 'list', list: 'countermeasures', statedCount: 3 })]],
  [
    'Strikes Skydio off the Unreliable Entity List',
    [does({ action: 'delist', list: 'unreliable-entity', entities: [{ name: 'Skydio' }] })],
  ],
  [
    "Suspends 24 points of China's duties on US goods to 10 Nov 2025",
    [does({ action: 'suspend', imposer: 'CN', partner: 'US', suspendPct: 24, until: day('2025-11-10') })],
  ],
  [
    "China's duties on some US goods: 15, 10 % from 10 Mar 2025",
    [15, 10].map((ratePct) =>
      does({
        action: 'tariff',
        imposer: 'CN',
        partner: 'US',
        ratePct,
        goods: { all: false, label: '' },
        from: day('2025-03-10'),
      }),
    ),
  ],
])('%s', (line, effects) => expect(titleInEnglish(effects, '2025')).toBe(line));

test('a name that is known in Chinese alone is counted', () =>
  expect(
    titleInEnglish(
      [does({ action: 'list', list: 'countermeasures', entities: [{ nameZh: '某人', kind: 'person' }] })],
      '2025',
    ),
  ).toBe('Takes countermeasures against 1 person'));

test('nothing is said of a text that does nothing', () => expect(titleInEnglish([], '2025')).toBeUndefined());
