import { describe, expect, test } from 'vitest';
import { beijing, effect, history, on, text } from './readings.ts';

const firms = (...names: string[]) => names.map((name) => ({ name }));
const listing = (
  key: string,
  day: string,
  names: string[],
  list: 'unreliable-entity' | 'export-control' | 'watch' = 'export-control',
) => text(key, day, [effect('list', { list, entities: firms(...names), from: day, statedCount: names.length })]);

const states = (ledger: ReturnType<typeof history>, day: string) =>
  Object.fromEntries(
    on(ledger, day).measures.map(({ notice, name, subject, state }) => [`${notice} ${name ?? subject}`, state]),
  );

describe('what a modification reaches', () => {
  test.each([
    ['a part of its goods', '附件1所列28个税目商品', 'in-force'],
    ['all its goods', '约340亿美元进口商品', 'suspended'],
  ])('a duty set aside for %s', (_, label, state) => {
    const goods = (name: string) => ({ all: false, label: name });
    const duty = { imposer: 'CN', partner: 'US', ratePct: 25, goods: goods('约340亿美元进口商品') };
    const ledger = history([
      text('tariff-commission-2028-5', '2028-06-16', [effect('tariff', { ...duty, from: '2028-07-06' })]),
      text('tariff-commission-2028-10', '2028-12-14', [
        effect('suspend', {
          targets: [{ notice: 'tariff-commission-2028-5' }],
          goods: goods(label),
          from: '2029-01-01',
        }),
      ]),
    ]);
    expect(on(ledger, '2029-02-01').measures.map((measure) => measure.state)).toEqual([state]);
  });

  test('a listing known only by list, day and count, also one that is seen later', () => {
    const answer = text('answer-2025-05-14-b', '2025-05-14', [
      effect('suspend', {
        force: 'answer',
        until: '2025-08-12',
        targets: [{ notice: '', list: 'export-control', listedOn: '2025-04-04' as never, count: 2 }],
      }),
    ]);
    const readings = [
      answer,
      listing('mofcom-2025-21', '2025-04-04', ['High Point', 'Cubic']),
      listing('mofcom-2025-99', '2025-04-04', ['Another']),
      listing('mofcom-2025-22', '2025-04-09', ['Echodyne', 'Exovera']),
      listing('uel-2025-7', '2025-04-04', ['Skydio', 'Insitu'], 'unreliable-entity'),
    ];
    expect(states(history(readings), '2025-06-01')).toEqual({
      'mofcom-2025-21 High Point': 'suspended',
      'mofcom-2025-21 Cubic': 'suspended',
      'mofcom-2025-99 Another': 'in-force',
      'mofcom-2025-22 Echodyne': 'in-force',
      'mofcom-2025-22 Exovera': 'in-force',
      'uel-2025-7 Skydio': 'in-force',
      'uel-2025-7 Insitu': 'in-force',
    });
  });

  test.each([
    ['Hull Shipping, LLC', 'Hull Shipping, L.L.C.'],
    ['Łódź Optyka S.A.', 'Lodz Optyka SA'],
    ['Acme Pte. Ltd.', 'Acme'],
    ['Northlight Kabushiki Kaisha', 'Northlight K.K.'],
  ])('%s, named as %s', (listed, named) => {
    const ledger = history([
      listing('mofcom-2027-40', '2027-08-05', [listed, 'Another Firm']),
      text('mofcom-2027-44', '2027-09-01', [
        effect('suspend', { targets: [{ notice: 'mofcom-2027-40' }], entities: firms(named), from: '2027-09-01' }),
      ]),
    ]);
    expect(states(ledger, '2027-10-01')).toEqual({
      [`mofcom-2027-40 ${listed}`]: 'suspended',
      'mofcom-2027-40 Another Firm': 'in-force',
    });
  });

  test('a firm by a further name that its listing gave', () => {
    const entities = [{ name: 'North Shoal Shipbuilding Co., Ltd.', aliases: ['NSS'] }];
    const ledger = history([
      text('mofcom-2027-40', '2027-08-05', [effect('list', { list: 'watch', entities })]),
      text('mofcom-2027-44', '2027-09-01', [effect('delist', { list: 'watch', entities: firms('NSS') })]),
    ]);
    expect(on(ledger, '2027-10-01').measures).toMatchObject([{ aliases: ['NSS'], state: 'delisted' }]);
  });

  test('one firm of one list, by either of its names, and no listing that comes later', () => {
    const ledger = history([
      text('mofcom-2027-40', '2027-08-05', [
        effect('list', {
          list: 'watch',
          entities: [{ name: 'Northern Precision AB', nameZh: '北方精密公司' }, { name: 'Orient Alloys GmbH' }],
        }),
      ]),
      listing('mofcom-2027-41', '2027-08-05', ['Northern Precision AB']),
      text('mofcom-2027-44', '2027-09-01', [
        effect('delist', { list: 'watch', entities: [{ nameZh: '北方精密公司' }], from: '2027-09-01' }),
      ]),
      listing('mofcom-2027-50', '2027-11-01', ['Northern Precision'], 'watch'),
    ]);
    expect(states(ledger, '2027-12-01')).toEqual({
      'mofcom-2027-40 Northern Precision AB': 'delisted',
      'mofcom-2027-40 Orient Alloys GmbH': 'in-force',
      'mofcom-2027-41 Northern Precision AB': 'in-force',
      'mofcom-2027-50 Northern Precision': 'in-force',
    });
  });

  test('a stop leaves what another notice did to the same firm', () => {
    const ledger = history([
      listing('uel-2025-4', '2025-02-04', ['Illumina, Inc.'], 'unreliable-entity'),
      text('uel-2025-6', '2025-03-04', [
        effect('restrict', { list: 'unreliable-entity', entities: firms('Illumina, Inc.'), restrictions: ['product'] }),
      ]),
      text('answer-2025-11-05-b', '2025-11-05', [
        effect('stop', { force: 'answer', from: '2025-11-10', targets: [{ notice: 'uel-2025-6' }] }),
      ]),
    ]);
    expect(states(ledger, '2025-11-10')).toEqual({
      'uel-2025-4 Illumina, Inc.': 'in-force',
      'uel-2025-6 Illumina, Inc.': 'stopped',
    });
  });

  test('a provision and what stands under it', () => {
    const control = (provision: string) => effect('control', { provision, subjects: [`item-${provision}`] });
    const ledger = history([
      text('mofcom-2024-46', '2024-12-03', ['1', '2', '2.a', '2.b', '20'].map(control)),
      text('mofcom-2025-72', '2025-11-09', [
        effect('suspend', { until: '2026-11-27', targets: [{ notice: 'mofcom-2024-46', provision: '2' }] }),
      ]),
    ]);
    expect(Object.values(states(ledger, '2025-11-09'))).toEqual([
      'in-force',
      'suspended',
      'suspended',
      'suspended',
      'in-force',
    ]);
  });

  test('a resumption undoes a suspension and a stop, and no repeal', () => {
    const act = (action: 'suspend' | 'stop' | 'repeal' | 'resume', notice: string, from: string) =>
      effect(action, { from, targets: [{ notice }] });
    const keys = ['mofcom-2025-1', 'mofcom-2025-2', 'mofcom-2025-3'] as const;
    const ledger = history([
      ...keys.map((key) => text(key, '2025-01-02', [effect('control', { subjects: [key] })])),
      text('mofcom-2025-4', '2025-02-01', [
        act('suspend', keys[0], '2025-02-01'),
        act('stop', keys[1], '2025-02-01'),
        act('repeal', keys[2], '2025-02-01'),
      ]),
      text(
        'mofcom-2025-5',
        '2025-03-01',
        keys.map((key) => act('resume', key, '2025-03-10')),
      ),
    ]);
    expect(Object.values(states(ledger, '2025-03-09'))).toEqual(['suspended', 'stopped', 'repealed']);
    expect(Object.values(states(ledger, '2025-03-10'))).toEqual(['in-force', 'in-force', 'repealed']);
  });
});

