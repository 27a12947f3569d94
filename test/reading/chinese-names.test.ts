import { describe, expect, test } from 'vitest';
import { countriesIn, countryOf } from '../../shared/domain/names/countries.ts';
import { entityOf, namesIn } from '../../shared/reading/chinese/lists/names.ts';
import { isOrganisation } from '../../shared/reading/chinese/lists/organisations.ts';
import { withoutPost } from '../../shared/reading/chinese/lists/persons.ts';
import { issuersIn, referencesIn } from '../../shared/reading/chinese/words/references.ts';

describe('who is an organisation', () => {
  test.each(
    '公司 集团 企业 株式会社 实验室 研究所 研究院 大学 学院 机构 中心 协会 基金会 银行 工厂 学校 组织 委员会 研究会 项目 图书馆 论坛 智库 联盟 小组 事务所'.split(
      ' ',
    ),
  )('北风%s', (suffix) => expect(isOrganisation({ nameZh: `北风${suffix}`, kind: 'company' })).toBe(true));

  test.each('Inc Corp Ltd Co LLC LLP PLC GmbH AB AG SA BV NV'.split(' '))('Northwind %s.', (form) =>
    expect(isOrganisation({ name: `Northwind ${form}.`, nameZh: '北风', kind: 'company' })).toBe(true),
  );

  test('and who is none', () => expect(isOrganisation({ nameZh: '约翰·布朗', kind: 'company' })).toBe(false));
});

test.each(
  '主任 主席 顾问 董事长 董事 经理 总裁 执行官 运营官 财务官 会长 理事长 理事 秘书长 研究员 学者 负责人 创始人 教授 议员 部长 大臣 首相 司令 幕僚长'.split(
    ' ',
  ),
)('%s is a post, and no part of a name', (post) => expect(withoutPost(`${post}戴维·马塔斯`)).toBe('戴维·马塔斯'));

test.each([
  ['斯巴鲁株式会社等无法核实两用物项最终用户、最终用途的20家日本实体', ['斯巴鲁株式会社']],
  ['甲公司、乙公司等参与对台军售、损害中国主权的12家企业', ['甲公司', '乙公司']],
  ['甲公司等3家企业', ['甲公司']],
  ['附表所列4家实体', []],
  ['本公告附录所列3家企业', []],
  ['名单所列10家实体', []],
])('of %s the names stand before what they are called together', (phrase, names) =>
  expect(namesIn(phrase)).toEqual(names),
);

test.each(['①', '⑴', '⒈', '❶', '㈠', '㊀', 'Ⅰ.', '⒈ '])('%s before a name is its place in a list', (mark) =>
  expect(entityOf(`${mark}甲工业公司(Alpha Industries Co., Ltd.)`)).toMatchObject({
    nameZh: '甲工业公司',
    name: 'Alpha Industries Co., Ltd.',
  }),
);

test.each([
  '甲工业公司--Alpha Industries Co., Ltd.',
  '甲工业公司“Alpha Industries Co., Ltd.”',
  '甲工业公司 Alpha Industries Co., Ltd.',
])('a name in two scripts without brackets: %s', (printed) =>
  expect(entityOf(printed)).toMatchObject({ nameZh: '甲工业公司', name: 'Alpha Industries Co., Ltd.' }),
);

describe('who issues', () => {
  test.each([
    ['不可靠实体清单工作机制', '不可靠实体清单工作机制', 'uel-2025-7'],
    ['国务院关税税则委员会', '国务院关税税则委员会', 'tariff-commission-2025-7'],
    ['税委会', '国务院关税税则委员会', 'tariff-commission-2025-7'],
    ['商务部', '商务部', 'mofcom-2025-7'],
    ['海关总署', '海关总署', 'gac-2025-7'],
    ['外交部', '外交部', 'mfa-order-2025-7'],
  ])('%s gives %s a number', (name, full, key) => {
    const [found] = referencesIn(`${name}公告2025年第7号`);
    expect(found).toMatchObject({ key, issuers: [full] });
  });

  test.each([
    ['国家国防科工局', '国家国防科工局'],
    ['国防科工局', '国家国防科工局'],
    ['国家国防科工委', '国家国防科工委'],
    ['国防科工委', '国家国防科工委'],
    ['中央军委装备发展部', '中央军委装备发展部'],
    ['总装备部', '总装备部'],
    ['工业和信息化部', '工业和信息化部'],
    ['国家密码管理局', '国家密码管理局'],
    ['国家密码局', '国家密码管理局'],
    ['国家原子能机构', '国家原子能机构'],
    ['国家发展和改革委员会', '国家发展和改革委员会'],
    ['国家发展改革委', '国家发展和改革委员会'],
    ['科技部', '科技部'],
    ['科学技术部', '科技部'],
    ['财政部', '财政部'],
    ['公安部', '公安部'],
    ['自然资源部', '自然资源部'],
    ['生态环境部', '生态环境部'],
    ['农业农村部', '农业农村部'],
    ['国家卫生健康委', '国家卫生健康委'],
    ['国家药监局', '国家药监局'],
    ['市场监管总局', '市场监管总局'],
    ['税务总局', '税务总局'],
  ])('%s issues with the ministry', (name, full) => {
    expect(issuersIn(`商务部、${name}`)).toEqual(['商务部', full]);
    expect(referencesIn(`商务部、${name}公告2025年第7号`)[0]?.key).toBe('mofcom-2025-7');
  });
});

describe('countries', () => {
  const CHINESE = new Intl.DisplayNames('zh', { type: 'region' });
  const CODES =
    'US JP KR CA MX GB DE FR NL IT ES BE CZ PL LT LV EE FI SE DK NO CH AT AU NZ ID IN IL SG MY TH VN PH UA RU BR TR ZA AR CL PK KZ PT IE GR HU RO BG SK SI HR LU IR KP';

  test.each(CODES.split(' '))('%s by its own name in Chinese', (code) =>
    expect(countriesIn(`向${CHINESE.of(code)}出口`)).toEqual([code]),
  );
  // Shorter, or otherwise, than their names.
  test.each([
    ['欧盟', 'EU'],
    ['阿联酋', 'AE'],
    ['沙特', 'SA'],
    ['卡塔尔', 'QA'],
    ['台湾地区', 'TW'],
  ])('%s is %s', (name, code) => expect(countryOf(`向${name}出口`)).toBe(code));
});
