import { describe, expect, test } from 'vitest';
import type { LogView } from '../../../shared/ledger/log/log-view.ts';
import type { CivilDate, Instant } from '../../../shared/time/civil.ts';
import type { ShipmentAnswer } from '../../../shared/views/answers/questions/shipment.ts';
import { askShipment } from '../../../shared/views/shipment/ask-shipment.ts';
import { shipmentOf } from '../../../shared/views/shipment/shipment-of.ts';
import { documents } from '../../../simulator/documents.ts';
import { readings } from '../../baseline/files.ts';
import { learn } from '../../simulator/learn.ts';
import { EMPTY, taken } from '../log.ts';

const END = '2026-12-01T00:00:00.000Z' as Instant;
const log: LogView = learn(documents(), END);
const baseline = taken(EMPTY, readings, { at: '2026-11-29T00:00:00.000Z' as Instant, cause: 'import' });

const asked = (line: string, of = log): ShipmentAnswer => {
  const shipment = shipmentOf(line, '2026-11-29' as CivilDate);
  const { valid, known = END } = shipment;
  if (valid === undefined) throw new Error(`no day in ${line}`);
  return askShipment(of, { valid, known }, shipment);
};
/** The verdict of a question, and the notice that decides. */
const verdict = (line: string): string => {
  const { verdict: of } = asked(line);
  return [of.standing, of.rule, of.measure?.split('/').slice(0, 1).join('')].filter(Boolean).join(' ');
};

describe('the worked days, asked as shipments', () => {
  test.each([
    ['gallium → US, civil, 3 Dec 2024', 'in-force presumed-denial mofcom-2024-46#2.a'],
    ['germanium dioxide → US, civil, 3 Dec 2024', 'in-force presumed-denial mofcom-2024-46#2.a'],
    ['graphite → US, civil, 3 Dec 2024', 'in-force stricter-review mofcom-2024-46#2.b'],
    ['gallium → US, military, 3 Dec 2024', 'in-force prohibited mofcom-2024-46#1'],
    ['gallium → Germany, civil, 3 Dec 2024', 'in-force licence mofcom-2023-23#1'],
    ['dysprosium metal → Germany, civil, 9 Oct 2025', 'in-force licence mofcom-2025-18#'],
    ['holmium → US, civil, 9 Oct 2025', 'announced mofcom-2025-57#'],
    ['holmium → US, civil, 8 Nov 2025, as known 9 Oct 2025', 'in-force licence mofcom-2025-57#'],
    ['holmium → US, civil, 7 Nov 2025', 'suspended mofcom-2025-57#'],
    ['holmium → US, civil, 8 Nov 2025', 'suspended mofcom-2025-57#'],
    ['dysprosium metal → Germany, civil, 7 Nov 2025', 'in-force licence mofcom-2025-18#'],
    ['gallium → US, civil, 9 Nov 2025', 'in-force licence mofcom-2023-23#1'],
    ['gallium → US, military, 9 Nov 2025', 'in-force prohibited mofcom-2024-46#1'],
    ['gallium arsenide wafers → US, civil, 15 Nov 2025', 'in-force licence mofcom-2023-23#1'],
    [
      'gallium arsenide wafers → US, civil, 15 Nov 2025, as known 9 Oct 10:00',
      'in-force presumed-denial mofcom-2024-46#2.a',
    ],
    ['holmium → US, civil, 10 Nov 2026', 'suspended mofcom-2025-57#'],
    ['holmium → US, civil, 11 Nov 2026', 'in-force licence mofcom-2025-57#'],
    ['gallium → US, civil, 11 Nov 2026', 'in-force licence mofcom-2023-23#1'],
    ['gallium → US, civil, 28 Nov 2026', 'in-force presumed-denial mofcom-2024-46#2.a'],
  ])('%s: %s', (line, is) => {
    expect(verdict(line)).toBe(is);
    // From the shipped baseline alone, where a later list has taken notices over: the same rule, marked as such.
    const { verdict: known, rests } = asked(line, baseline);
    expect([known.standing, known.rule].filter(Boolean).join(' ')).toBe(is.replace(/ mofcom.*$/, ''));
    expect(rests.length).toBeGreaterThan(0);
  });

  test('Skydio is barred by one list while another is put aside', () => {
    const { verdict: of, parties } = asked('drones → US, party Skydio, 14 May 2025');
    expect(of).toMatchObject({ standing: 'in-force', rule: 'prohibited' });
    expect(of.words).toMatch(/^Prohibited: Skydio is on the export control list \(No\. 13\/2025\)/);
    expect(parties[0]?.listings.map(({ notice, state }) => `${notice} ${state}`).sort()).toEqual([
      'mfa-order-2024-13 in-force',
      'mofcom-2025-13 in-force',
      'uel-2025-7 suspended',
    ]);
  });

  test('Illumina stays listed when other lists are put aside', () => {
    expect(asked('graphite → US, party Illumina, 10 Nov 2025').verdict).toMatchObject({
      standing: 'in-force',
      rule: 'prohibited',
      measure: expect.stringContaining('uel-2025-4'),
    });
  });
});

