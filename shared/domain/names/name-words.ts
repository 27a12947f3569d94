import { keyOf } from './names.ts';

/** As names are compared. */
const wordsIn = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => keyOf([word]))
    .filter(Boolean);

/** What a firm does, what kind of body it is, how it praises itself, and where it is: firms without number are called so. */
const GENERIC: ReadonlySet<string> = new Set(
  wordsIn(`
and of the for in at by on to an de la le les des du da do del der die das und et y e von van di
company companies corporation enterprise enterprises firm group groups holding holdings partner partners partnership
associates association agency institute institution academy university college school society foundation council committee
commission center centre laboratory laboratories lab labs bureau office department ministry authority administration union
federation forum alliance consortium network club trust fund bank banking capital finance financial insurance investment
investments securities ventures venture joint branch division subsidiary services service solutions solution systems system
technology technologies tech technical technics engineering engineers engineered industries industry industrial manufacturing
manufacturers works factory plant mills mill products product production supply supplies supplier trading trade traders
export import logistics transport transportation shipping marine maritime shipyard shipbuilding naval navy ocean oceanic
aerospace aviation aircraft aeronautics aeronautical aero air airlines airways space satellite defense defence defensive
military security tactical missile missiles weapon weapons arms ordnance armament army force forces combat drones drone uav
unmanned robotics robotic robots autonomous autonomy automation control controls electronics electronic electric electrical
source energy power gas oil petroleum petrochemical petrochemicals nuclear solar water environment environmental chemical chemicals
chemistry materials material metal metals metallurgy metallurgical steel mining mines resources minerals rare earth earths
semiconductor semiconductors micro microelectronics optics optical photonics laser lasers instruments instrument sensor
sensors precision machine machines machinery tools tool equipment components component parts motor motors engine engines
automobile automotive vehicles vehicle auto heavy light medical health healthcare pharma pharmaceutical pharmaceuticals bio
biotech biotechnology biosciences sciences science scientific research development design data digital information software
computer computers computing communications communication telecom telecommunications cyber cloud internet media news
intelligence intelligent artificial ai analysis analytics consulting consultants management business market marketing testing
test compliance standards foods food beverage textile textiles paper packaging plastics rubber glass construction building
buildings property properties real estate housing home hotels travel retail stores fashion furniture education human rights
first second new old young next modern future advanced applied advance special specialty general national federal state
international intl global globals worldwide world universal united union central inter trans pan euro eastern western
northern southern north south east west pacific atlantic arctic rim coastal asia asian europe european africa african america
american americas latin usa us uk eu china chinese japan japanese nippon nihon korea korean taiwan taipei hongkong hong kong
singapore india indian germany german deutsche france french francaise italy italian spain spanish britain british england
english scotland canada canadian australia australian mexico brazil russia russian israel turkey swiss sweden swedish norway
dutch netherlands belgium belgian czech poland polish ukraine vietnam thailand malaysia indonesia philippines zealand
tokyo osaka kyoto nagoya kobe yokohama fukuoka beijing peking shanghai shenzhen guangzhou nanjing wuhan tianjin chongqing
hangzhou suzhou ningbo qingdao dalian xiamen chengdu xian seoul busan london paris berlin munich york angeles francisco
chicago boston houston dallas texas california florida virginia nevada arizona colorado ohio michigan georgia carolina
washington oregon alaska hawaii louis saint st san los santa mount fort lake river bay valley island islands city port
super ultra mega multi poly mono best premier prime quality total complete integrated innovative innovation innovations smart
green clean safe rapid fast quick high low deep big great grand royal imperial star project program operations operating
strategic strategy strategies simulation simulations studies study concepts concept responsible public private limited
`),
);

