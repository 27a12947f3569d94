import type { Effect } from '../../shared/domain/acts/effect.ts';
import { issuerOfKey } from '../../shared/domain/acts/jurisdictions.ts';
import { type Context, decide } from '../../shared/ledger/decide/decide.ts';
import type { Measure, Regime } from '../../shared/ledger/evaluate/measure.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { BEIJING, type CivilDate, civilMinute, endOfDay, type Instant, instantAt } from '../../shared/time/civil.ts';

export const day = (text: string): CivilDate => text as CivilDate;
export const beijing = (text: string, time = '09:00'): Instant => instantAt(civilMinute(day(text), time), BEIJING);
export const LATEST = '9999-12-31T00:00:00.000Z' as Instant;

type EffectParts = Omit<Partial<Effect>, 'from' | 'until'> & { from?: string; until?: string };

export const effect = (action: Effect['action'], parts: EffectParts = {}): Effect =>
  ({ action, force: 'instrument', evidence: action, ...parts }) as Effect;

/** A text by its key, with the day on which it was published. */
export const text = (key: string, publishedOn: string, effects: Effect[], parts: Partial<Reading> = {}): Reading => ({
  key,
  title: key,
  kind: key.startsWith('answer') ? 'spokesperson' : 'notice',
  ...(key.startsWith('answer') ? {} : { notice: { key, issuers: [], title: key } }),
  mentions: [],
  effects,
  claims: [],
  attachments: [],
  problems: [],
  source: 'mofcom',
  jurisdiction: issuerOfKey(key) ?? 'CN',
  rank: 1,
  length: 1000,
  reader: '1',
  url: `https://example.org/${key}`,
  page: `${key}-1`,
  publishedOn: day(publishedOn),
  seenAt: beijing(publishedOn),
  ...parts,
});

/** What the baseline has of a text: no words, no page. */
export const shipped = (reading: Reading, parts: Partial<Reading> = {}): Reading => ({
  ...reading,
  effects: reading.effects.map((one) => ({ ...one, evidence: '' })),
  source: 'baseline',
  rank: 10,
  length: 0,
  reader: 'baseline',
  page: '',
  ...parts,
});

/** Takes in everything that the readings and the dates up to then bring. */
export const take = (ledger: Ledger, readings: Reading[], context: Context): Ledger => {
  for (let commit = decide(ledger, readings, context); commit; commit = decide(ledger, readings, context))
    ledger = fold(ledger, [commit]);
  return ledger;
};

export const history = (readings: Reading[]): Ledger =>
  take(emptyLedger(), readings, { at: beijing('2026-11-20'), cause: 'import' });

export const on = (ledger: Ledger, date: string, known: Instant = LATEST): Regime =>
  regimeAt(ledger, endOfDay(day(date)), known);

export const measure = (regime: Regime, id: string): Measure | undefined =>
  regime.measures.find((one) => one.id === id);
