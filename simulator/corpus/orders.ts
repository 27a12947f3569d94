import { at, day, lines, type Paper } from './paper.ts';

type Decision = { number: number; title: string; address: string; names: string };

/** A decision of August 2026, with the firms in its text. */
const countermeasuresOfCommerce = ({ number, title, address, names }: Decision): Paper => {
  const all = lines(names);
  const order = `中华人民共和国商务部令二〇二六年第${number}号`;
  return {
    id: `mofcom-order-2026-${number}`,
    series: 'order',
    title: `${order} ${title}`,
    posted: at('2026-08-05T17:10'),
    number: order,
    issuedOn: day('2026-08-05'),
    address,
    body: lines(`
      经国家反外国制裁工作协调机制批准，现公布《${title}》，自2026年8月5日起施行。
      依据《中华人民共和国反外国制裁法》第三条、第四条、第六条、第九条、第十条、第十五条，《实施〈中华人民共和国反外国制裁法〉的规定》第三条、第五条、第八条、第十条规定，经国家反外国制裁工作协调机制批准，中方决定将${all.join('、')}${all.length > 1 ? `等${all.length}家美国实体` : ''}列入反制清单，并采取以下反制措施：禁止我国境内的组织、个人与其进行有关交易、合作等活动。
      本决定自2026年8月5日起施行。`),
  };
};

/** 商务部令: countermeasures under the Anti-Foreign Sanctions Law. */
export const orders: Paper[] = [
  {
    id: 'mofcom-order-2025-5',
    series: 'order',
    title: '中华人民共和国商务部令二〇二五年第5号 关于对欧盟两家金融机构采取反制措施的决定',
    posted: at('2025-08-13T16:00'),
    number: '中华人民共和国商务部令二〇二五年第5号',
    issuedOn: day('2025-08-13'),
    body: lines(`
      为反制欧盟制裁两家中国金融机构，经国家反外国制裁工作协调机制批准，现公布《关于对欧盟两家金融机构采取反制措施的决定》，自2025年8月13日起施行。
      2025年7月18日，欧盟在第18轮对俄罗斯制裁中将两家中国金融机构列入制裁名单，严重违反国际法和国际关系基本准则。
      依据《中华人民共和国反外国制裁法》第三条、第四条、第六条、第九条、第十条、第十五条，《实施〈中华人民共和国反外国制裁法〉的规定》第三条、第五条、第八条、第十条规定，经国家反外国制裁工作协调机制批准，中方决定将欧盟UAB Urbo Bankas和AB Mano Bankas两家银行列入反制清单，并采取以下反制措施：禁止我国境内的组织、个人与其进行有关交易、合作等活动。`),
  },
  {
    id: 'mofcom-order-2025-6',
    series: 'order',
    title: '中华人民共和国商务部令二〇二五年第6号 关于对韩华海洋株式会社5家美国相关子公司采取反制措施的决定',
    posted: at('2025-10-14T09:30'),
    number: '中华人民共和国商务部令二〇二五年第6号',
    issuedOn: day('2025-10-14'),
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_ff624c30d2734ed9b3d0916a23ed1c45.html',
    body: lines(`
      为反制美国对中国海事、物流和造船业采取301调查措施，经国家反外国制裁工作协调机制批准，现公布《关于对韩华海洋株式会社5家美国相关子公司采取反制措施的决定》，自2025年10月14日起施行。
      部长　王文涛
      2025年10月14日
      关于对韩华海洋株式会社5家美国相关子公司采取反制措施的决定
      美国对中国海事、物流和造船业采取301调查措施，严重违反国际法和国际关系基本准则，严重损害中国企业合法权益。韩华海洋株式会社在美国的相关子公司协助、支持美国政府相关调查活动。
      依据《中华人民共和国反外国制裁法》第三条、第四条、第六条、第九条、第十条、第十五条，《实施〈中华人民共和国反外国制裁法〉的规定》第三条、第五条、第八条、第十条规定，经国家反外国制裁工作协调机制批准，中方决定将韩华海洋株式会社5家美国相关子公司Hanwha Shipping LLC、Hanwha Philly Shipyard Inc.、Hanwha Ocean USA International LLC、Hanwha Shipping Holdings LLC和HS USA Holdings Corp.列入反制清单，并采取以下反制措施：禁止我国境内的组织、个人与其进行有关交易、合作等活动。
      本决定自2025年10月14日起施行。`),
  },
  {
    id: 'mofcom-order-2025-7',
    series: 'order',
    title: '中华人民共和国商务部令二〇二五年第7号 关于暂停对韩华海洋株式会社5家美国相关子公司实施反制措施一年的决定',
    posted: at('2025-11-10T13:05'),
    number: '中华人民共和国商务部令二〇二五年第7号',
    issuedOn: day('2025-11-10'),
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_d52352ad387d4d9eac9ce684f12e777b.html',
    body: lines(`
      鉴于美方自2025年11月10日起暂停实施对中国海事、物流和造船业301调查措施一年，依据《中华人民共和国反外国制裁法》及其实施规定，经国家反外国制裁工作协调机制批准，商务部决定自2025年11月10日起，暂停中华人民共和国商务部令二〇二五年第6号（关于对韩华海洋株式会社5家美国相关子公司采取反制措施的决定）相关措施一年。
      商务部
      2025年11月10日`),
  },
  {
    id: 'mofcom-order-2026-1',
    series: 'order',
    title: '中华人民共和国商务部令二〇二六年第1号 关于取消对欧盟两家金融机构反制措施的决定',
    posted: at('2026-04-24T16:05'),
    number: '中华人民共和国商务部令二〇二六年第1号',
    issuedOn: day('2026-04-24'),
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2026/art_16b9c2bc90f740668943896da4544768.html',
    body: lines(`
      鉴于欧盟已撤销对两家中国金融机构的制裁，依据《中华人民共和国反外国制裁法》和《实施〈中华人民共和国反外国制裁法〉的规定》，中方决定自2026年4月24日起，取消商务部令二〇二五年第5号对UAB Urbo Bankas、AB Mano Bankas采取的反制措施，并将其移出反制清单。
      2026年4月24日`),
  },
  countermeasuresOfCommerce({
    number: 2,
    title: '关于对6家美国实体采取反制措施的决定',
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2026/art_4028b8300fa24a0399f7da26e4939b20.html',
    names: `
      应用DNA科学公司（Applied DNA Sciences, Inc.）
      地层水库公司（Stratum Reservoir, LLC.）
      阿尔塔纳技术公司（Altana Technologies, Inc.）
      责任商业联盟（Responsible Business Alliance）
      维泰集团（Verite Group, Inc.）
      人权在中国组织（Human Rights in China）`,
  }),
  countermeasuresOfCommerce({
    number: 3,
    title: '关于对美国合规性测试公司采取反制措施的决定',
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2026/art_97d99d522e6944439ae31884c928ee31.html',
    names: '美国合规性测试公司（Compliance Testing LLC）',
  }),
];
