import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../../shared/time/civil.ts';
import { read } from '../support/read.ts';

const readLines = (...lines: string[]) =>
  read({
    id: 'lines',
    url: 'https://www.mofcom.gov.cn/a.html',
    publishedOn: '2027-04-04' as CivilDate,
    contentType: 'text/html',
    body: `<h1>商务部公告2027年第1号</h1>${lines.map((line) => `<p>${line}</p>`).join('')}<p>商务部</p><p>2027年4月4日</p>`,
  });

describe('numbers that control nothing', () => {
  const LICENCE = '一、出口经营者出口钬相关物项（1C909.a），未经许可，不得出口。';

  test.each([
    '联系电话：65197366',
    '传真：6519.7366',
    '邮编：10073100',
    '电子邮箱：2B350@example.org',
    '联系方式：4B021室',
  ])('%s', (address) => {
    expect(readLines(LICENCE, address).problems).toEqual([]);
  });

  test('but one in any other line is asked about', () => {
    const { problems } = readLines(LICENCE, '并适用于65197366。');
    expect(problems).toContainEqual({ kind: 'unused-hs-code', text: '65197366' });
  });
});

describe('names in an annex', () => {
  const { effects } = readLines(
    '决定将下列企业和人员列入不可靠实体清单，自公布之日起施行。',
    '附件：名单',
    '附件',
    '一、企业（2家）',
    '1. 北风航空公司（Northwind Aviation, Inc.）',
    '2. 蓝湾系统公司（Blue Bay Systems）',
    '二、人员（2名）',
    '1. 约翰·布朗（John Brown）',
    '2. 安娜·格林（Anna Green）',
  );

  test('are of the kind that the heading above them says', () => {
    expect(effects[0]?.entities?.map(({ name, kind }) => [name, kind])).toEqual([
      ['Northwind Aviation, Inc.', 'company'],
      ['Blue Bay Systems', 'company'],
      ['John Brown', 'person'],
      ['Anna Green', 'person'],
    ]);
  });
});

test('names in the text itself stand before a post', () =>
  expect(
    readLines(
      '决定将下列人员列入不可靠实体清单，自公布之日起施行。',
      '1. 约翰·布朗（John Brown），北风航空公司首席执行官；',
      '2. 安娜·格林（Anna Green）。',
    ).effects[0]?.entities?.map(({ name }) => name),
  ).toEqual(['John Brown', 'Anna Green']));

test('a rate laid beside a notice put aside is one', () =>
  expect(
    read({
      id: 'rate',
      url: 'https://gss.mof.gov.cn/a.html',
      publishedOn: '2027-04-04' as CivilDate,
      contentType: 'text/html',
      body: '<h1>国务院关税税则委员会关于调整对原产于美国的进口商品加征关税措施的公告</h1><p>自2027年5月1日起，停止实施《公告》（税委会公告2026年第4号）并对原产于美国的大豆加征15%的关税。</p><p>国务院关税税则委员会</p><p>2027年4月4日</p>',
    }).effects,
  ).toMatchObject([{ action: 'tariff', ratePct: 15, goods: { label: '大豆' } }, { action: 'stop' }]));
