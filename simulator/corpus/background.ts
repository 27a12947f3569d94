import { addDays, type CivilDate, civilMinute } from '../../shared/time/civil.ts';
import { at, day, lines, type Paper, zhDay } from './paper.ts';

/** What the same sites publish beside the controls: none of it changes any of them. Numbers and goods are made up. */

type Row = readonly [date: string, number: number, goods: string];

const antiDumping = ([date, number, goods]: Row): Paper => {
  const on = day(date);
  const year = date.slice(0, 4);
  return {
    id: `mofcom-${year}-${number}`,
    series: 'trade-notice',
    title: `商务部公告${year}年第${number}号 关于对${goods}反倾销调查初步裁定的公告`,
    posted: civilMinute(on, '17:00'),
    number: `商务部公告${year}年第${number}号`,
    issuedOn: on,
    body: [
      `商务部初步裁定，${goods}存在倾销，国内产业受到实质损害。根据国务院关税税则委员会的决定，自${zhDay(addDays(on, 3))}起，对上述进口产品实施保证金形式的临时反倾销措施，保证金比率为27.4%至43.5%。`,
      '利害关系方可在本公告发布之日起10天内提交书面评论。',
      '商务部',
      zhDay(on),
    ],
  };
};

const quota = ([date, number, goods]: Row): Paper => {
  const on = day(date);
  const year = date.slice(0, 4);
  return {
    id: `mofcom-${year}-${number}`,
    series: 'trade-notice',
    title: `商务部公告${year}年第${number}号 公布${goods}`,
    posted: civilMinute(on, '16:00'),
    number: `商务部公告${year}年第${number}号`,
    issuedOn: on,
    body: [`现公布${goods}总量、申领条件和申请程序，自${zhDay(on)}起施行。`, '商务部', zhDay(on)],
  };
};

const CONFERENCES = ['2025-09-18', '2025-09-25', '2025-10-16', '2025-10-23', '2025-11-13', '2025-11-20', '2025-12-04']
  .concat(['2025-12-18', '2026-01-08', '2026-01-22', '2026-02-05', '2026-02-26'])
  .map(day);

const TOPICS = [
  '前三季度，我国货物贸易稳中有进，服务贸易增速加快。商务部将继续推动外贸稳规模优结构。',
  '关于出口管制，中方一贯依法依规开展许可审查，对符合规定的民用用途申请予以许可。',
  '消费品以旧换新政策效果明显，汽车、家电销售保持增长。',
];

const conference = (on: CivilDate, index: number): Paper => ({
  id: `conference-${on}`,
  series: 'answer',
  title: `商务部召开例行新闻发布会（${zhDay(on)}）`,
  posted: civilMinute(on, '15:00'),
  body: [`${zhDay(on)}，商务部召开例行新闻发布会，新闻发言人出席并答问。`, TOPICS[index % TOPICS.length] ?? ''],
});

const tariffNews = (number: number, posted: string, what: string): Paper => ({
  id: `tariff-commission-2025-${number}-news`,
  series: 'tariff-commission',
  title: `国务院关税税则委员会公布公告${what}`,
  posted: at(posted),
  body: lines(`
    经国务院批准，国务院关税税则委员会公布公告（税委会公告2025年第${number}号），${what}。有关公告全文见国务院关税税则委员会网站。`),
});

export const background: Paper[] = [
  ...(
    [
      ['2023-09-05', 31, '原产于日本的进口聚苯硫醚'],
      ['2024-05-22', 19, '原产于欧盟和美国的进口共聚聚甲醛'],
      ['2024-10-08', 42, '原产于欧盟的进口相关白兰地'],
      ['2025-01-16', 4, '原产于美国和欧盟的进口共聚聚甲醛'],
      ['2025-05-18', 26, '原产于美国、欧盟和日本的进口共聚聚甲醛'],
      ['2025-09-03', 47, '原产于美国的进口截止波长位移单模光纤'],
      ['2025-09-05', 48, '原产于欧盟的进口相关猪肉及猪副产品'],
      ['2025-09-13', 49, '原产于美国的进口相关模拟芯片'],
      ['2025-11-18', 74, '原产于加拿大的进口豌豆淀粉'],
      ['2025-12-16', 84, '原产于欧盟的进口相关猪肉'],
      ['2026-01-14', 3, '原产于美国和韩国的进口太阳能级多晶硅'],
      ['2026-02-11', 8, '原产于加拿大的进口油菜籽'],
    ] as const
  ).map(antiDumping),
  ...(
    [
      ['2024-09-30', 39, '2025年粮食进口关税配额'],
      ['2025-02-14', 9, '2025年第一批出口许可证管理货物发证企业名单'],
      ['2025-06-20', 30, '2025年下半年加工贸易食糖进口配额'],
      ['2025-08-08', 41, '2025年羊毛、毛条进口国别关税配额'],
      ['2025-09-29', 52, '2026年棉花进口关税配额'],
      ['2025-10-21', 66, '2026年原油非国营贸易进口允许量'],
      ['2025-10-31', 69, '2026年钨、锑、白银出口国营贸易企业申报条件'],
      ['2025-12-26', 88, '2026年肥料进口关税配额'],
      ['2026-01-20', 5, '2026年第一批出口许可证管理货物发证企业名单'],
    ] as const
  ).map(quota),
  ...CONFERENCES.map(conference),
  tariffNews(7, '2025-05-13T16:40', '调整对原产于美国的进口商品加征关税措施'),
  tariffNews(10, '2025-11-05T17:20', '调整对原产于美国的进口商品加征关税措施'),
  {
    id: 'tariff-plan-2026',
    series: 'tariff-commission',
    title: '国务院关税税则委员会公布2026年关税调整方案',
    posted: at('2025-12-29T15:00'),
    body: lines(`
      国务院关税税则委员会发布公告，自2026年1月1日起，对部分商品的进口关税税率和税目进行调整，对935项商品实施低于最惠国税率的进口暂定税率。`),
  },
];
