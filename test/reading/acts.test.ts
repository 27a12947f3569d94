import { describe, expect, test } from 'vitest';
import type { Effect, Target } from '../../shared/domain/acts/effect.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { read } from '../support/read.ts';

const target = ({ notice, provision, listedOn, count }: Target): string =>
  [notice, provision && `#${provision}`, listedOn && `@${listedOn}`, count && `(${count})`].filter(Boolean).join('');

const told = ({ action, from, fromTime, until, suspendPct, targets = [] }: Effect): string =>
  [
    action,
    [from, fromTime].filter(Boolean).join('T'),
    until && `to ${until}`,
    suspendPct && `${suspendPct} points`,
    targets.map(target).join('+'),
  ]
    .filter(Boolean)
    .join(' ');

const actsIn = (title: string, sentence: string, signature: string): string[] =>
  read({
    id: 'one',
    url: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/art_1.html',
    publishedOn: '2027-05-10' as CivilDate,
    contentType: 'text/html',
    body: `<html><head><title>${title}</title></head><body><div ergodic="article"><p>${sentence}</p>${signature}</div></body></html>`,
  }).effects.map(told);

describe('acts of a notice on others', () => {
  test.each([
    [
      '商务部决定暂停实施《关于对镓、锗相关物项实施出口管制的公告》（商务部 海关总署公告2023年第23号），期限一年，自2027年6月1日起计算。',
      ['suspend 2027-06-01 to 2028-06-01 mofcom-2023-23'],
    ],
    [
      '自2027年6月1日至2028年5月31日，暂停执行商务部公告2027年第9号第一条、第二条。',
      ['suspend 2027-06-01 to 2028-05-31 mofcom-2027-9#1+mofcom-2027-9#2'],
    ],
    [
      '商务部公告2027年第9号自2027年6月1日起停止执行。商务部公告2027年第10号继续有效。',
      ['stop 2027-06-01 mofcom-2027-9'],
    ],
    ['现决定：对商务部公告2027年第9号予以废止，自公布之日起生效。', ['repeal 2027-05-10 mofcom-2027-9']],
    [
      '商务部、海关总署公告2025年第55、56号，商务部公告2025年第61、62号自2027年6月1日起恢复实施。',
      ['resume 2027-06-01 mofcom-2025-55+mofcom-2025-56+mofcom-2025-61+mofcom-2025-62'],
    ],
    [
      '经批准，商务部公告2026年第1号自即日起暂停实施，暂停期限为180天。',
      ['suspend 2027-05-10 to 2027-11-06 mofcom-2026-1'],
    ],
    ['自本公告公布之日起，不再执行不可靠实体清单工作机制公告〔2025〕4号。', ['stop 2027-05-10 uel-2025-4']],
    ['决定自2027年5月20日起终止实施商务部令2025年第6号所采取的反制措施。', ['stop 2027-05-20 mofcom-order-2025-6']],
    [
      '经批准，对商务部公告2027年第9号作如下调整：暂停实施第一条，期限至2028年1月1日。',
      ['suspend 2027-05-10 to 2028-01-01 mofcom-2027-9#1'],
    ],
    [
      '鉴于商务部公告2026年第72号规定的暂停实施期限将于2027年5月27日届满，自2027年5月28日起，恢复实施商务部公告2024年第46号第二款。',
      ['resume 2027-05-28 mofcom-2024-46#2'],
    ],
    [
      '2027年4月7日，商务部发布2027年第7号公告，自2027年4月7日起至2028年4月10日，暂停实施商务部公告2027年第1号、第2号。经批准，自2028年4月11日起至2029年4月10日，继续暂停实施上述2项公告。',
      ['suspend 2028-04-11 to 2029-04-10 mofcom-2027-1+mofcom-2027-2'],
    ],
    [
      '经批准，商务部公告2024年第46号第二款的暂停实施期限由2027年5月27日延长至2027年11月27日。',
      ['suspend 2027-05-10 to 2027-11-27 mofcom-2024-46#2'],
    ],
    ['2027年4月1日，商务部暂停了商务部公告2027年第9号。', []],
    ['自2027年6月1日起，暂停进口某国牛肉，暂停受理商务部公告2027年第9号所列企业的申请。', []],
  ])('%s', (sentence, expected) => {
    const title = '商务部公告2027年第50号 关于有关事项的公告';
    expect(actsIn(title, sentence, '<p>商务部</p><p>2027年5月10日</p>')).toEqual(expected);
  });
});

