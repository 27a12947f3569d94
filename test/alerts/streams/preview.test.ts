import { describe, expect, test } from 'vitest';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import { reachOf, unknownInFilter } from '../../../shared/alerts/audience/filter-words.ts';
import { previewOf } from '../../../shared/alerts/streams/preview.ts';
import type { Measure } from '../../../shared/ledger/evaluate/measure.ts';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import { commitWith, listing, minute } from '../../support/commits.ts';
import { MAIL } from '../../support/desk.ts';

const HOURS = 60;
const commits = [
  commitWith(1, { at: minute(0), cause: 'import', changes: [listing(1, {})] }),
  commitWith(2, { at: minute(10), changes: [listing(2, {})] }),
  commitWith(3, { at: minute(5 * HOURS), changes: [listing(3, { subject: 'entity:watch:x', list: 'watch' })] }),
  commitWith(4, { at: minute(40 * HOURS), changes: [listing(4, {})] }),
];
const LOG = { commits, ledger: fold(emptyLedger(), commits) };
const got = (audience: Audience, from = 0, to = 60 * HOURS) =>
  previewOf(audience, LOG, { since: minute(from), until: minute(to) })
    .filter(({ stream }) => stream !== '.reminders')
    .map(({ at, stream }) => `${stream || 'at once'} ${at}`);

describe('what an audience would have got', () => {
  test('each commit at its own minute, from the beginning of the time asked about on', () => {
    expect(got(MAIL)).toEqual([2, 3, 4].map((number) => `at once ${commits[number - 1]?.at}`));
    expect(got(MAIL, 20)).toHaveLength(2);
    expect(got(MAIL, 20, 30 * HOURS)).toHaveLength(1);
  });
  test('a digest at its hour, with everything since the last', () => {
    const digest = { ...MAIL, digest: { hour: 8, zone: 'UTC' } };
    expect(got(digest)).toEqual([minute(8 * HOURS), minute(56 * HOURS)].map((at) => `.digest ${at}`));
  });
  test('only what its filter lets through', () => {
    expect(got({ ...MAIL, filter: { lists: ['watch'] } })).toEqual([`at once ${commits[2]?.at}`]);
    expect(got({ ...MAIL, filter: { subjects: ['item:gallium'] } })).toEqual([]);
  });
});

const measure = (subject: string, parts: Partial<Measure> = {}) =>
  ({ subject, state: 'in-force', kind: 'listing', ...parts }) as Measure;
const LAW = [
  measure('item:gallium', { kind: 'control' }),
  measure('entity:watch:skydio'),
  measure('tariff:CN>US', { kind: 'tariff' }),
  measure('item:antimony', { kind: 'control', state: 'repealed' }),
];

describe('a filter', () => {
  test.each<[string, Audience['filter'], string[]]>([
    [
      'misspelt goods',
      { subjects: ['item:gallum'] },
      ['item:gallum is no subject that is known; did you mean item:gal'],
    ],
    ['a firm that is not listed', { subjects: ['entity:watch:skydia'] }, ['did you mean entity:watch:skydio']],
    ['a pair without duties', { tariffs: ['CN>UK'] }, ['did you mean CN>US?']],
    ['no country', { countries: ['US', 'EU', 'QX'] }, ["QX is no country's code"]],
    ['goods that may be controlled one day', { subjects: ['item:gallium', 'item:neodymium'] }, []],
    ['none', undefined, []],
  ])('says what in it could never match: %s', (_, filter, said) => {
    const words = unknownInFilter(filter, LAW);
    expect(words).toHaveLength(said.length);
    said.forEach((part, index) => {
      expect(words[index]).toContain(part);
    });
  });
  test('says what of the law it reaches, whatever it lets through of it', () => {
    expect(reachOf(undefined, LAW)).toBe('1 control on goods, 1 listing, 1 duty');
    expect(reachOf({ lists: ['watch'], statuses: ['reported'] }, LAW)).toBe('0 controls on goods, 1 listing, 0 duties');
  });
});
