import { expect, test } from 'vitest';
import { excerpt } from '../../../shared/alerts/statuses/excerpt.ts';

const LAW = '根据《中华人民共和国出口管制法》和《中华人民共和国对外贸易法》等法律法规的有关规定，经国务院批准，';

// Of a long sentence the words that carry the change are quoted, and every one of them.
test.each<[kind: Parameters<typeof excerpt>[1], family: Parameters<typeof excerpt>[2], words: string, quoted: string]>([
  [
    'suspended',
    'control',
    '自2025年11月10日起至2026年11月9日，商务部公告2025年第18号暂停实施',
    '自2025年11月10日起至2026年11月9日……暂停实施',
  ],
  ['extended', 'listing', '对公告中的12家美国实体，继续暂停不可靠实体清单措施90天', '继续暂停……90天'],
  ['shortened', 'listing', '对公告中的12家美国实体，暂停执行有关措施的期限改为一年', '暂停执行……一年'],
  ['lapsed', 'tariff', '在一年内暂停24%的对美加征关税税率，保留10%的税率', '一年……暂停'],
  ['stopped', 'listing', '自2025年11月10日起，对第13号公告所列的实体停止实施上述措施', '自2025年11月10日起……停止实施'],
  [
    'repealed',
    'control',
    '自2024年12月1日起，海关总署2023年第39号公告同时废止，不再执行',
    '自2024年12月1日起……海关总署2023年第39号公告同时废止',
  ],
  ['resumed', 'control', '自2026年11月10日起，对第18号公告所列物项恢复实施出口许可', '自2026年11月10日起……恢复实施'],
  [
    'listed',
    'listing',
    '将斯凯迪奥公司等11家企业列入不可靠实体清单，自公布之日起执行',
    '列入不可靠实体清单……自公布之日起',
  ],
  [
    'delisted',
    'listing',
    '自2025年8月12日起，将上述12家实体移出出口管制管控名单并予公布',
    '自2025年8月12日起……移出出口管制管控名单',
  ],
  ['listed', 'listing', '自即日起对诺斯罗普等20家企业采取以下反制措施，禁止入境', '自即日起……采取以下反制措施'],
  ['in-force', 'listing', '对因美纳公司违反正常的市场交易原则的行为启动立案调查，依法公布结果', '启动立案调查'],
  [
    'announced',
    'tariff',
    '自2025年4月10日12时01分起，对所有进口商品加征34%关税',
    '自2025年4月10日12时01分起……加征34%关税',
  ],
  [
    'announced',
    'tariff',
    '自2025年5月14日起，保留剩余10%的加征关税税率，其余暂停',
    '自2025年5月14日起……10%的加征关税税率',
  ],
  [
    'announced',
    'control',
    '自2025年12月1日起，出口含有所列物项且价值比例达到0.1%及以上的货物应当申请',
    '自2025年12月1日起……价值比例达到0.1%及以上',
  ],
  ['in-force', 'control', '对向美国军事用户出口镓、锗、锑、超硬材料的申请原则上不予许可', '原则上不予许可'],
  ['in-force', 'control', '出口经营者出口下列与钬相关的物项，未经许可，不得出口，违者依法处理', '未经许可，不得出口'],
  [
    'in-force',
    'control',
    '自公布之日起，禁止两用物项对该国军事用户出口，其他用户依法申请',
    '自公布之日起……禁止两用物项对该国军事用户出口',
  ],
  ['in-force', 'control', '对钨、碲、铋、钼、铟相关物项实施出口管制，有关事项公告如下', '实施出口管制'],
])('%s, %s: %s', (kind, family, words, quoted) => expect(excerpt(`${LAW}${words}。`, kind, family)).toBe(quoted));

test('a short sentence is quoted whole, and so are the first words of a long English one', () => {
  expect(excerpt('自公布之日起实施。', 'listed', 'listing')).toBe('自公布之日起实施。');
  const long = excerpt('The measures are suspended. '.repeat(12), 'suspended', 'control');
  expect(long).toMatch(/^The .{150,} suspended\. …$/);
  const order = `the words “${'and so forth, '.repeat(25)}” are struck`;
  expect(excerpt(order, 'stopped', 'tariff')).toBe('the words …');
});

test('verbs in the names of notices are not this notice’s', () =>
  expect(
    excerpt(
      `${LAW}自即日起，《关于停止实施某措施的公告》（公布停止实施有关措施的决定）所列的物项，恢复实施出口许可。`,
      'stopped',
      'control',
    ),
  ).toBe('自即日起'));