describe('a consolidated list', () => {
  const consolidated = (parts: object) =>
    text('mofcom-2024-51', '2024-11-15', [effect('consolidate', { from: '2024-12-01', ...parts })]);
  const old = text('mofcom-2023-23', '2023-07-03', [
    effect('control', { rule: 'licence', subjects: ['gallium'], codes: ['3C001'], from: '2023-08-01' }),
  ]);

  test('that names what it replaces founds it anew', () => {
    const ledger = history([old, consolidated({ replaces: ['mofcom-2023-23'] })]);
    expect(states(ledger, '2024-11-30')).toEqual({
      'mofcom-2023-23 item:gallium': 'in-force',
      'mofcom-2024-51 item:gallium': 'announced',
    });
    expect(on(ledger, '2024-12-01').measures).toMatchObject([
      { notice: 'mofcom-2023-23', state: 'replaced', since: '2024-12-01', by: ['mofcom-2023-23', 'mofcom-2024-51'] },
      { notice: 'mofcom-2024-51', state: 'in-force', rule: 'licence', codes: ['3C001'], from: '2024-12-01T00:00' },
    ]);
    expect(on(ledger, '2024-12-01', beijing('2024-11-01')).measures).toMatchObject([{ state: 'in-force' }]);
  });

  test('that lists its items founds these, and what it replaces and does not list anew', () => {
    const antimony = text('mofcom-2024-33', '2024-08-15', [
      effect('control', { rule: 'licence', subjects: ['antimony'], codes: ['3C003'], from: '2024-09-15' }),
    ]);
    const items = [
      { code: '3C001', kind: 'material', textZh: '镓', subjects: ['gallium'] },
      { code: '1A202', kind: 'product', textZh: '平衡机', subjects: ['listed-items'] },
    ];
    const ledger = history([
      old,
      antimony,
      consolidated({
        subjects: ['listed-items', 'gallium'],
        codes: ['3C001', '1A202'],
        items,
        replaces: ['mofcom-2023-23', 'mofcom-2024-33'],
      }),
    ]);
    const founded = on(ledger, '2024-12-01').measures.filter(({ notice }) => notice === 'mofcom-2024-51');
    expect(founded.map(({ subject, state, codes }) => [subject, state, codes])).toEqual([
      ['item:listed-items', 'in-force', ['1A202']],
      ['item:gallium', 'in-force', ['3C001']],
      ['item:antimony', 'in-force', ['3C003']],
    ]);
  });

  test('whose repealed set stands in an annex repeals nothing', () => {
    expect(states(history([old, consolidated({ scopeIn: 'annex' })]), '2025-01-01')).toEqual({
      'mofcom-2023-23 item:gallium': 'in-force',
    });
  });
});
