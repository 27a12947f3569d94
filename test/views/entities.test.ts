import { expect, test } from 'vitest';
import { entities, entity } from '../../shared/views/entities.ts';
import { beijing, effect, text } from '../ledger/readings.ts';
import { at, EMPTY, taken } from './log.ts';

const listed = (key: string, list: 'unreliable-entity' | 'export-control', name: string, nameZh?: string) =>
  text(key, '2025-04-04', [effect('list', { list, entities: [{ name, ...(nameZh && { nameZh }), country: 'US' }] })]);

const log = taken(
  EMPTY,
  [
    listed('uel-2025-7', 'unreliable-entity', 'Skydio Inc.', '斯凯迪奥公司'),
    listed('mofcom-2025-21', 'export-control', 'Skydio', '斯凯迪奥公司'),
    listed('mofcom-2025-22', 'export-control', 'SKYDIO, INC'),
    listed('mofcom-2025-23', 'export-control', 'Sky Dio Unmanned', '斯凯迪奥公司'),
    listed('uel-2025-8', 'unreliable-entity', 'Skyline Inc.', '天际公司'),
  ],
  { at: beijing('2025-04-05'), cause: 'round' },
);
const asked = at('2025-05-01', '2025-05-01');

test('one firm over all lists: by slug, by its name without the kind of firm, by its Chinese name', () => {
  const slugs = entities(log, asked).rows.map(({ slug }) => slug);
  expect(new Set(slugs)).toEqual(new Set(['skydio-inc', 'skydio', 'sky-dio-unmanned', 'skyline-inc']));
  expect(
    entity(log, asked, 'skydio-inc')
      ?.measures.map(({ notice }) => notice)
      .sort(),
  ).toEqual(['mofcom-2025-21', 'mofcom-2025-22', 'mofcom-2025-23', 'uel-2025-7']);
});

test('another firm, and nobody', () => {
  expect(entity(log, asked, 'skyline-inc')?.measures).toHaveLength(1);
  expect(entity(log, asked, 'nobody')).toBeUndefined();
});
