import { expect, test } from 'vitest';
import type { Effect } from '../../shared/domain/acts/effect.ts';
import { isRetold } from '../../shared/reading/chinese/notice/retold.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { read } from '../support/read.ts';

const effectsOf = (url: string, lines: readonly string[], publishedOn: string): Partial<Effect>[] => {
  const [title = '', ...paragraphs] = lines;
  return read({
    id: 'one',
    url,
    publishedOn: publishedOn as CivilDate,
    contentType: 'text/html',
    body: `<html><head><title>${title}</title></head><body><h1>${title}</h1>${paragraphs.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
  }).effects.map(({ evidence: _e, force: _f, entities, ...rest }) => ({
    ...rest,
    ...(entities && { entities: entities.map(({ name = '' }) => ({ name })) }),
  }));
};

const MOFCOM = 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/art_1.html';

test('a removal that tells the old decision again lists nobody, and takes off those whom that named', () => {
  const lines = [
    '关于取消对两家金融机构采取的反制措施的决定',
    '中华人民共和国外交部令第7号',
    '2026年8月13日，中方依据《中华人民共和国反外国制裁法》，决定对北方银行（North Bank）和南方银行（South Bank）采取反制措施。鉴于上述两家机构已作出改正，中方决定自2027年4月24日起取消对上述两家机构采取的反制措施。',
    '外交部',
    '2027年4月24日',
  ];
  expect(effectsOf('https://www.mfa.gov.cn/web/x/202704/t20270424_1.shtml', lines, '2027-04-24')).toEqual([
    {
      action: 'delist',
      from: '2027-04-24',
      list: 'countermeasures',
      entities: [{ name: 'North Bank' }, { name: 'South Bank' }],
      statedCount: 2,
    },
  ]);
});

test('a suspension made longer neither controls nor suspends again what it tells of', () => {
  const lines = [
    '商务部公告2027年第98号',
    '2026年10月9日，商务部、海关总署发布公告2026年第57号，决定对钬、铒相关物项实施出口管制。2026年11月7日，商务部决定暂停实施上述公告至2027年11月10日。现决定自2027年11月11日起，继续暂停实施上述公告至2028年11月10日。',
    '商务部',
    '2027年11月7日',
  ];
  expect(effectsOf(MOFCOM, lines, '2027-11-07')).toEqual([
    { action: 'suspend', from: '2027-11-11', until: '2028-11-10', targets: [{ notice: 'mofcom-2026-57' }] },
  ]);
});

test('a duty that is told again beside its end is not laid anew', () => {
  const lines = [
    '国务院关税税则委员会公告2027年第9号',
    '2026年4月4日，国务院关税税则委员会发布公告2026年第4号，决定对原产于美国的所有进口商品，在现行适用关税税率基础上加征34%关税。经国务院批准，自2027年11月10日起，停止实施上述公告。',
    '国务院关税税则委员会',
    '2027年11月8日',
  ];
  const url = 'https://gss.mof.gov.cn/gzdt/zhengcefabu/202711/t20271110_1.htm';
  expect(effectsOf(url, lines, '2027-11-08')).toEqual([
    { action: 'stop', from: '2027-11-10', targets: [{ notice: 'tariff-commission-2026-4' }] },
  ]);
});

test.each([
  ['2027年4月4日，商务部决定对钨相关物项实施出口管制。', false],
  // A copy may be late.
  ['2027年3月30日，商务部决定对钨相关物项实施出口管制。', false],
  ['2027年3月20日，商务部决定对钨相关物项实施出口管制。', true],
  ['3月20日，商务部决定对钨相关物项实施出口管制。', true],
  ['2027年3月20日起，对钨相关物项实施出口管制。', false],
  ['2027年3月20日，商务部对甲公司立案调查，现决定将其列入清单。', false],
])('%s tells again: %s', (sentence, retold) => {
  expect(isRetold(sentence, '2027-04-04' as CivilDate)).toBe(retold);
});

test('an earlier day in a sentence that says what it does now', () => {
  const line = `2027年3月20日，商务部对北方系统公司立案调查，现决定将北方系统公司（North Systems, Inc.）列入出口管制管控名单，自公布之日起实施。`;
  const lines = ['商务部公告2027年第22号', line, '商务部', '2027年4月4日'];
  expect(effectsOf(MOFCOM, lines, '2027-04-04').map(({ action }) => action)).toContain('list');
});
