import { type CivilMinute, dateOf } from '../../shared/time/civil.ts';
import { at, day, lines, type Paper, zhDay } from './paper.ts';

type Order = { number: number; title: string; posted: CivilMinute; address: string; decision: string; annex: string };

/** A decision that an order of the Foreign Ministry publishes and that counts from the same day. */
const foreignMinistryOrder = ({ number, title, posted, address, decision, annex }: Order): Paper => {
  const today = zhDay(dateOf(posted));
  return {
    id: `mfa-order-${posted.slice(0, 4)}-${number}`,
    series: 'foreign-ministry',
    title,
    posted,
    address: `https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/${address}`,
    body: [
      posted.replace('T', ' '),
      `（${today}中华人民共和国外交部令第${number}号公布，自${today}起施行）`,
      ...lines(decision),
      `本决定自${today}起施行。`,
      '附件：反制清单',
      '外交部',
      today,
      '附件',
      '反制清单',
      ...lines(annex),
    ],
  };
};

/** 商务部令 and 外交部令: countermeasures under the Anti-Foreign Sanctions Law. */
export const orders: Paper[] = [
  foreignMinistryOrder({
    number: 5,
    title: '关于对美国通用原子航空系统公司、通用动力陆地系统公司采取反制措施的决定',
    posted: at('2024-04-11T17:00'),
    address: '202404/t20240411_11280056.shtml',
    decision: `
      美国持续向中国台湾地区出售武器，严重违反一个中国原则和中美三个联合公报规定。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对参与向中国台湾地区出售武器的美国通用原子航空系统公司、通用动力陆地系统公司等后附《反制清单》列明的企业采取以下反制措施：
      一、冻结在我国境内的动产、不动产和其他各类财产；
      二、对高级管理人员不予签发签证、不准入境。`,
    annex: `
      一、通用原子航空系统公司（General Atomics Aeronautical Systems)
      二、通用动力陆地系统公司（General Dynamics Land Systems)`,
  }),
  foreignMinistryOrder({
    number: 8,
    title: '关于对洛克希德·马丁公司实体和高级管理人员采取反制措施的决定',
    posted: at('2024-06-21T17:00'),
    address: '202406/t20240621_11439508.shtml',
    decision: `
      美国近日再次宣布向中国台湾地区出售武器，严重违反一个中国原则和中美三个联合公报。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对洛克希德·马丁公司相关实体和高级管理人员采取反制措施：
      一、对后附《反制清单》列明的实体，冻结在我国境内的动产、不动产和其他各类财产。
      二、对后附《反制清单》列明的企业高级管理人员，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其本人进行有关交易、合作等活动；不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      一、实体
      （一）洛克希德·马丁导弹系统集成实验室（Lockheed Martin Missile System Integration Lab)
      （二）洛克希德·马丁先进技术实验室（Lockheed Martin Advanced Technology Laboratories)
      （三）洛克希德·马丁风险投资公司（Lockheed Martin Ventures)
      二、高级管理人员
      （一）詹姆斯·泰克里特（James Donald Taiclet），男，洛克希德·马丁公司董事长、总裁、首席执行官
      （二）弗兰克·圣约翰（Frank Andrew St. John），男，洛克希德·马丁公司首席运营官
      （三）杰西·马莱夫（Jesus Malave），男，洛克希德·马丁公司首席财务官`,
  }),
  foreignMinistryOrder({
    number: 12,
    title: '关于对美国军工企业采取反制措施的决定',
    posted: at('2024-09-18T14:43'),
    address: '202409/t20240918_11492303.shtml',
    decision: `
      美国近日再次宣布向中国台湾地区出售武器，严重违反一个中国原则和中美三个联合公报。依据《中华人民共和国反外国制裁法》第三条、第四条、第六条、第九条、第十五条规定，中方决定对美国内华达山脉公司、摇杆舵公司、立方公司、S3航空防务公司、特科姆公司、文本矿公司、扁平地球管理公司、ACT1联邦公司、埃克索维拉公司等9家后附《反制清单》列明的企业采取以下反制措施：
      一、冻结在我国境内的动产、不动产和其他各类财产；
      二、禁止我国境内的组织、个人与其进行有关交易、合作等活动。`,
    annex: `
      一、内华达山脉公司（Sierra Nevada Corporation）
      二、摇杆舵公司（Stick Rudder Enterprises LLC）
      三、立方公司（Cubic Corporation)
      四、S3航空防务公司（S3 AeroDefense）
      五、特科姆公司（TCOM, Limited Partnership）
      六、文本矿公司（TextOre）
      七、扁平地球管理公司（Planate Management Group）
      八、ACT1联邦公司（ACT1 Federal）
      九、埃克索维拉公司（Exovera）`,
  }),
  foreignMinistryOrder({
    number: 13,
    title: '关于对美国军工企业及高级管理人员采取反制措施的决定',
    posted: at('2024-10-10T17:00'),
    address: '202412/t20241217_11494912.shtml',
    decision: `
      美国近日宣布向中国台湾地区提供大额武器援助，严重违反一个中国原则和中美三个联合公报。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对以下美国军工企业及高级管理人员采取反制措施：
      一、对边缘自治运营公司、亨廷顿·英格尔斯工业公司、斯凯迪奥公司等3家后附《反制清单》列明的企业，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其进行有关交易、合作等活动。
      二、对后附《反制清单》列明的10名企业高级管理人员，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其本人进行有关交易、合作等活动；对其本人不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      一、企业
      （一）边缘自治运营公司（Edge Autonomy Operations LLC）
      （二）亨廷顿·英格尔斯工业公司（Huntington Ingalls Industries Inc.）
      （三）斯凯迪奥公司（Skydio Inc.）
      二、高级管理人员
      （一）史蒂文·鲁德（Steven Roger Rudder），男，摇杆舵公司创始人
      （二）詹姆斯·伊克斯（James William Ickes II），男，内华达山脉公司副总裁
      （三）大卫·萨顿（David Keith Sutton），男，洛克希德·马丁公司亚洲区主任
      （四）朴英泰（Yeong-Tae Pak），男，宇航环境公司副总裁
      （五）帕特里克·扬科夫斯基（Patrick Edward Jankowski），男，诺斯罗普·格鲁曼公司印太项目主任
      （六）约翰·普维斯（John Purvis），男，边缘自治运营公司前首席执行官
      （七）乔什·布伦加特（Josh Brungardt），男，边缘自治运营公司首席运营官
      （八）克里斯托弗·卡斯特纳（Christopher Douglas Kastner），男，亨廷顿·英格尔斯工业公司总裁、首席执行官
      （九）亚当·布赖（Adam Bry），男，斯凯迪奥公司联合创始人、首席执行官
      （十）汤姆·莫斯（Tom Moss），男，斯凯迪奥公司亚太区总经理`,
  }),
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
    id: 'mofcom-decision-2025-11-10-hanwha',
    series: 'order',
    title: '关于暂停对韩华海洋株式会社5家美国相关子公司采取的反制措施的决定',
    posted: at('2025-11-10T13:05'),
    issuedOn: day('2025-11-10'),
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_d52352ad387d4d9eac9ce684f12e777b.html',
    body: lines(`
      鉴于美方自2025年11月10日起暂停实施对中国海事、物流和造船业301调查措施一年，依据《中华人民共和国反外国制裁法》及其实施规定，经国家反外国制裁工作协调机制批准，商务部决定自2025年11月10日起，暂停中华人民共和国商务部令二〇二五年第6号（关于对韩华海洋株式会社5家美国相关子公司采取反制措施的决定）相关措施一年。
      商务部
      2025年11月10日`),
  },
  foreignMinistryOrder({
    number: 18,
    title: '关于对岩崎茂采取反制措施的决定',
    posted: at('2025-12-15T09:39'),
    address: '202512/t20251215_11772517.shtml',
    decision: `
      日本自卫队前统合幕僚长岩崎茂公然同“台独”分裂势力勾连，严重违背一个中国原则和中日四个政治文件精神。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对岩崎茂采取以下反制措施：
      一、冻结其在我国境内的动产、不动产和其它各类财产；
      二、禁止我国境内组织、个人与其进行有关交易、合作等活动；
      三、对其不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      岩崎茂（IWASAKI Shigeru），男，1953年2月3日生，日本籍。`,
  }),
];
