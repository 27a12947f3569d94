import { describe, expect, test } from 'vitest';
import type { Effect } from '../../../shared/domain/acts/effect.ts';
import type { Reading } from '../../../shared/ledger/log/commit.ts';
import type { LogView } from '../../../shared/ledger/log/log-view.ts';
import { instantOf } from '../../../shared/time/civil.ts';
import type { Gap } from '../../../shared/views/answers/questions/screening.ts';
import { now } from '../../../shared/views/days/now.ts';
import { tariffs } from '../../../shared/views/duties/tariffs.ts';
import { gapsOf } from '../../../shared/views/gaps/gaps.ts';
import { search } from '../../../shared/views/search/search.ts';
import { entities } from '../../../shared/views/subjects/entities.ts';
import { item } from '../../../shared/views/subjects/items.ts';
import { unknownParties } from '../../../shared/wording/missing/gap.ts';
import { documents } from '../../../simulator/documents.ts';
import { readingFromDocument } from '../../support/reading.ts';
import { at, EMPTY, taken } from '../log.ts';

const READINGS = documents().map(readingFromDocument);
const LIST = 'mofcom-2024-51';
const logOf = (readings: readonly Reading[]): LogView =>
  taken(EMPTY, readings, { at: instantOf(Date.UTC(2026, 10, 28)), cause: 'import' });
const when = at('2026-11-28', '2026-11-28', '2026-11-28');

/** No. 51 with its list, of two lines, and the notices that it moves. */
const withList = (reading: Reading, read = true): Reading => {
  if (reading.key !== LIST) return reading;
  const items = [
    { code: '3C001', kind: 'material' as const, textZh: '镓', subjects: ['gallium'] },
    { code: '1C210', kind: 'material' as const, textZh: '碳纤维', subjects: ['listed-items'] },
  ];
  const founds: Effect[] = reading.effects.map((effect) => ({
    ...effect,
    subjects: ['gallium', 'listed-items'],
    codes: ['3C001', '1C210'],
    items,
    replaces: ['mofcom-2023-23'],
  }));
  const attachments = reading.attachments.map((one) => ({ ...one, read, stated: 700, found: read ? 700 : 640 }));
  return { ...reading, effects: founds, attachments, problems: [] };
};

describe('a list of all goods that has not been read', () => {
  const UNREAD =
    'The consolidated dual-use list (No. 51 of 2024) has not been read: goods, codes and HS codes that no notice shown here names are unknown.';
  const log = logOf(READINGS);

  test('is told first, on Now, with an item, and where nothing is found', () => {
    expect(now(log, when).unknown[0]).toBe(UNREAD);
    expect(item(log, when, 'gallium')?.unknown).toEqual([UNREAD]);
    expect(search(log, when, 'lidar').unknown[0]).toBe(UNREAD);
    expect(search(log, when, 'gallium').unknown).toEqual([]);
  });

  test('whoever may be listed without being read, and goods of a duty, stand beside what is shown', () => {
    expect(entities(log, when).unknown[0]).toBe(
      'No. 27/2026 states 20 names, 1 read: whoever is not found here may be named there.',
    );
    const { listed } = now(log, when);
    expect(listed.find(({ list }) => list === 'export-control')?.missing).toBe(19);
    expect(listed.find(({ list }) => list === 'unreliable-entity')?.missing).toBeUndefined();
    const [china] = tariffs(log, when).directions.filter(({ imposer }) => imposer === 'CN');
    expect(china?.unknown.join()).toContain('list of goods of Tariff Commission 1/2025 has not been read');
    expect(china?.notTracked).toContain('2018–19');
  });

  test('duties of the United States on some goods are said not to be tracked', () => {
    const [us] = tariffs(log, when).directions.filter(({ imposer }) => imposer === 'US');
    expect(us?.notTracked).toContain('section 232');
  });

  test('nothing is missing before the text is out', () => {
    expect(gapsOf(log, at('2026-06-28', '2026-11-28')).some(({ notice }) => notice === 'mofcom-2026-27')).toBe(false);
  });
});

test('of many texts the first are told, and how many more', () => {
  const gaps = [1, 2, 3, 4, 5].map((number): Gap => ({ of: 'parties', why: 'not-read', notice: `uel-2026-${number}` }));
  expect(unknownParties(gaps.slice(0, 3))).toHaveLength(3);
  expect(unknownParties(gaps)).toEqual([
    'UEL 1/2026 could not be read: whoever is not found here may be named there.',
    'UEL 2/2026 could not be read: whoever is not found here may be named there.',
    'The same holds of 3 more texts that were not read, or not whole.',
  ]);
});

describe('a list of all goods that was read', () => {
  const log = logOf(READINGS.map((reading) => withList(reading)));

  test('founds measures: an item is cited by it, with the notice that counted first', () => {
    const view = item(log, when, 'gallium');
    const founded = view?.measures.find(({ notice }) => notice === LIST);
    expect(founded).toMatchObject({
      state: 'in-force',
      rule: 'licence',
      codes: ['3C001'],
      items: [{ textZh: '镓' }],
      first: { notice: 'mofcom-2023-23', from: '2023-08-01T00:00' },
    });
    expect(view?.unknown).toEqual([]);
    expect(item(log, when, 'listed-items')?.measures[0]).toMatchObject({ notice: LIST, codes: ['1C210'] });
  });

  test('in part, it says how far', () => {
    const part = logOf(READINGS.map((reading) => withList(reading, false)));
    expect(now(part, when).unknown[0]).toContain('has only been read in part (640 of 700)');
  });

  test('an older catalogue that was not read is no hole beside it', () => {
    expect(gapsOf(log, when).filter(({ consolidated }) => consolidated)).toEqual([]);
  });
});

test('a code that no item’s subject claims belongs to each measure of its text', () => {
  const [notice] = READINGS.filter(({ key }) => key === 'mofcom-2025-18');
  if (!notice) throw new Error('No. 18 is not in the corpus');
  const effects = notice.effects.map((effect) =>
    effect.items
      ? { ...effect, items: [...effect.items, { code: '1E999', kind: 'technology' as const, textZh: '技术' }] }
      : effect,
  );
  const view = item(logOf([{ ...notice, effects }]), when, 'samarium');
  expect(view?.measures[0]?.codes).toContain('1E999');
});