/** What things and people are called: alone it tells no firm from another, two together do. */
const EVERYDAY: ReadonlySet<string> = new Set(
  wordsIn(`
red blue black white golden gold silver green grey gray orange purple crystal diamond sapphire ruby emerald amber
cat dog fox wolf bear lion tiger eagle hawk falcon raven crow dove bull horse dragon phoenix shark dolphin whale snake
cobra viper spider bee beetle butterfly tree oak pine cedar maple rose lotus lily leaf root seed stone rock iron copper
mountain mountains hill hills summit peak point ridge cliff canyon forest wood woods field meadow garden desert sea wave
storm thunder lightning wind fire flame sun moon sky skyline cloud rain snow ice polar sierra delta alpha beta gamma omega
sigma apex zenith nova orbit galaxy cosmos planet comet north shield sword arrow spear lance blade hammer anvil edge
cutting corner bridge gate gateway tower castle fortress harbor harbour anchor compass beacon lighthouse pioneer frontier
horizon vanguard sentinel guardian patriot liberty freedom victory triumph spirit legacy heritage discovery insight vision
focus clear sharp bright light line link core key cube cubic square circle ring spiral axis vector matrix nexus pixel
signal echo sound silent acoustic dynamics atomics motion momentum velocity impulse spark flash flight wing wings dive dash
jet rocket planate stick rudder ball hot cold true fair direct rim round open free simple one two three six ten zero
system teal hudson marvin palmer brown smith johnson williams jones miller davis wilson taylor thomas moore martin jackson
white harris clark lewis walker hall allen young king wright scott adams baker nelson carter mitchell parker evans edwards
collins stewart morris rogers reed cook morgan bell murphy bailey cooper richardson cox howard ward torres peterson gray
james john robert michael david richard joseph charles christopher daniel matthew anthony mark donald steven paul andrew
joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
justin brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry
peter kyle mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy anna
angela ruth brenda pamela nicole katherine virginia catherine christine samantha debra janet rachel jim tom mike joe bill
ann josh jay dan mitch todd miles clive linden conor justine luisa eliza marcus wahid
fuji yamato sakura asahi hikari taiyo toyo daido kyowa chung shan hua tai da zhong xin jin long feng yuan sheng hai
recorded dimensions field fields high pure vantage
`),
);

/** What Chinese and Japanese names are made of beside what tells one firm from another, in simplified characters. */
const GENERIC_HAN =
  '重工业 重机械 机械 工业 重工 实业 电机 电气 电器 电力 电工 电子 汽车 自动车 造船 船舶 航空 航天 航太 宇航 宇宙 空间 飞机 导弹 发动机 防务 国防 防卫 安全 ' +
  '系统 技术 科技 科学 材料 化学 化工 化成 制药 医药 医疗 生物 制造 制作 制钢 工程 建设 建筑 物产 商事 商社 贸易 进出口 投资 控股 集团 证券 银行 保险 金融 ' +
  '信息 通信 通讯 网络 软件 数据 智能 人工 机器人 无人机 无人 自动化 仪器 仪表 设备 精密 光学 光电 光子 半导体 微电子 能源 新能源 石油 石化 天然气 铁路 运输 运输机 海运 海洋 海事 ' +
  '物流 食品 纺织 大学校 大学 学院 学校 研究所 研究院 研究会 研究开发 研究 开发 机构 协会 学会 基金会 委员会 中心 组织 联盟 论坛 国际 国家 国立 全球 环球 世界 联合 统一 先进 高级 应用 ' +
  '通用 综合 第一 中央 中华 东方 西方 南方 北方 东亚 太平洋 大西洋 美国 日本 韩国 中国 英国 德国 法国 加拿大 台湾 香港 亚洲 欧洲 北京 上海 天津 重庆 广州 深圳 南京 武汉 杭州 苏州 东京 大阪 京都 ' +
  '名古屋 神户 横滨 首尔 股份 有限 责任 服务 管理 咨询 解决方案 产业 工厂 制品 产品 分公司 服务公司';
const BEFORE_HAN = new RegExp(
  `^(?:${GENERIC_HAN.split(' ')
    .toSorted((a, b) => b.length - a.length)
    .join('|')})`,
);

/** How much a word tells of who a firm is: nothing, something together with another, or by itself. */
export const tellingOf = (word: string): 0 | 1 | 2 =>
  GENERIC.has(word) || /^\d+$/.test(word) ? 0 : EVERYDAY.has(word) || word.length < 4 ? 1 : 2;

/** `NEC`, `FN`: letters that are no word. */
export const isLetters = (word: string): boolean => word.length < 4 && !GENERIC.has(word) && !EVERYDAY.has(word);

/** The pieces of a folded Chinese name, each with whether it tells who it is: 三菱|重工, 日本|电气. */
export const hanPieces = (name: string): { text: string; tells: boolean }[] => {
  const out: { text: string; tells: boolean }[] = [];
  let at = 0;
  while (at < name.length) {
    const generic = BEFORE_HAN.exec(name.slice(at))?.[0];
    const text = generic ?? name[at] ?? '';
    const last = out.at(-1);
    if (generic === undefined && last?.tells) last.text += text;
    else out.push({ text, tells: generic === undefined });
    at += text.length;
  }
  return out;
};

/** Japanese words for what Chinese says otherwise. */
const IN_CHINESE: readonly (readonly [RegExp, string])[] = [
  [/自动车/g, '汽车'],
  [/大学校/g, '大学'],
  [/输送机/g, '运输机'],
];
/** A folded Japanese name in the words of a Chinese one. */
export const inChineseWords = (name: string): string =>
  IN_CHINESE.reduce((text, [japanese, chinese]) => text.replace(japanese, chinese), name);
