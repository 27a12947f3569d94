import { describe, expect, test } from 'vitest';
import type { AnnexRows } from '../../../shared/domain/acts/annex.ts';
import type { Entity } from '../../../shared/domain/acts/effect.ts';
import { readAnnex } from '../../../shared/reading/annex/read-annex.ts';

const read = (rows: AnnexRows, stated?: number) => {
  const { entries, ...rest } = readAnnex(rows, 'entities', stated === undefined ? {} : { stated });
  return {
    ...rest,
    names: (entries as Entity[]).map(({ name, nameZh, parent }) => [nameZh, name, ...(parent ? [parent] : [])]),
  };
};

describe('names', () => {
  test('over several printed lines, with addresses and postal codes that are none', () => {
    expect(
      read([
        ['附件'],
        ['出口管制管控名单(2027年4月4日)'],
        ['1.北风航空发动机株式会社(Northwind Aero'],
        ['Engines (Japan) Co., Ltd.)'],
        ['地址:爱知县小牧市东田中1200番地(1200 Higashi'],
        ['Tanaka, Komaki)'],
        ['邮编:485-0826'],
        ['2.蓝湾系统'],
        ['公司(Blue Bay Systems, Inc.)'],
        ['3.山顶研究所'],
        ['(Summit Institute)'],
        ['1'],
      ]),
    ).toEqual({
      role: 'entities',
      found: 3,
      names: [
        ['北风航空发动机株式会社', 'Northwind Aero Engines (Japan) Co., Ltd.'],
        ['蓝湾系统公司', 'Blue Bay Systems, Inc.'],
        ['山顶研究所', 'Summit Institute'],
      ],
    });
  });

  test('with further names under them', () => {
    const { entries, found } = readAnnex(
      [['1.甲重工株式会社(Alpha Heavy Industries, Ltd.)'], ['别名:甲重(AHI)'], ['2.乙电机公司(Beta Electric)']],
      'entities',
    );
    expect(found).toBe(2);
    expect(entries[0]).toMatchObject({ name: 'Alpha Heavy Industries, Ltd.', aliases: ['甲重', 'AHI'] });
  });

  test('in a table, whatever stands beside them', () => {
    const { names, found, why } = read([
      ['序号', '中文名称', '英文名称', '国家', '地址'],
      ['1', '北风航空公司', 'Northwind Aviation, Inc.', '美国', '123 Main Street, Austin 78701'],
      ['2', '蓝湾系统公司', 'Blue Bay Systems', '日本', '东京都港区芝浦3丁目'],
    ]);
    expect(names).toEqual([
      ['北风航空公司', 'Northwind Aviation, Inc.'],
      ['蓝湾系统公司', 'Blue Bay Systems'],
    ]);
    expect([found, why]).toEqual([2, undefined]);
  });

  test('with branches, which are not counted', () => {
    const { names, found, why } = read(
      [
        ['1.北风技术咨询公司(Northwind Insights Inc.)及其分支机构:'],
        ['北风咨询欧洲有限公司(Northwind Insights Europe Ltd.)'],
        ['2.蓝湾系统公司(Blue Bay Systems)'],
      ],
      2,
    );
    expect(names).toEqual([
      ['北风技术咨询公司', 'Northwind Insights Inc.'],
      ['北风咨询欧洲有限公司', 'Northwind Insights Europe Ltd.', '北风技术咨询公司'],
      ['蓝湾系统公司', 'Blue Bay Systems'],
    ]);
    expect([found, why]).toEqual([2, undefined]);
  });

  test.each([
    ['a number is missing', ['1.甲公司(A Inc.)', '3.乙公司(B Inc.)'], undefined],
    ['fewer than stated stand there', ['1.甲公司(A Inc.)', '2.乙公司(B Inc.)'], 20],
    [
      'fewer than its own title says stand there',
      ['实体名单(共3家)', '1.甲公司(A Inc.)', '2.乙公司(B Inc.)'],
      undefined,
    ],
  ])('are incomplete where %s', (_, lines, stated) => {
    expect(
      read(
        lines.map((line) => [line]),
        stated,
      ),
    ).toMatchObject({ why: 'incomplete', found: 2 });
  });
});

describe('notices that end', () => {
  const notices = (rows: AnnexRows, stated?: number) => {
    const { entries, why } = readAnnex(rows, 'repealed', {
      year: 2024,
      series: 'mofcom',
      ...(stated ? { stated } : {}),
    });
    return [entries, why];
  };

  test('are read from numbered lines, over several of them', () => {
    expect(
      notices([
        ['自2024年12月1日起废止的公告'],
        ['1.商务部、海关总署公告2023年第23号(《关于对镓、锗相关'],
        ['物项实施出口管制的公告》)'],
        ['2.商务部公告2022年第4号(《关于延续2021年第9号公告的公告》)'],
      ]),
    ).toEqual([[{ notice: 'mofcom-2023-23' }, { notice: 'mofcom-2022-4' }], undefined]);
  });

  test('and from a table', () => {
    expect(
      notices([
        ['序号', '文号', '名称'],
        ['1', '商务部 海关总署公告2023年第23号', '关于对镓、锗相关物项实施出口管制的公告'],
        ['2', '商务部公告2022年第4号', '关于延续2021年第9号公告的公告'],
      ]),
    ).toEqual([[{ notice: 'mofcom-2023-23' }, { notice: 'mofcom-2022-4' }], undefined]);
  });

  test('are incomplete where one has no number, or one is missing', () => {
    const lines = [['1.商务部公告2023年第23号'], ['2.关于临时管制的公告']];
    expect(notices(lines)).toEqual([[{ notice: 'mofcom-2023-23' }], 'incomplete']);
    expect(notices(lines.slice(0, 1), 11)).toEqual([[{ notice: 'mofcom-2023-23' }], 'incomplete']);
  });
});
