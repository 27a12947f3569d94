import { describe, expect, test } from 'vitest';
import { emptyLedger, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { beijing, day, on, take } from '../ledger/readings.ts';
import { readingFromDocument } from '../support/reading.ts';

type Text = { url: string; publishedOn: string; title: string; body: string };
/** Texts in the order in which they come out, what holds on some days, and of how many measures. */
type Sequence = {
  name: string;
  texts: readonly Text[];
  want: Record<string, Record<string, string>>;
  count?: Record<string, number>;
};

const zhDay = (d: string) => d.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日');
const page = (title: string, lines: string[], at: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><div class="art-title">${title}</div><div class="at-left">${at} 09:00</div><div class="art-con art-con-bottonmLine" ergodic="article">${lines.map((l) => `<p>${l}</p>`).join('')}</div></body></html>`;
let n = 0;
const M = (publishedOn: string, title: string, ...lines: string[]) => ({
  url: `https://www.mofcom.gov.cn/zwgk/zcfb/art/${publishedOn.slice(0, 4)}/art_${++n}.html`,
  publishedOn,
  title,
  body: page(
    title,
    [
      ...lines,
      title.includes('海关总署') ? '商务部 海关总署' : title.startsWith('不可靠') ? '不可靠实体清单工作机制' : '商务部',
      zhDay(publishedOn),
    ],
    publishedOn,
  ),
});
const QA = (publishedOn: string, title: string, ...lines: string[]) => ({
  url: `https://www.mofcom.gov.cn/xwfb/xwfyrth/art/${publishedOn.slice(0, 4)}/art_${++n}.html`,
  publishedOn,
  title,
  body: page(title, lines, publishedOn),
});
const TC = (publishedOn: string, no: string, title: string, ...lines: string[]) => ({
  url: `https://gss.mof.gov.cn/gzdt/zhengcefabu/x/t${++n}.htm`,
  publishedOn,
  title,
  body: `<html><head><title>${title}</title></head><body><h2 class="title_con">${title}</h2><p class="docreltime"><span>发布日期：${zhDay(publishedOn)}</span></p><div class="my_doccontent"><div class="TRS_Editor"><p>${no}</p>${lines.map((l) => `<p>${l}</p>`).join('')}<p>国务院关税税则委员会</p><p>${zhDay(publishedOn)}</p></div></div></body></html>`,
});
const TAO = (publishedOn: string, title: string, ...lines: string[]) => ({
  url: `https://www.gwytb.gov.cn/zccs/zccs_61195/cjtdwgfz/bt/x/t${++n}.htm`,
  publishedOn,
  title,
  body: `<html><head><title>${title}</title></head><body><div class="article-title">${title}</div><div class="TRS_Editor">${lines.map((l) => `<p>${l}</p>`).join('')}</div></body></html>`,
});
const MFA = (publishedOn: string, title: string, ...lines: string[]) => ({
  url: `https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/x/t${++n}.shtml`,
  publishedOn,
  title,
  body: `<html><head><title>${title}</title></head><body><div class="news-title"><h1>${title}</h1></div><div class="news-main" id="News_Body_Txt_A"><p>${publishedOn} 09:30</p>${lines.map((l) => `<p>${l}</p>`).join('')}<p>外交部</p><p>${zhDay(publishedOn)}</p></div></body></html>`,
});
const EN = (publishedOn: string, title: string, ...lines: string[]) => ({
  url: `http://english.mofcom.gov.cn/Policies/AnnouncementsOrders/art/2027/art_${++n}.html`,
  publishedOn,
  title,
  body: `<html><head><title>${title}</title></head><body><h1>${title}</h1><div class="bd">${lines.map((l) => `<p>${l}</p>`).join('')}</div></body></html>`,
});
const GA = M(
  '2027-01-05',
  '商务部 海关总署公告2027年第5号 关于对镓相关物项实施出口管制的公告',
  '根据《中华人民共和国出口管制法》有关规定，经国务院批准，决定对镓相关物项实施出口管制。有关事项公告如下：',
  '一、满足以下特性的物项，未经许可，不得出口：',
  '金属镓（参考海关商品编号：8110929010）。',
  '二、本公告自2027年1月10日起正式实施。',
);
const GAGE = M(
  '2027-01-05',
  '商务部公告2027年第6号 关于加强相关两用物项出口管制的公告',
  '经国务院批准，决定加强相关两用物项出口管制。有关事项公告如下：',
  '一、镓相关物项，未经许可，不得出口。',
  '二、对美国出口锗相关物项，原则上不予许可。',
  '本公告自公布之日起实施。',
);
const LAWS = '根据《中华人民共和国关税法》等法律法规和国际法基本原则，经国务院批准，';
const T4 = TC(
  '2027-04-04',
  '税委会公告2027年第4号',
  '国务院关税税则委员会关于对原产于美国的进口商品加征关税的公告',
  `${LAWS}自2027年4月10日12时01分起，对原产于美国的进口商品加征关税。有关事项如下：`,
  '一、对原产于美国的所有进口商品，在现行适用关税税率基础上加征34%关税。',
);
const ECL = M(
  '2027-04-04',
  '商务部公告2027年第21号 公布将3家美国实体列入出口管制管控名单',
  '根据《中华人民共和国出口管制法》有关规定，决定将高点航空公司等3家美国实体列入出口管制管控名单（见附件），并采取以下措施：',
  '一、禁止向上述3家美国实体出口两用物项。',
  '本公告自公布之日起正式实施。',
  '附件：出口管制管控名单',
);
ECL.body = ECL.body.replace(
  '</div></body>',
  '<p>附件</p><p>出口管制管控名单</p><p>1. 高点航空公司（High Point Aero, Inc.）</p><p>2. 通用动力陆上公司（GD Onland Inc.）</p><p>3. 能量光子公司（Energy Photonics LLC）</p></div></body>',
);
const UEL = M(
  '2027-04-04',
  '不可靠实体清单工作机制公告〔2027〕7号 关于将两家美国企业列入不可靠实体清单的公告',
  '不可靠实体清单工作机制决定将斯凯公司（Skye Inc.）、火风公司（Firewind Labs, Inc.）列入不可靠实体清单，并采取以下处理措施：',
  '一、禁止上述企业从事与中国有关的进出口活动；',
  '二、禁止上述企业在中国境内新增投资。',
  '本公告自公布之日起实施。',
);
const SUSP = M(
  '2027-02-01',
  '商务部公告2027年第20号 公布暂停实施商务部 海关总署公告2027年第5号的决定',
  '经批准，自即日起至2027年6月30日，商务部、海关总署公告2027年第5号暂停实施。',
);
const SEQUENCES: readonly Sequence[] = [
  {
    name: 'suspended to a date, lapses',
    texts: [GA, SUSP],
    want: {
      '2027-01-07': { 'mofcom-2027-5 item:gallium': 'announced' },
      '2027-01-20': { 'mofcom-2027-5 item:gallium': 'in-force' },
      '2027-03-01': { 'mofcom-2027-5 item:gallium': 'suspended' },
      '2027-07-01': { 'mofcom-2027-5 item:gallium': 'in-force' },
    },
  },
  {
    name: 'suspended in part',
    texts: [
      GAGE,
      M(
        '2027-02-01',
        '商务部公告2027年第22号 公布暂停实施商务部公告2027年第6号第二条的决定',
        '经批准，自2027年2月1日起至2027年12月31日，暂停实施商务部公告2027年第6号第二条。',
      ),
    ],
    want: {
      '2027-01-20': { 'mofcom-2027-6 item:germanium>US': 'in-force' },
      '2027-03-01': { 'mofcom-2027-6 item:gallium': 'in-force', 'mofcom-2027-6 item:germanium>US': 'suspended' },
      '2028-01-01': { 'mofcom-2027-6 item:germanium>US': 'in-force' },
    },
  },
  {
    name: 'prolonged',
    texts: [
      GA,
      SUSP,
      M(
        '2027-06-25',
        '商务部公告2027年第30号 公布继续暂停实施商务部 海关总署公告2027年第5号的决定',
        '经批准，自2027年7月1日起，继续暂停实施商务部、海关总署公告2027年第5号，暂停期限至2027年12月31日。',
      ),
    ],
    want: {
      '2027-07-01': { 'mofcom-2027-5 item:gallium': 'suspended' },
      '2027-12-31': { 'mofcom-2027-5 item:gallium': 'suspended' },
      '2028-01-01': { 'mofcom-2027-5 item:gallium': 'in-force' },
    },
  },
  {
    name: 'repealed',
    texts: [
      GA,
      M(
        '2027-08-20',
        '商务部公告2027年第40号 关于废止商务部 海关总署公告2027年第5号的公告',
        '经研究，决定自2027年9月1日起废止商务部、海关总署公告2027年第5号。',
      ),
    ],
    want: {
      '2027-08-31': { 'mofcom-2027-5 item:gallium': 'in-force' },
      '2027-09-01': { 'mofcom-2027-5 item:gallium': 'repealed' },
    },
  },
  {
    name: 'replaced',
    texts: [
      GA,
      M(
        '2027-08-20',
        '商务部 海关总署公告2027年第41号 关于优化调整镓相关物项出口管制措施的公告',
        '经国务院批准，决定优化调整镓相关物项出口管制措施。有关事项公告如下：',
        '一、满足以下特性的物项，未经许可，不得出口：',
        '金属镓、氮化镓（参考海关商品编号：8110929010、2850001901）。',
        '二、本公告自2027年9月1日起正式实施。商务部 海关总署公告2027年第5号同时废止。',
      ),
    ],
    want: {
      '2027-08-31': { 'mofcom-2027-5 item:gallium': 'in-force', 'mofcom-2027-41 item:gallium': 'announced' },
      '2027-09-01': { 'mofcom-2027-5 item:gallium': 'replaced', 'mofcom-2027-41 item:gallium': 'in-force' },
    },
  },
  {
    name: 'corrected: told, nothing moved',
    texts: [
      GA,
      M(
        '2027-01-07',
        '关于商务部 海关总署公告2027年第5号的更正',
        '商务部、海关总署公告2027年第5号第二条中“2027年1月10日”更正为“2027年2月10日”，特此更正。',
      ),
    ],
    want: { '2027-01-20': { 'mofcom-2027-5 item:gallium': 'in-force' } },
    count: { '2027-01-20': 1 },
  },
  {
    name: 'copy without number after its notice',
    texts: [
      GA,
      M(
        '2027-01-06',
        '关于对镓相关物项实施出口管制的公告',
        '根据《中华人民共和国出口管制法》有关规定，经国务院批准，决定对镓相关物项实施出口管制。有关事项公告如下：',
        '一、满足以下特性的物项，未经许可，不得出口：',
        '金属镓（参考海关商品编号：8110929010）。',
        '二、本公告自2027年1月10日起正式实施。',
      ),
    ],
    want: { '2027-01-20': { 'mofcom-2027-5 item:gallium': 'in-force' } },
    count: { '2027-01-20': 1 },
  },
  {
    name: 'listed, suspended by an answer that counts',
    texts: [
      ECL,
      QA(
        '2027-05-14',
        '商务部新闻发言人就暂停3家美国实体出口管制管控名单措施答记者问',
        '问：请问在出口管制管控名单方面有何考虑？',
        '答：商务部于2027年4月4日发布第21号公告，将3家美国实体列入出口管制管控名单。为落实中美经贸高层会谈共识，决定自2027年5月14日起，对于2027年4月4日被列入出口管制管控名单的3家美国实体，暂停上述相关措施90天。',
      ),
    ],
    want: {
      '2027-05-13': { 'mofcom-2027-21 高点航空公司': 'in-force' },
      '2027-05-14': { 'mofcom-2027-21 高点航空公司': 'suspended', 'mofcom-2027-21 能量光子公司': 'suspended' },
      '2027-08-12': { 'mofcom-2027-21 高点航空公司': 'suspended' },
      '2027-08-13': { 'mofcom-2027-21 高点航空公司': 'in-force' },
    },
  },
  {
    name: 'duty on, paused, partly lifted',
    texts: [
      T4,
      TC(
        '2027-05-13',
        '税委会公告2027年第7号',
        '国务院关税税则委员会关于调整对原产于美国的进口商品加征关税措施的公告',
        `${LAWS}自2027年5月14日12时01分起，调整《国务院关税税则委员会关于对原产于美国的进口商品加征关税的公告》（税委会公告2027年第4号）规定的加征关税税率，由34%调整为10%，在90天内暂停实施24%的对美加征关税税率。`,
      ),
      TC(
        '2027-08-12',
        '税委会公告2027年第8号',
        '国务院关税税则委员会关于调整对原产于美国的进口商品加征关税措施的公告',
        `${LAWS}自2027年8月12日12时01分起，再次暂停实施税委会公告2027年第4号规定的24%的对美加征关税税率90天，保留10%的对美加征关税税率。`,
      ),
    ],
    want: {
      '2027-04-09': { 'tariff-commission-2027-4 tariff:CN>US': 'announced 34' },
      '2027-04-20': { 'tariff-commission-2027-4 tariff:CN>US': 'in-force 34' },
      '2027-06-01': { 'tariff-commission-2027-4 tariff:CN>US': 'in-force 34 less 24' },
      '2027-09-01': { 'tariff-commission-2027-4 tariff:CN>US': 'in-force 34 less 24' },
      '2027-11-11': { 'tariff-commission-2027-4 tariff:CN>US': 'in-force 34' },
    },
    count: { '2027-06-01': 1 },
  },
  {
    name: 'carried out by customs',
    texts: [
      T4,
      {
        url: 'http://www.customs.gov.cn/customs/302249/1/index.html',
        publishedOn: '2027-04-09',
        title: '海关总署公告2027年第50号',
        body: page(
          '海关总署公告2027年第50号（关于执行对原产于美国的进口商品加征关税有关事项的公告）',
          [
            '根据《国务院关税税则委员会关于对原产于美国的进口商品加征关税的公告》（税委会公告2027年第4号），自2027年4月10日12时01分起，对原产于美国的所有进口商品加征34%关税。现就有关事项公告如下：',
            '一、进口企业应当如实申报原产地。',
            '海关总署',
            '2027年4月9日',
          ],
          '2027-04-09',
        ),
      },
    ],
    want: { '2027-04-20': { 'tariff-commission-2027-4 tariff:CN>US': 'in-force 34' } },
    count: { '2027-04-20': 1 },
  },
  {
    name: 'English copy after the Chinese',
    texts: [
      ECL,
      EN(
        '2027-04-05',
        'MOFCOM Announcement No. 21 of 2027 on Adding 3 US Entities to the Export Control List',
        'It is decided to add High Point Aero, Inc. and two other US entities to the Export Control List (see the Annex), and to prohibit the export of dual-use items to them.',
        'This announcement shall take effect as of the date of its promulgation.',
        'Ministry of Commerce',
        'April 4, 2027',
        'Annex',
        '1. High Point Aero, Inc.',
        '2. GD Onland Inc.',
        '3. Energy Photonics LLC',
      ),
    ],
    want: { '2027-04-20': { 'mofcom-2027-21 高点航空公司': 'in-force' } },
    count: { '2027-04-20': 3 },
  },
  {
    name: 'one of two removed',
    texts: [
      UEL,
      M(
        '2027-09-01',
        '不可靠实体清单工作机制公告〔2027〕12号 关于将斯凯公司移出不可靠实体清单的公告',
        '不可靠实体清单工作机制决定将斯凯公司（Skye Inc.）移出不可靠实体清单。',
        '本公告自公布之日起实施。',
      ),
    ],
    want: {
      '2027-08-31': { 'uel-2027-7 斯凯公司': 'in-force' },
      '2027-09-01': { 'uel-2027-7 斯凯公司': 'delisted', 'uel-2027-7 火风公司': 'in-force' },
    },
  },
  {
    name: 'listed, suspended without an end, stopped',
    texts: [
      UEL,
      QA(
        '2027-05-14',
        '商务部新闻发言人就暂停两家美国实体不可靠实体清单措施答记者问',
        '答：为落实会谈共识，自2027年5月14日起，暂停4月4日公告（不可靠实体清单工作机制〔2027〕7号）相关措施。',
      ),
      QA(
        '2027-08-12',
        '商务部新闻发言人就调整不可靠实体清单措施答记者问',
        '答：为落实会谈共识，自2027年8月12日起，停止4月4日公告（不可靠实体清单工作机制〔2027〕7号）相关措施。',
      ),
    ],
    want: {
      '2027-06-01': { 'uel-2027-7 斯凯公司': 'suspended' },
      '2027-08-12': { 'uel-2027-7 斯凯公司': 'stopped', 'uel-2027-7 火风公司': 'stopped' },
    },
  },
  {
    name: 'order, suspended a year, lapses',
    texts: [
      M(
        '2027-10-14',
        '中华人民共和国商务部令二〇二七年第6号 关于对韩海株式会社两家美国相关子公司采取反制措施的决定',
        '现公布《关于对韩海株式会社两家美国相关子公司采取反制措施的决定》，自2027年10月14日起施行。',
        '依据《中华人民共和国反外国制裁法》规定，中方决定将韩海株式会社两家美国相关子公司Hanhai Shipping LLC和Hanhai Philly Yard Inc.列入反制清单，并采取以下反制措施：禁止中国境内的组织、个人与其进行有关交易、合作等活动。',
        '本决定自2027年10月14日起施行。',
      ),
      M(
        '2027-11-10',
        '中华人民共和国商务部令二〇二七年第7号 关于暂停对韩海株式会社两家美国相关子公司实施反制措施一年的决定',
        '2027年10月14日，商务部公布《关于对韩海株式会社两家美国相关子公司采取反制措施的决定》（商务部令2027年第6号）。',
        '中方决定自2027年11月10日起，暂停上述措施一年。',
      ),
    ],
    want: {
      '2027-10-20': { 'mofcom-order-2027-6 Hanhai Shipping LLC': 'in-force' },
      '2028-01-01': {
        'mofcom-order-2027-6 Hanhai Shipping LLC': 'suspended',
        'mofcom-order-2027-6 Hanhai Philly Yard Inc.': 'suspended',
      },
      '2028-11-11': { 'mofcom-order-2027-6 Hanhai Shipping LLC': 'in-force' },
    },
  },
  {
    name: 'punished by the office, one let go',
    texts: [
      TAO(
        '2027-08-03',
        '国台办发言人宣布对“台独”顽固分子关联机构予以惩戒',
        '国台办发言人8月3日表示，“台独”顽固分子关联机构“东山民主基金会”、“南海合作基金会”打着“民主”的幌子，从事“台独”分裂活动。大陆方面决定，对上述基金会采取惩戒措施，禁止其与大陆组织、企业、个人合作。禁止大陆组织、企业、个人与为上述基金会捐款的宣海能源、凌山科技等企业进行任何交易、合作，禁止有关企业负责人入境。',
      ),
      TAO(
        '2028-07-13',
        '国台办：不再对凌山科技采取禁止交易等措施',
        '国台办发言人13日应询表示，鉴于凌山科技能深刻认识错误，有关部门决定，即日起不再对凌山科技采取禁止大陆组织、企业、个人与其进行交易、合作等措施。',
      ),
    ],
    want: {
      '2027-09-01': { 'notice 东山民主基金会': 'in-force', 'notice 宣海能源': 'in-force' },
      '2028-07-13': { 'notice 南海合作基金会': 'in-force', 'notice 凌山科技': 'delisted' },
    },
  },
  {
    name: 'from the watch list to the control list',
    texts: [
      M(
        '2027-02-24',
        '商务部公告2027年第12号 公布将两家日本实体列入关注名单',
        '决定将东海工业株式会社（Tokai Industry Co.）、北山重工株式会社（Kitayama Heavy Co.）列入关注名单。',
        '本公告自公布之日起正式实施。',
      ),
      M(
        '2027-06-24',
        '商务部公告2027年第32号 公布将1家日本实体移出关注名单并列入出口管制管控名单',
        '决定将东海工业株式会社（Tokai Industry Co.）移出关注名单，并将其列入出口管制管控名单，禁止向其出口两用物项。',
        '本公告自公布之日起正式实施。',
      ),
    ],
    want: {
      '2027-03-01': { 'mofcom-2027-12 东海工业株式会社': 'in-force' },
      '2027-06-24': {
        'mofcom-2027-12 东海工业株式会社': 'delisted',
        'mofcom-2027-12 北山重工株式会社': 'in-force',
        'mofcom-2027-32 东海工业株式会社': 'in-force',
      },
    },
  },
  {
    name: 'suspended, resumed early',
    texts: [
      GA,
      SUSP,
      M(
        '2027-04-20',
        '商务部公告2027年第26号 关于恢复实施商务部 海关总署公告2027年第5号的公告',
        '鉴于情况变化，决定自2027年5月1日起恢复实施商务部、海关总署公告2027年第5号。',
      ),
    ],
    want: {
      '2027-04-30': { 'mofcom-2027-5 item:gallium': 'suspended' },
      '2027-05-01': { 'mofcom-2027-5 item:gallium': 'in-force' },
    },
  },
  {
    name: 'an answer that only explains',
    texts: [
      ECL,
      QA(
        '2027-04-04',
        '商务部新闻发言人就将3家美国实体列入出口管制管控名单答记者问',
        '有记者问：商务部宣布将3家美国实体列入出口管制管控名单，请问有何考虑？',
        '答：商务部发布公告决定将高点航空公司等3家美国实体列入出口管制管控名单，禁止对其出口两用物项。',
      ),
    ],
    want: { '2027-04-20': { 'mofcom-2027-21 高点航空公司': 'in-force' } },
    count: { '2027-04-20': 3 },
  },
  {
    name: 'countermeasures, lifted',
    texts: [
      MFA(
        '2027-01-15',
        '关于对美国哈顿兰公司采取反制措施的决定',
        '（2027年1月15日中华人民共和国外交部令第2号公布，自2027年1月15日起施行）',
        '依据《中华人民共和国反外国制裁法》规定，中方决定对美国哈顿兰公司（Harton Inc.）采取以下反制措施：',
        '一、冻结在我国境内的动产、不动产和其他各类财产；',
        '二、禁止我国境内的组织、个人与其进行有关交易、合作等活动。',
        '本决定自2027年1月15日起施行。',
      ),
      MFA(
        '2027-10-10',
        '关于取消对美国哈顿兰公司反制措施的决定',
        '（2027年10月10日中华人民共和国外交部令第9号公布，自2027年10月10日起施行）',
        '依据《中华人民共和国反外国制裁法》规定，中方决定取消外交部令2027年第2号对哈顿兰公司采取的反制措施。',
        '本决定自2027年10月10日起施行。',
      ),
    ],
    want: {
      '2027-02-01': { 'mfa-order-2027-2 哈顿兰公司': 'in-force' },
      '2027-10-10': { 'mfa-order-2027-2 哈顿兰公司': 'delisted' },
    },
  },
  {
    name: 'raised twice, the raises stopped, points aside',
    texts: [
      T4,
      TC(
        '2027-04-09',
        '税委会公告2027年第5号',
        '国务院关税税则委员会关于调整对原产于美国的进口商品加征关税措施的公告',
        `${LAWS}自2027年4月12日12时01分起，调整对原产于美国的进口商品加征关税措施。有关事项如下：`,
        '一、调整《国务院关税税则委员会关于对原产于美国的进口商品加征关税的公告》（税委会公告2027年第4号）规定的加征关税税率，由34%提高至84%。',
      ),
      TC(
        '2027-04-11',
        '税委会公告2027年第6号',
        '国务院关税税则委员会关于调整对原产于美国的进口商品加征关税措施的公告',
        `${LAWS}自2027年4月14日起，调整对原产于美国的进口商品加征关税措施。有关事项如下：`,
        '一、调整《国务院关税税则委员会关于调整对原产于美国的进口商品加征关税措施的公告》（税委会公告2027年第5号）规定的加征关税税率，由84%提高至125%。',
      ),
      TC(
        '2027-05-13',
        '税委会公告2027年第7号',
        '国务院关税税则委员会关于调整对原产于美国的进口商品加征关税措施的公告',
        `${LAWS}自2027年5月14日12时01分起，调整对原产于美国的进口商品加征关税措施。有关事项如下：`,
        '一、调整税委会公告2027年第4号规定的加征关税税率，由34%调整为10%，在90天内暂停实施24%的对美加征关税税率。',
        '二、停止实施税委会公告2027年第5号和税委会公告2027年第6号规定的加征关税措施。',
      ),
    ],
    want: {
      '2027-04-11': { 'tariff-commission-2027-4 tariff:CN>US': 'in-force 34' },
      '2027-04-13': { 'tariff-commission-2027-4 tariff:CN>US': 'in-force 84' },
      '2027-04-20': { 'tariff-commission-2027-4 tariff:CN>US': 'in-force 125' },
      '2027-06-01': { 'tariff-commission-2027-4 tariff:CN>US': 'in-force 34 less 24' },
    },
    count: { '2027-06-01': 1 },
  },
  {
    name: 'suspended before it begins',
    texts: [
      M(
        '2027-10-09',
        '商务部 海关总署公告2027年第57号 关于对钬相关物项实施出口管制的公告',
        '经国务院批准，决定对钬相关物项实施出口管制。',
        '一、满足以下特性的物项，未经许可，不得出口：',
        '金属钬（参考海关商品编号：2805301900）。',
        '二、本公告自2027年11月8日起正式实施。',
      ),
      M(
        '2027-11-07',
        '商务部 海关总署公告2027年第70号 公布暂停实施商务部 海关总署公告2027年第57号的决定',
        '经批准，自即日起至2028年11月10日，商务部、海关总署公告2027年第57号暂停实施。',
      ),
    ],
    want: {
      '2027-10-20': { 'mofcom-2027-57 item:holmium': 'announced' },
      '2027-11-08': { 'mofcom-2027-57 item:holmium': 'suspended' },
      '2028-11-11': { 'mofcom-2027-57 item:holmium': 'in-force' },
    },
  },
  {
    name: 'a control for a time',
    texts: [
      M(
        '2027-07-31',
        '商务部 海关总署公告2027年第28号 关于对部分无人机实施临时出口管制的公告',
        '经国务院批准，决定对特定无人机实施临时出口管制。',
        '一、满足以下特性的无人驾驶航空飞行器，未经许可，不得出口（参考海关商品编号：8806221090）。',
        '二、本公告自2027年9月1日起正式实施。临时管制期限不超过2年。',
      ),
    ],
    want: {
      '2027-09-01': { 'mofcom-2027-28 item:drones': 'in-force' },
      '2029-09-02': { 'mofcom-2027-28 item:drones': 'ended' },
    },
  },
  {
    name: 'one notice, two addresses',
    texts: [
      UEL,
      { ...UEL, url: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2027/art_z.html', publishedOn: '2027-04-06' },
    ],
    want: { '2027-05-01': { 'uel-2027-7 斯凯公司': 'in-force' } },
    count: { '2027-05-01': 2 },
  },
  {
    name: 'investigated, then listed',
    texts: [
      M(
        '2027-09-24',
        '不可靠实体清单工作机制公告〔2027〕9号 关于对美国海衣贸易集团启动不可靠实体清单调查的公告',
        '有建议反映，美国海衣贸易集团（Seawear Corp.）涉嫌违反正常的市场交易原则。不可靠实体清单工作机制决定依法对美国海衣贸易集团（Seawear Corp.）涉嫌违反市场交易原则的行为启动调查。',
        '本公告自公布之日起实施。',
      ),
      M(
        '2028-02-04',
        '不可靠实体清单工作机制公告〔2028〕4号 关于将美国海衣贸易集团列入不可靠实体清单的公告',
        '2027年9月24日，不可靠实体清单工作机制对美国海衣贸易集团启动调查。现决定将美国海衣贸易集团（Seawear Corp.）列入不可靠实体清单，禁止其从事与中国有关的进出口活动。',
        '本公告自公布之日起实施。',
      ),
    ],
    want: { '2028-02-04': { 'uel-2028-4 海衣贸易集团': 'in-force' } },
  },
  {
    name: 'goods spared by reference to a list leave the duty',
    texts: [
      T4,
      TC(
        '2027-09-11',
        '税委会公告2027年第12号',
        '国务院关税税则委员会关于对美加征关税商品第一次排除清单的公告',
        '一、清单一所列商品，自2027年9月17日至2028年9月16日，不再加征我为反制美301措施所加征的关税。',
      ),
    ],
    want: { '2027-10-01': { 'tariff-commission-2027-4 tariff:CN>US': 'in-force 34' } },
  },
  {
    name: 'two notices at once, one resumed',
    texts: [
      GA,
      GAGE,
      M(
        '2027-02-01',
        '商务部公告2027年第24号 公布暂停实施商务部公告2027年第5号、6号的决定',
        '经批准，自即日起至2027年12月31日，商务部公告2027年第5号、第6号暂停实施。',
      ),
      M(
        '2027-04-20',
        '商务部公告2027年第27号 关于恢复实施商务部公告2027年第6号的公告',
        '决定自2027年5月1日起恢复实施商务部公告2027年第6号，商务部公告2027年第5号的暂停期限不变。',
      ),
    ],
    want: {
      '2027-03-01': { 'mofcom-2027-5 item:gallium': 'suspended', 'mofcom-2027-6 item:gallium': 'suspended' },
      '2027-05-01': { 'mofcom-2027-5 item:gallium': 'suspended', 'mofcom-2027-6 item:gallium': 'in-force' },
      '2028-01-01': { 'mofcom-2027-5 item:gallium': 'in-force' },
    },
  },
];

const told = (texts: readonly Text[]): Ledger =>
  texts.reduce((ledger, text) => {
    const publishedOn = day(text.publishedOn);
    const reading = readingFromDocument({
      ...text,
      id: text.url,
      publishedOn,
      contentType: 'text/html',
      seenAt: beijing(text.publishedOn, '10:00'),
    });
    return take(ledger, [reading], { at: beijing(text.publishedOn, '18:00'), cause: 'round', round: text.publishedOn });
  }, emptyLedger());

describe('texts that follow each other, read and kept', () => {
  test.each(SEQUENCES)('$name', ({ texts, want, count = {} }) => {
    const ledger = told(texts);
    for (const [date, states] of Object.entries(want)) {
      const { measures } = on(ledger, date);
      const found = Object.fromEntries(
        measures.map(({ notice, nameZh, name, subject, destinations, state, ratePct, suspendedPct }) => [
          `${notice.startsWith('notice-') ? 'notice' : notice} ${nameZh ?? name ?? subject}${destinations === undefined ? '' : `>${destinations}`}`,
          [state, ratePct, suspendedPct && `less ${suspendedPct}`].filter(Boolean).join(' '),
        ]),
      );
      expect({ date, ...found }).toMatchObject({ date, ...states });
      if (count[date] !== undefined) expect(measures).toHaveLength(count[date]);
    }
  });
});