test('a suspension made longer until a day at which it ends is asked about', () =>
  expect(
    read({
      id: 'longer',
      url: 'https://www.mofcom.gov.cn/a.html',
      publishedOn: '2027-05-10' as CivilDate,
      contentType: 'text/html',
      body: '<h1>商务部公告2027年第50号</h1><p>商务部公告2026年第70号规定的暂停实施期限延长至2028年11月10日届满。</p><p>商务部</p><p>2027年5月10日</p>',
    }).problems.map(({ kind }) => kind),
  ).toContain('targets-elsewhere'));

describe('acts by a spokesperson’s answer', () => {
  test.each([
    [
      '答：中方决定，自2027年5月14日12时01分起，暂停商务部公告2027年第21号、第22号相关措施90天。',
      ['suspend 2027-05-14T12:01 to 2027-08-12 mofcom-2027-21+mofcom-2027-22'],
    ],
    [
      '答：自2027年5月14日起90天内，中方将暂停实施4月4日和9日公布的商务部2027年第21号、22号公告所列管控措施。',
      ['suspend 2027-05-14 to 2027-08-12 mofcom-2027-21+mofcom-2027-22'],
    ],
    [
      '答：商务部于2027年3月4日公布第13号公告，将15家实体列入出口管制管控名单。中方决定自2027年5月20日起停止该公告相关措施。',
      ['stop 2027-05-20 mofcom-2027-13'],
    ],
    ['答：中方将自5月20日起恢复实施不可靠实体清单工作机制公告〔2027〕3号有关措施。', ['resume 2027-05-20 uel-2027-3']],
    [
      '答：自2027年5月20日起，对2027年4月4日列入管控名单的16家实体的禁令暂停至2028年5月20日。',
      ['suspend 2027-05-20 to 2028-05-20 @2027-04-04(16)'],
    ],
    [
      '答：中方决定自2027年5月20日起继续暂停实施税委会公告2027年第4号规定的24%加征关税一年。',
      ['suspend 2027-05-20 to 2028-05-20 24 points tariff-commission-2027-4'],
    ],
    [
      '答：自2027年5月20日起，停止对3月4日公告（〔2027〕5号、〔2027〕6号）所涉企业采取的不可靠实体清单措施。',
      ['stop 2027-05-20 uel-2027-5+uel-2027-6'],
    ],
    ['答：4月7日，商务部发布2027年第7号公告，自即日起至2028年4月10日，暂停实施商务部公告2027年第1号。', []],
    ['答：中方已按照共识，自2027年3月10日起停止商务部公告2027年第3号规定的措施。', []],
    [
      '答：自2027年5月20日起停止商务部公告2027年第3号规定的措施，并已取消商务部公告2027年第2号规定的措施。',
      ['stop 2027-05-20 mofcom-2027-3'],
    ],
    [
      '答：2026年12月3日，商务部发布第46号公告。自2027年5月20日起，暂停实施上述公告一年。',
      ['suspend 2027-05-20 to 2028-05-20 mofcom-2026-46'],
    ],
    ['答：美方应当停止对中国企业的打压。自2027年5月1日起中方暂停进口。', []],
    ['答：4月4日，商务部发布2027年第18号公告，自公布之日起实施。该公告不针对任何国家。', []],
    ['答：中方考虑暂停实施商务部公告2027年第21号。', []],
  ])('%s', (sentence, expected) => {
    expect(actsIn('商务部新闻发言人就有关措施答记者问', sentence, '')).toEqual(expected);
  });
});
