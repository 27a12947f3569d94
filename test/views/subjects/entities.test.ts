import { expect, test } from 'vitest';
import type { Entity } from '../../../shared/domain/acts/effect.ts';
import { rowsKnown } from '../../../shared/views/changes/rows-known.ts';
import { entities, entity } from '../../../shared/views/subjects/entities.ts';
import { beijing, effect, text } from '../../ledger/readings.ts';
import { at, EMPTY, taken } from '../log.ts';

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

const suspension = text('mofcom-2025-70', '2025-11-10', [
  effect('suspend', { targets: [{ notice: 'mofcom-2025-21' }], from: '2025-11-10', until: '2026-11-10' }),
]);
const suspended = taken(log, [suspension], { at: beijing('2025-11-10'), cause: 'round' });

test('how each listing stands is said first, the gravest before the others, with what it bars and what is asked meanwhile', () => {
  const view = entity(suspended, at('2025-12-01', '2025-12-01'), 'skydio-inc');
  expect(view?.verdict[0]).toEqual({
    state: 'in-force',
    words: 'On the export control list since 4 Apr 2025; in force: no dual-use goods from China (No. 22/2025)',
  });
  expect(view?.verdict.at(-1)).toEqual({
    state: 'suspended',
    words:
      'On the export control list since 4 Apr 2025; suspended to 10 Nov 2026; not applied: no dual-use goods from China; meanwhile dual-use goods need a licence as before (No. 21/2025)',
  });
});

test('a firm is shown with its further names, its country from wherever it is stated, and the listed of its name', () => {
  const more = taken(
    log,
    [
      text('mfa-order-2025-30', '2025-04-20', [
        effect('list', {
          list: 'countermeasures',
          entities: [
            { name: 'Skydio Inc.', aliases: ['Sky Drones', 'SKYD'], formerly: ['Sky Drones'], kind: 'company' },
            { name: 'Skydio Defense LLC', kind: 'company' },
            { name: 'Advanced Technologies LLC', kind: 'company' },
          ],
        }),
      ]),
    ],
    { at: beijing('2025-04-20'), cause: 'round' },
  );
  expect(entity(more, asked, 'skydio-inc')).toMatchObject({
    country: 'US',
    also: ['SKYD'],
    formerly: ['Sky Drones'],
    related: [{ name: 'Skydio Defense LLC', why: 'begins with the same name' }],
  });
  const countries = entities(more, asked)
    .rows.filter(({ slug }) => slug === 'skydio-inc')
    .map(({ country }) => country);
  expect([...new Set(countries)]).toEqual(['US']);
  expect(entity(more, asked, 'advanced-technologies-llc')?.related).toEqual([]);
});

test('a firm that a page names in Chinese is called by its Latin name once the annex is read, and found by either', () => {
  const watched = (entities: Entity[]) =>
    text('mofcom-2026-12', '2026-02-24', [effect('list', { list: 'watch', entities })]);
  const page = watched([{ nameZh: '斯巴鲁株式会社' }]);
  const withAnnex = { ...watched([{ name: 'SUBARU Corporation', nameZh: '斯巴鲁株式会社' }]), page: 'with-annex' };
  const round = (time: string) => ({ at: beijing('2026-02-24', time), cause: 'round' }) as const;
  const both = taken(taken(EMPTY, [page], round('09:00')), [withAnnex], round('09:01'));
  const namesAt = (known: string) =>
    rowsKnown(both, known as never)
      .filter(({ kind }) => kind === 'listed')
      .map(({ name }) => name);
  expect(namesAt('2026-02-24T01:00:30.000Z')).toEqual(['斯巴鲁株式会社']);
  expect(new Set(namesAt('2026-02-25T00:00:00.000Z'))).toEqual(new Set(['SUBARU Corporation']));
  const later = at('2026-03-01', '2026-03-01', '2026-03-01');
  expect(entity(both, later, '斯巴鲁株式会社')).toEqual(entity(both, later, 'subaru-corporation'));
});
