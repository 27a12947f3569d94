import { describe, expect, test } from 'vitest';
import {
  ANSWERS,
  FOREIGN_IN_ENGLISH,
  FOREIGN_TO_US,
  isAnswer,
  isForeign,
  isForeignEnglish,
  LAWS,
  OURS,
  soundsOurs,
} from '../../shared/reading/chinese/notice/relevance.ts';
import { everyRowIsNeeded } from '../support/rows.ts';

const FOREIGN_TITLES = [
  '关于对进口牛肉采取保障措施的公告',
  '关于对光纤作出反规避调查裁定的公告',
  '关于对美国发起反歧视立案调查的公告',
  '关于对墨西哥涉华限制措施启动贸易投资壁垒调查的公告',
  '关于对进口共聚聚甲醛征收反倾销税的公告',
  '关于对进口乳制品征收反补贴税的公告',
  '公布农产品进口关税配额再分配的公告',
  '公布2025年原油进口允许量总量的公告',
  '公布2026年成品油国营贸易企业名单的公告',
  '关于2025年关税调整方案的公告',
  '关于调整部分信息技术产品最惠国税率的公告',
  '关于调整部分商品出口暂定税率的公告',
  '关于给予埃塞俄比亚特惠税率的公告',
  '关于给予最不发达国家零关税待遇的公告',
  '公布钨、锑、白银出口企业申领条件的公告',
  '公布2025年出口许可证管理货物目录的公告',
  '关于授权许可证发证机构的公告',
  '公布2025年货物出口许可证分级发证目录的公告',
  '关于直销产品范围的公告',
  '关于拍卖企业年度核查的公告',
  '关于公布中华老字号名单的公告',
  '关于对外承包工程项目备案的公告',
  '关于发布国内贸易行业标准的公告',
  '关于境内举办涉外经济技术展览的公告',
  '关于第八届进口博览会的公告',
  '关于做好家电以旧换新工作的公告',
  '关于做好汽车以旧换新工作的通知',
  '关于加工贸易禁止类商品目录的公告',
  '关于服务外包示范城市的公告',
  '关于调整进境物品归类表的公告',
];

const LAW_TITLES = [
  '不可靠实体清单规定的公告',
  '《两用物项出口许可管理办法》',
  '中华人民共和国两用物项出口管制条例',
  '出口管制法实施细则',
  '两用物项出口管制内部合规指引',
  '两用物项出口许可申请指南',
  '两用物项出口管制政策问答',
  '两用物项出口管制条例(征求意见稿)',
  '《两用物项出口许可申请和办理规范》',
];

const OURS_SAID = [
  '即日起不再对凌山科技采取禁止交易等措施',
  '决定自9月1日起废止商务部、海关总署公告2027年第5号',
  '对有关人员实施制裁',
  '对有关机构实施惩戒',
  '加强镓出口管制',
  '两用物项清单',
  '列入管控名单',
  '列入关注名单',
  '列入不可靠实体清单',
  '不可靠实体的有关措施',
  '采取反制措施',
  '加征关税',
  '禁止有关废料出口',
  '限制出口技术目录',
  '暂缓实施有关公告',
  '取消对该公司的措施',
  '停止实施有关公告',
  '公告2025年第70号规定的措施期限延长至2027年11月10日',
  '该决定予以废止',
  '有关申请逐案审批',
  '原则上不予许可',
  '未经许可的经营者',
];

const ANSWER_TITLES = [
  '商务部有关司局负责同志就稀土答记者问',
  '外交部网站答问',
  '商务部新闻发言人谈中美经贸会谈',
  '商务部负责人介绍情况',
  '商务部召开记者会',
  '国新办举行新闻发布会',
  '国新办举行吹风会',
  '商务部发表谈话',
  '政策解读：稀土相关物项',
];

const ENGLISH_TITLES = [
  'Announcement on the anti-dumping investigation into POM',
  'Announcement on countervailing duties on dairy products',
  'Announcement on safeguard measures on beef',
  'Announcement on the reallocation of tariff quotas',
  'Announcement on state trading enterprises for refined oil',
  'Announcement on the administration of import licensing',
  'Announcement on provisional tariff rates of exports',
  'Announcement on the tariff adjustment plan of 2025',
];

describe.each<[string, readonly string[], (text: string) => boolean]>([
  ['none of our business', [...FOREIGN_TITLES, ...LAW_TITLES], isForeign],
  ['none of our business in English', ENGLISH_TITLES, isForeignEnglish],
  ['ours', OURS_SAID, soundsOurs],
  ['an answer', ANSWER_TITLES, isAnswer],
])('%s', (_, texts, is) => test.each(texts)('%s', (text) => expect(is(text)).toBe(true)));

describe('what only looks so', () => {
  test.each(['关于有关规定的公告', '公布对钐等物项实施出口管制的决定'])('%s is no law', (title) =>
    expect(isForeign(title)).toBe(false),
  );
  test('sanctions that a spokesperson announces are no answer', () =>
    expect(isAnswer('外交部发言人宣布中方对有关企业实施制裁')).toBe(false));
  test('an announcement of the Taiwan Affairs Office is no answer', () =>
    expect(isAnswer('国务院台办发言人受权宣布将有关人员列入清单')).toBe(false));
  test('an answer on countermeasures is no announcement', () =>
    expect(isAnswer('外交部发言人就中方依法对有关企业采取反制措施答记者问')).toBe(true));
  test('prices are not ours', () => expect(soundsOurs('公布2025年度生猪收储的公告')).toBe(false));
});

const samples = [
  ...[...FOREIGN_TITLES, ...LAW_TITLES].map((text) => ({ text, made: () => isForeign(text) })),
  ...ENGLISH_TITLES.map((text) => ({ text, made: () => isForeignEnglish(text) })),
  ...OURS_SAID.map((text) => ({ text, made: () => soundsOurs(text) })),
  ...ANSWER_TITLES.map((text) => ({ text, made: () => isAnswer(text) })),
];
everyRowIsNeeded({ ANSWERS, FOREIGN_IN_ENGLISH, FOREIGN_TO_US, LAWS, OURS }, samples);
