import { describe, expect, test } from 'vitest';
import { csvOfRecords } from '../../../../shared/wording/text/csv.ts';
import { corpusLog } from '../../../views/log.ts';
import { askedOf, jsonOf } from '../asked.ts';
import { storyDeps } from '../story-deps.ts';
import { rowsOfCsv } from './rows-of-csv.ts';

const ask = askedOf(storyDeps(corpusLog('2025-11-12T02:00:00.000Z').commits));
const tableOf = async (url: string) => {
  const { body, headers, status } = await ask(url);
  expect(status).toBe(200);
  return { rows: rowsOfCsv(body), headers };
};

test('what comes out of a table went into it, Chinese and quotes included, and runs nothing', () => {
  const rows = [
    { name: 'A "quoted", name', zh: '钬\n铒' },
    { name: '=1+1', zh: '@cmd' },
  ];
  expect(rowsOfCsv(csvOfRecords(['name', 'zh'], rows))).toEqual([rows[0], { name: "'=1+1", zh: "'@cmd" }]);
});

test('the parser is strict', () => {
  for (const broken of [
    'a,b\r\n1,2\r\n',
    '\uFEFFa,b\n1,2\n',
    '\uFEFFa,b\r\n1\r\n',
    '\uFEFFa\r\n"1\r\n',
    '\uFEFFa\r\n1"2\r\n',
    '\uFEFFa,a\r\n1,2\r\n',
  ])
    expect(() => rowsOfCsv(broken)).toThrow();
});

describe('changes', () => {
  test('are all there, as the api has them', async () => {
    const { rows, headers } = await tableOf('/api/changes.csv');
    const { total } = await jsonOf<{ total: number }>(ask('/api/changes?limit=1'));
    expect(total).toBeGreaterThan(500);
    expect(rows).toHaveLength(total);
    expect(headers).toMatchObject({ 'x-total-count': String(total) });
    expect(headers['link']).toBeUndefined();
    expect(rows.map(({ country }) => country)).toEqual(expect.arrayContaining(['US', 'CA']));
  });

  test.each(['', 'since=0'])('page by page they are the same (%s)', async (question) => {
    const whole = await tableOf(`/api/changes.csv?${question}`);
    const seen: (string | undefined)[] = [];
    for (let next: string | undefined = `/api/changes.csv?limit=150&${question}`; next !== undefined; ) {
      const { rows, headers } = await tableOf(next);
      seen.push(...rows.map(({ id }) => id));
      next = /^<https:\/\/chokepoint\.example(\/api\/changes\.csv\?[^>]+)>; rel="next"$/.exec(
        headers['link'] ?? '',
      )?.[1];
    }
    expect(seen).toEqual(whole.rows.map(({ id }) => id));
  });

  test('keep to the filters of the page', async () => {
    const { rows } = await tableOf('/api/changes.csv?list=export-control&kind=stopped');
    expect(rows.length).toBeGreaterThan(5);
    for (const { subject, kind } of rows)
      expect({ subject, kind }).toEqual({ subject: expect.stringContaining('export-control'), kind: 'stopped' });
  });
});

describe('entities', () => {
  test('keep to the filters of the page', async () => {
    const { rows: all } = await tableOf('/api/entities.csv?valid=2025-11-08');
    const { rows } = await tableOf(
      '/api/entities.csv?valid=2025-11-08&list=unreliable-entity&state=suspended&country=US',
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(all.length);
    for (const { list, state, country } of rows)
      expect([list, state, country]).toEqual(['unreliable-entity', 'suspended', 'US']);
    const { rows: named } = await tableOf(`/api/entities.csv?q=${encodeURIComponent('斯凯迪奥')}`);
    expect(named.map(({ name }) => name)).toContain('Skydio, Inc.');
  });
});

test('the regime is a row a measure', async () => {
  const { rows } = await tableOf('/api/regime.csv?valid=2025-11-08');
  const { measures } = await jsonOf<{ measures: { id: string }[] }>(ask('/api/regime?valid=2025-11-08'));
  expect(rows.map(({ id }) => id)).toEqual(measures.map(({ id }) => id));
});
