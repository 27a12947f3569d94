import { describe, expect, test } from 'vitest';
import { alertLines } from '../../cli/alert-line.ts';
import { play } from '../../cli/play.ts';
import { collectedPct } from '../../shared/ledger/decide/difference.ts';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import { tariffSummaries } from '../../shared/ledger/evaluate/summary.ts';
import { BEIJING, type CivilMinute, civilAt, type Instant, instantAt, WASHINGTON } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { readingFromDocument } from '../support/reading.ts';

// The rows of the table of duties, each from the documents of the known history.
const END = '2026-12-01T00:00:00.000Z' as Instant;
const { ledger, happenings } = play(
  documents()
    .filter(({ url }) => /gss\.mof\.gov\.cn|whitehouse|federalregister|npr\.org|aljazeera/.test(url))
    .map(readingFromDocument),
  END,
);

const inBeijing = (minute: string): Measure[] => regimeAt(ledger, minute as CivilMinute, END).measures;
const inWashington = (minute: string): Measure[] =>
  inBeijing(civilAt(instantAt(minute as CivilMinute, WASHINGTON), BEIJING));
const rates = (measures: Measure[], notice: string) =>
  measures.filter((one) => one.notice === notice).map((one) => `${one.state} ${collectedPct(one)}`);
const total = (measures: Measure[], imposer: string) => {
  const found = tariffSummaries(measures).find((one) => one.imposer === imposer);
  return [found?.allGoodsPct ?? 0, found?.allGoodsIfLapsedPct];
};

describe('China’s duties on US goods', () => {
  test.each([
    ['tariff-commission-2025-1', '2025-02-09T23:59', ['announced 15', 'announced 10']],
    ['tariff-commission-2025-1', '2025-02-10T00:00', ['in-force 15', 'in-force 10']],
    ['tariff-commission-2025-1', '2026-12-01T00:00', ['in-force 15', 'in-force 10']],
    ['tariff-commission-2025-2', '2025-03-10T00:00', ['in-force 15', 'in-force 10']],
    ['tariff-commission-2025-2', '2025-11-10T13:00', ['in-force 15', 'in-force 10']],
    ['tariff-commission-2025-2', '2025-11-10T13:01', ['stopped 15', 'stopped 10']],
    ['tariff-commission-2025-4', '2025-04-08T12:00', ['announced 34']],
    ['tariff-commission-2025-4', '2025-04-10T12:00', ['announced 84']],
    ['tariff-commission-2025-4', '2025-04-10T12:01', ['in-force 84']],
    ['tariff-commission-2025-4', '2025-04-12T00:00', ['in-force 125']],
    ['tariff-commission-2025-4', '2025-05-14T12:00', ['in-force 125']],
    ['tariff-commission-2025-4', '2025-05-14T12:01', ['in-force 10']],
    ['tariff-commission-2025-4', '2025-11-10T13:00', ['in-force 10']],
    ['tariff-commission-2025-4', '2026-11-10T23:59', ['in-force 10']],
    ['tariff-commission-2025-4', '2026-11-11T00:00', ['in-force 34']],
  ])('%s on %s: %j', (notice, minute, expected) => {
    expect(rates(inBeijing(minute), notice)).toEqual(expected);
  });

  test('acts that adjust a rate are steps of it, and no duties of their own', () => {
    const notices = new Set(inBeijing('2026-12-01T00:00').map(({ notice }) => notice));
    for (const step of [5, 6, 7, 8, 9, 10]) expect(notices).not.toContain(`tariff-commission-2025-${step}`);
  });

  test.each([
    ['2025-04-10T12:01', [84, undefined]],
    ['2025-04-12T00:00', [125, undefined]],
    ['2025-05-14T23:59', [10, 34]],
    ['2026-11-11T00:00', [34, undefined]],
  ])('all goods on %s: %j', (minute, expected) => {
    expect(total(inBeijing(minute), 'CN')).toEqual(expected);
  });
});

describe('US duties on Chinese goods', () => {
  test.each([
    ['eo-14195', '2025-02-04T00:01', ['in-force 10']],
    ['eo-14195', '2025-03-04T00:01', ['in-force 20']],
    ['eo-14195', '2025-11-10T00:01', ['in-force 10']],
    ['eo-14195', '2026-02-24T00:01', ['stopped 10']],
    ['eo-14257', '2025-04-05T00:01', ['in-force 10']],
    ['eo-14257', '2025-04-09T00:01', ['in-force 84']],
    ['eo-14257', '2025-04-10T00:01', ['in-force 125']],
    ['eo-14257', '2025-05-14T00:01', ['in-force 10']],
    ['eo-14257', '2026-01-01T00:00', ['in-force 10']],
    ['eo-14257', '2026-11-10T00:01', ['stopped 34']],
  ])('%s on %s: %j', (notice, minute, expected) => {
    expect(rates(inWashington(minute), notice)).toEqual(expected);
  });

  test('the surcharge under section 122 ends by its own term', () => {
    const surcharge = (minute: string) => inWashington(minute).filter(({ authority }) => authority === 's122');
    expect(surcharge('2026-02-24T00:01')).toMatchObject([{ state: 'in-force', ratePct: 10 }]);
    expect(surcharge('2026-07-24T00:00')).toMatchObject([{ state: 'in-force', until: '2026-07-24' }]);
    expect(surcharge('2026-07-24T00:01')).toMatchObject([{ state: 'ended' }]);
  });

  test.each([
    ['2025-02-04T12:00', 10],
    ['2025-03-04T12:00', 20],
    ['2025-04-05T12:00', 30],
    ['2025-04-09T12:00', 104],
    ['2025-04-10T12:00', 145],
    ['2025-05-14T12:00', 30],
    ['2025-11-10T12:00', 20],
    ['2026-02-24T12:00', 10],
    ['2026-07-24T00:00', 10],
    ['2026-07-24T00:01', 12.5],
  ])('all goods on %s: %i', (minute, expected) => {
    expect(total(inWashington(minute), 'US')[0]).toBe(expected);
  });

  test('the Federal Register’s copy, days later, leaves no gap in what is put aside', () => {
    const copied = play(
      documents({ copies: true })
        .filter(({ url }) => /whitehouse|federalregister/.test(url))
        .map(readingFromDocument),
      END,
    );
    for (const day of ['2025-08-12', '2025-08-13', '2025-08-14', '2025-11-10', '2025-11-12']) {
      const minute = civilAt(instantAt(`${day}T12:00` as CivilMinute, WASHINGTON), BEIJING);
      const { measures } = regimeAt(copied.ledger, minute, END);
      expect(total(measures, 'US')[0]).toBe(day < '2025-11-10' ? 30 : 20);
    }
    const puzzles = copied.ledger.versions.flatMap(({ reading }) => reading.problems);
    expect(puzzles).toEqual([]);
  });

  test('the threat of 100 % more was reported, withdrawn, and never a duty', () => {
    const threats = happenings
      .flatMap(alertLines)
      .filter(({ changes }) => JSON.stringify(changes).includes('tariff-threat'))
      .filter(({ at }) => at < '2025-12-01')
      .map(({ status, changes }) => `${status} ${JSON.stringify(changes).includes('"withdrawn"')}`);
    expect(threats).toEqual(['reported false', 'reported true']);
    expect(total(inWashington('2025-11-01T12:00'), 'US')[0]).toBe(30);
  });
});
