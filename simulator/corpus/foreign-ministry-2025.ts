import { foreignMinistryOrder } from './foreign-ministry-order.ts';
import { at, type Paper } from './paper.ts';

export const foreignMinistry2025: Paper[] = [
  foreignMinistryOrder({
    number: 17,
    title: '关于对石平采取反制措施的决定',
    posted: at('2025-09-08T10:00'),
    address: '202509/t20250908_11704050.shtml',
    decision: `
      日本参议员石平长期在涉台、涉钓鱼岛、涉历史等问题上散布谬论，严重违背中日四个政治文件精神。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对石平采取以下反制措施：
      一、冻结其在我国境内的动产、不动产和其他各类财产；
      二、禁止我国境内的组织、个人与其进行有关交易、合作等活动；
      三、对其不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      石平（Shi Ping），男，日本参议员`,
  }),
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
  foreignMinistryOrder({
    number: 19,
    title: '关于对美国军工相关企业及高级管理人员采取反制措施的决定',
    posted: at('2025-12-26T17:00'),
    address: '202512/t20251226_11787617.shtml',
    decision: `
      美国近日再次宣布向中国台湾地区出售武器，严重违反一个中国原则和中美三个联合公报，干涉中国内政，损害中国主权和领土完整。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对有关军工企业及高级管理人员采取反制措施：
      一、对后附《反制清单》列明的企业，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其进行有关交易、合作等活动。
      二、对后附《反制清单》列明的高级管理人员，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其本人进行有关交易、合作等活动；不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      一、企业
      （一）诺斯罗普·格鲁曼系统公司（Northrop Grumman Systems Corporation）
      （二）L3哈里斯海事服务公司（L3Harris Maritime Services）
      （三）波音密苏里州圣路易斯市分公司（Boeing in St. Louis）
      （四）吉布斯与考克斯公司（Gibbs & Cox, Inc.）
      （五）先进声学概念有限责任公司（Advanced Acoustic Concepts）
      （六）VSE公司（VSE Corporation）
      （七）塞拉技术服务公司（Sierra Technical Services, Inc.）
      （八）红猫控股公司（Red Cat Holdings, Inc.）
      （九）蒂尔无人机公司（Teal Drones, Inc.）
      （十）侦察艇有限责任公司（ReconCraft）
      （十一）高点航空技术公司（High Point Aerotechnologies）
      （十二）伊庇鲁斯公司（Epirus, Inc.）
      （十三）迪德罗恩公司（Dedrone Holdings Inc.）
      （十四）I领域公司（Area-I）
      （十五）蓝力技术公司（Blue Force Technologies）
      （十六）潜航技术公司（Dive Technologies）
      （十七）万拓公司（Vantor）
      （十八）英特磊公司（Intelligent Epitaxy Technology, Inc.）
      （十九）菱形力量公司（Rhombus Power Inc.）
      （二十）拉撒路人工智能公司（Lazarus Enterprises Inc.）
      二、高级管理人员
      （一）帕尔默·卢基（Palmer Luckey），男，安杜里尔公司创始人
      （二）约翰·坎蒂伦（John Cantillon），男，L3哈里斯技术公司副总裁、L3哈里斯海事服务公司副总裁兼首席会计官
      （三）迈克尔·卡诺维尔（Michael J. Carnovale），男，先进声学概念有限责任公司总裁兼首席执行官
      （四）约翰·库默（John A. Cuomo），男，VSE公司总裁兼首席执行官
      （五）米奇·麦克唐纳（Mitch McDonald），男，蒂尔无人机公司总裁
      （六）安舒曼·罗伊（Anshuman Roy），男，菱形力量公司创始人兼首席执行官
      （七）丹·斯穆特（Dan Smoot），男，万拓公司总裁兼首席执行官
      （八）阿迪亚·德瓦拉孔达（Aaditya Devarakonda），男，迪德罗恩公司首席执行官
      （九）安·伍德（Ann Wood），女，高点航空技术公司总裁
      （十）杰伊·霍夫利奇（Jay Hoflich），男，侦察艇有限责任公司联合创始人兼首席执行官`,
  }),
];