describe('who takes part decides', () => {
  test.each([
    ['bars all dealings', 'stainless steel bolts → US, buyer: Skydio, Inc., 1 Dec 2025', 'in-force', 'prohibited'],
    [
      'bars all dealings',
      'graphite → US, civil, buyer: Hanwha Philly Shipyard Inc., 20 Oct 2025',
      'in-force',
      'prohibited',
    ],
    ['is put aside', 'graphite → US, civil, buyer: Hanwha Philly Shipyard Inc., 1 Dec 2025', 'in-force', 'licence'],
  ])('a listing that %s: %s', (_, line, standing, rule) => {
    expect(asked(line, baseline).verdict).toMatchObject({ standing, rule });
  });

  test('who is only investigated is barred nothing', () => {
    const { verdict: of } = asked('cotton T-shirts → US, buyer: PVH Corp., 15 Jan 2025', baseline);
    expect(of.rule).toBeUndefined();
    expect(of.beside.join()).toContain('under investigation, in force: nothing is barred yet');
  });

  test('a group is asked where technology for one of it is', () => {
    expect(verdict('rare earth magnet production technology → Germany, civil, 20 Oct 2025')).toMatch(
      /^(?:in-force|possible) licence mofcom-2025-62/,
    );
  });
});

describe('an answer', () => {
  const answer = asked('gallium arsenide wafers → US, civil, 15 Nov 2025');

  test('is one line in plain words, with what is put aside beside it', () => {
    expect(answer.verdict.words).toBe('Licence required (No. 23/2023 ¶1, in force since 1 Aug 2023).');
    expect(answer.verdict.beside).toEqual(['The denial to US of No. 46/2024 ¶2 is suspended to 27 Nov 2026.']);
  });

  test('shows the line that is meant, in both languages, and the sentences behind what is put aside', () => {
    expect(answer.inForce[0]?.lines[0]).toMatchObject({ words: '砷化镓', english: expect.stringMatching(/arsenide/) });
    expect(answer.suspended[0]?.sentences.map(({ cited }) => cited)).toEqual(['No. 46/2024', 'No. 72/2025']);
    expect(answer.suspended[0]?.sentences[1]?.meaning).toBe('suspends No. 46/2024 to 27 Nov 2026');
  });

  test('says once what several measures of one notice say', () => {
    const { verdict: of, announced } = asked('HS 28053019 → Germany, civil, 15 Oct 2025');
    expect(announced.length).toBeGreaterThan(1);
    expect(of.beside).toEqual(['From 8 Nov 2025: licence of No. 57/2025.']);
  });

  test('says what changes next', () => {
    expect(answer.next).toMatchObject([{ on: '2026-11-28', notices: expect.arrayContaining(['mofcom-2024-46']) }]);
  });

  test('says of an unread consolidated list what it leaves open', () => {
    expect(answer.unknown.join()).toMatch(/51 of 2024\) has not been read/);
  });

  test('shows what the question leaves open, apart', () => {
    const open = asked('gallium → 15 Nov 2025');
    expect(open.otherwise.map(({ cited }) => cited)).toEqual(['No. 46/2024 ¶1', 'No. 46/2024 ¶2']);
    expect(open.unknown.slice(0, 2).join()).toMatch(/destination is not said.*use is not said/);
  });

  test('names what reaches goods abroad where it could bear', () => {
    const { abroad } = asked('dysprosium metal → Japan, civil, 15 Oct 2025');
    expect(abroad.map(({ words }) => words)).toEqual([
      expect.stringContaining('≥0.1 % by value'),
      expect.anything(),
      expect.anything(),
    ]);
    expect(abroad.every(({ certain }) => !certain)).toBe(true);
  });

  test('is asked again by its permalink', () => {
    const query = new URLSearchParams(answer.permalink.replace('#/ask?', ''));
    const again = shipmentOf(query.get('q') ?? '', '2026-11-29' as CivilDate);
    const { verdict: of } = askShipment(
      log,
      { valid: query.get('valid') as never, known: query.get('known') as never },
      again,
    );
    expect(of).toEqual(answer.verdict);
  });
});

describe('what came back by its own text', () => {
  const { verdict: of, inForce } = asked('holmium → US, civil, 11 Nov 2026');

  test('counts from the day after the suspension, with what ended it and that nothing newer is known', () => {
    expect(of.words).toBe('Licence required (No. 57/2025, in force since 11 Nov 2026).');
    expect(of.beside[0]).toBe(
      'The suspension of No. 57/2025 ended on 10 Nov 2026 by its own text (No. 70/2025); nothing newer is in the log.',
    );
    expect(inForce[0]?.lapsed).toEqual({ on: '2026-11-10', by: 'mofcom-2025-70' });
  });

  test('the end that officials claim stands beside it', () => {
    expect(of.beside[1]).toMatch(/stays suspended to 10 Jan 2027; no instrument/);
  });
});

describe('no false clear', () => {
  test('a code that no read notice names is unknown', () => {
    expect(asked('6A003 → Japan, civil, 15 Nov 2025').verdict.standing).toBe('unknown');
  });

  test('a material by its element alone is conditional', () => {
    const { verdict: of } = asked('gallium widgets → Japan, civil, 15 Nov 2025');
    expect(of.standing).toBe('possible');
    expect(of.words).toMatch(/if the goods are of a listed form/);
  });

  test('a line that takes more than was said is conditional, one that takes no more is not', () => {
    expect(asked('NdFeB magnets → Germany, civil, 15 Nov 2025').verdict.standing).not.toBe('in-force');
    expect(asked('indium phosphide → Germany, civil, 15 Nov 2025').verdict.standing).toBe('in-force');
    const { inForce } = asked('gallium arsenide → Germany, civil, 15 Nov 2025');
    expect(inForce[0]?.lines.map(({ words }) => words)).toEqual(['砷化镓']);
  });

  test('what comes into China meets no export control', () => {
    expect(asked('gallium → China, civil, 15 Nov 2025').verdict.standing).toBe('none');
  });

  test('dual-use for the military where it is not known whether the goods are', () => {
    expect(asked('6A003 → US, military, 15 Nov 2025').verdict).toMatchObject({
      standing: 'possible',
      rule: 'prohibited',
    });
  });
});
