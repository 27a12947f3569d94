import { describe, expect, test } from 'vitest';
import { comparedWith, preferred } from '../../shared/ledger/log/copies.ts';
import { underKnownKey } from '../../shared/ledger/log/known-key.ts';
import { emptyLedger, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { ownProblems } from '../../shared/ledger/log/noted.ts';
import { effect, text } from './readings.ts';

const knowing = (...keys: string[]): Ledger => ({
  ...emptyLedger(),
  current: new Map(keys.map((key, place) => [key, place])),
});

const listing = (...names: string[]) =>
  effect('list', { list: 'unreliable-entity', entities: names.map((name) => ({ name })) });
const full = text('uel-2025-7', '2025-04-04', [listing('Skydio', 'Insitu')]);
const poor = { ...full, effects: [listing('Skydio')] };
const other = { ...full, effects: [listing('Skydio', 'BRINC')] };
const elsewhere = { url: 'https://example.org/elsewhere', page: 'elsewhere' };

describe('which of two readings counts', () => {
  test('the same bytes read anew replace themselves, also with less', () => {
    const again = { ...poor, reader: '2' };
    expect(preferred(full, again)).toBe(again);
  });
  test('a page with other bytes replaces itself, unless it says less', () => {
    const [changed, cut] = [
      { ...other, page: 'changed' },
      { ...poor, page: 'cut' },
    ];
    expect(preferred(full, changed)).toBe(changed);
    expect(preferred(full, cut)).toBe(full);
  });
  test('the fuller copy wins whatever its rank, in either order', () => {
    const copy = { ...full, ...elsewhere, rank: 3 };
    expect(preferred(poor, copy)).toBe(copy);
    expect(preferred(copy, poor)).toBe(copy);
  });
  test('of copies that differ the better rank wins, then the longer text, then the first', () => {
    const copy = { ...other, ...elsewhere };
    expect(preferred(full, { ...copy, rank: 2 })).toBe(full);
    const better = { ...copy, rank: 0 };
    expect(preferred(full, better)).toBe(better);
    const longer = { ...copy, length: 2000 };
    expect(preferred(full, longer)).toBe(longer);
    expect(preferred(full, copy)).toBe(full);
  });
});

describe('a copy that is at odds', () => {
  test('is marked, with the address of the other', () => {
    const marked = comparedWith(full, { ...other, ...elsewhere });
    expect(marked.problems).toEqual([{ kind: 'copy-at-odds', text: full.url }]);
    expect(ownProblems(marked)).toEqual([]);
  });
  test('is none where it says less, more or the same, or is the same page', () => {
    for (const reading of [{ ...poor, ...elsewhere }, { ...full, ...elsewhere }, other])
      expect(comparedWith(full, reading)).toBe(reading);
    expect(comparedWith(poor, { ...full, ...elsewhere }).problems).toEqual([]);
  });
});

describe('an answer that another site repeats', () => {
  const known = knowing('answer-2025-08-12-13f011c2', 'uel-2025-7');
  const keyOf = (key: string) => underKnownKey(known, text(key, '2025-08-13', [])).key;

  test.each(['2025-08-05', '2025-08-13', '2025-08-17', '2025-08-19'])('under the same title on %s is the same', (day) =>
    expect(keyOf(`answer-${day}-13f011c2`)).toBe('answer-2025-08-12-13f011c2'),
  );
  test('under another title, or more than a week apart, is a text of its own', () => {
    expect(keyOf('answer-2025-08-20-13f011c2')).toBe('answer-2025-08-20-13f011c2');
    expect(keyOf('answer-2025-08-13-8787c00f')).toBe('answer-2025-08-13-8787c00f');
    expect(keyOf('answer-2025-11-05-13f011c2')).toBe('answer-2025-11-05-13f011c2');
  });
  test('leaves notices alone', () => expect(keyOf('uel-2025-8')).toBe('uel-2025-8'));
});

describe('a notice that another site shows without its number', () => {
  const about = '关于调整石墨物项临时出口管制范围的公告';
  const numbered = text('mofcom-2028-39', '2028-10-12', [], { title: `商务部 海关总署公告2028年第39号 ${about}` });
  const known = {
    ...emptyLedger(),
    versions: [{ reading: numbered, knownFrom: 1, knownTo: Number.POSITIVE_INFINITY, imported: false }],
    current: new Map([[numbered.key, 0]]),
  };
  const keyOf = (title: string, day: string): string =>
    underKnownKey(known, text('notice-2028-1a2b3c4d', day, [], { title })).key;

  test('is that notice, by what its title says it is about', () =>
    expect(keyOf(`商务部　海关总署${about}`, '2028-10-16')).toBe('mofcom-2028-39'));
  test('is another where it is about something else, or comes weeks later', () => {
    expect(keyOf('商务部　海关总署关于调整稀土物项临时出口管制范围的公告', '2028-10-16')).toBe('notice-2028-1a2b3c4d');
    expect(keyOf(`商务部　海关总署${about}`, '2028-11-20')).toBe('notice-2028-1a2b3c4d');
  });
  test('is none of two that are about the same', () => {
    const other = text('mofcom-2028-40', '2028-10-13', [], { title: `商务部 海关总署公告2028年第40号 ${about}` });
    const version = { reading: other, knownFrom: 1, knownTo: Number.POSITIVE_INFINITY, imported: false };
    const both = {
      ...known,
      versions: [...known.versions, version],
      current: new Map([...known.current, [other.key, 1]]),
    };
    const copy = text('notice-2028-1a2b3c4d', '2028-10-16', [], { title: `商务部　海关总署${about}` });
    expect(underKnownKey(both, copy).key).toBe(copy.key);
  });
});

test('an order that the Register numbers days later is the order that was posted without a number', () => {
  const posted = text('us-some-order', '2026-03-01', []);
  const printed = {
    ...text('eo-15000', '2026-03-05', []),
    notice: { key: 'eo-15000', unnumbered: 'us-some-order', issuers: [], title: 'Some Order' },
  };
  expect(underKnownKey(knowing(posted.key), printed).key).toBe('us-some-order');
  expect(underKnownKey(knowing('us-another'), printed).key).toBe('eo-15000');
});
