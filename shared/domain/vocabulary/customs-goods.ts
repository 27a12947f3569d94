import { ELEMENTS } from '../goods/substances.ts';

/** Goods as tariff acts call them in words, with the headings of the Harmonized System under which they stand. */
export type CustomsGoods = { en: readonly [string, ...string[]]; zh: readonly string[]; hs: readonly string[] };

const row = (en: string, zh: string, hs: string): CustomsGoods => {
  const [first = '', ...others] = en.split(', ');
  return { en: [first, ...others], zh: zh.split('、').filter(Boolean), hs: hs.split(' ') };
};

const metalName = (symbol: string): string => ELEMENTS.find((one) => one.symbol === symbol)?.en[0] ?? '';
const sign = (symbol: string): string => ELEMENTS.find((one) => one.symbol === symbol)?.zh ?? '';
/** A metal by its symbol: its names stand in the table of substances. */
const metal = (symbol: string, hs: string): CustomsGoods => {
  const { en = [symbol] as const, zh = '' } = ELEMENTS.find((one) => one.symbol === symbol) ?? {};
  return { en, zh: zh === '' ? [] : [zh, `${zh}制品`], hs: hs.split(' ') };
};

/** A longer name before one that stands within it. */
export const CUSTOMS_GOODS: readonly CustomsGoods[] = [
  row('live animals', '活动物', '01'),
  row('beef', '牛肉', '0201 0202'),
  row('pork', '猪肉', '0203'),
  row('mutton, lamb', '羊肉', '0204'),
  row('chicken, poultry', '鸡肉、禽肉', '0207'),
  row('meat', '肉类', '02'),
  row('aquatic products, seafood, fish', '水产品、海产品、鱼', '03 1604 1605'),
  row('lobster', '龙虾', '0306'),
  row('dairy, dairy products', '乳制品、奶制品、乳品', '0401 0402 0403 0404 0405 0406'),
  row('eggs', '禽蛋、鸡蛋', '0407 0408'),
  row('flowers, plants', '花卉', '06'),
  row('vegetables', '蔬菜', '07'),
  row('peas', '豌豆', '0713 0708'),
  row('pulses, beans', '豆类', '0713'),
  row('nuts', '坚果', '0801 0802'),
  row('fruit, fruits', '水果', '08'),
  row('coffee, tea', '咖啡、茶', '09'),
  row('wheat', '小麦', '1001 1101'),
  row('barley', '大麦', '1003'),
  row('oats', '燕麦', '1004'),
  row('corn, maize', '玉米', '1005'),
  row('rice', '大米、稻谷', '1006'),
  row('sorghum', '高粱', '1007'),
  row('soybeans, soya, soy, soya beans, soy beans', '大豆', '1201'),
  row('peanuts', '花生', '1202'),
  row('rapeseed oil, canola oil', '菜子油、菜籽油', '1514'),
  row('rapeseed, canola', '油菜子、油菜籽', '1205'),
  row('soybean oil', '豆油', '1507'),
  row('oil cake, oilcake, meal', '油渣饼、豆粕、油粕', '2304 2305 2306'),
  row('sugar', '食糖', '17'),
  row('wine', '葡萄酒', '2204'),
  row('brandy, spirits, whisky', '白兰地、烈酒、威士忌', '2208'),
  row('distillers’ grains, distillers grains', '干玉米酒糟、酒糟', '2303'),
  row('tobacco', '烟草', '24'),
  row('salt', '盐', '2501'),
  row('ores', '矿砂', '26'),
  row('coal', '煤炭、煤', '2701 2702 2704'),
  row('crude oil, petroleum', '原油', '2709'),
  row('refined oil, petroleum products', '成品油', '2710'),
  row('LNG, liquefied natural gas', '液化天然气', '271111'),
  row('LPG, propane', '液化石油气、丙烷', '271112 271113 271119'),
  row('natural gas', '天然气', '271111 271121'),
  row('fuels, energy products', '能源产品、燃料', '27'),
  row('chemicals, chemical products', '化工品、化工产品、化学品', '28 29 38'),
  row('polysilicon', `多晶${sign('Si')}`, '280461'),
  row('medicines, pharmaceuticals, patented pharmaceuticals', '药品、医药品', '30'),
  row('fertilizer, fertilisers', '化肥', '31'),
  row('plastics', '塑料', '39'),
  row('rubber', '橡胶', '40'),
  row('medical gloves', '医用手套', '401512 4015'),
  row('hides, leather', '皮革、皮张', '41 42'),
  row('softwood timber, softwood lumber, lumber, timber, logs, wood', '木材、原木', '44'),
  row('pulp', '纸浆', '47'),
  row('paper', '纸', '48'),
  row('cotton', '棉花', '5201 5203'),
  row('textiles', '纺织品', '50 51 52 53 54 55 56 57 58 59 60 63'),
  row('clothing, apparel, garments', '服装', '61 62'),
  row('footwear, shoes', '鞋', '64'),
  row('respirators, face masks, masks', '口罩', '630790'),
  row('precious metals', '贵金属', '71'),
  row('steel, iron and steel', '钢铁、钢', '72 73'),
  metal('Cu', '74'),
  metal('Ni', '75'),
  metal('Al', '76'),
  metal('Pb', '78'),
  metal('Zn', '79'),
  metal('Sn', '80'),
  metal('W', '8101 284180 284990 260900 2611'),
  row('critical minerals', '关键矿产', '25 26 28 2504 81'),
  row('tools', '工具', '82'),
  row('farm machinery, agricultural machinery, farm equipment', '农业机械、农机', '8432 8433 8436 8701'),
  row('machinery', '机械', '84'),
  row('air conditioners, residential HVAC, HVAC', '空调', '8415'),
  row('ship-to-shore cranes, cranes', '岸桥、起重机', '8426'),
  row('mobile industrial equipment', '工程机械', '8427 8429 8430'),
  row('electric motors', '电动机', '8501'),
  row('grid equipment, transformers', '电网设备、变压器', '8504'),
  row('permanent magnets, magnets', '永磁体、永磁', '850511 850519'),
  row(
    `EV batteries, ${metalName('Li')}-ion batteries, batteries`,
    `${sign('Li')}电池、${sign('Li')}离子电池、电池`,
    '8507',
  ),
  row('natural graphite, graphite', '天然石墨、石墨', '2504 3801'),
  row('solar cells, solar modules, solar cells and modules, modules', '光伏产品、太阳能电池', '854142 854143'),
  row('semiconductors, chips, advanced chips', '半导体、集成电路、芯片', '8541 8542'),
  row('wafers', `${sign('Si')}片`, '381800'),
  row('electrical equipment, electronics', '电子产品、电气设备', '85'),
  row('electric vehicles, plug-in vehicles, electric, plug-in', '电动汽车、电动车', '8702 8703 8704'),
  row('large-engine cars, large-displacement cars', '大排量汽车', '8703'),
  row('pickups, pickup trucks, light trucks, trucks', '皮卡、卡车、货车', '8704'),
  row('medium vehicles, heavy vehicles', '商用车', '8701 8702 8704 8705'),
  row('buses', '客车', '8702'),
  row('cars, automobiles, vehicles', '汽车、轿车、车辆', '8703'),
  row('car parts, auto parts', '汽车零部件、零部件', '8708'),
  row('intermodal chassis, chassis', '底盘', '8716 8709'),
  row('drones, thermal drones', '无人机', '8806 8807'),
  row('aircraft', '飞机', '88'),
  row('ships', '船舶', '89'),
  row('syringes, needles', '注射器', '901831 901832'),
  row('medical goods, medical devices, medical equipment', '医疗器械、医疗设备、医疗用品', '9018 9019 9021 9022 30'),
  row('kitchen cabinets, upholstered furniture, furniture', '家具', '94'),
  row('toys', '玩具', '95'),
];

const PIECES = /[、，,;；]|\s+(?:and|or)\s+|(?<=[\u4e00-\u9fff])(?:和|及|与|以及)(?=[\u4e00-\u9fff])/;
/** What stands around the goods and names none. */
const AROUND =
  /^其|等(?:商品|产品)?$|^(?:certain|other|some|the|articles?|products? of)\s+|\s+(?:products|goods|articles)$|\s*\d{4}\.\d.*$/gi;

/** The goods of a label one by one, as written. */
export const piecesOf = (label: string): string[] =>
  label
    .split(PIECES)
    .map((piece) => piece.trim().replace(AROUND, '').trim())
    .filter((piece) => piece !== '' && !/^[\d.\s]+$/.test(piece));

const BY_NAME = new Map(
  CUSTOMS_GOODS.flatMap((goods) => [...goods.en, ...goods.zh].map((name) => [name.toLowerCase(), goods])),
);
const NAMES = [...BY_NAME.keys()].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
const within = (name: string, text: string): boolean =>
  /[a-z]/.test(name) ? new RegExp(`\\b${name}\\b`).test(text) : text.includes(name);

/** Goods that are called exactly so. */
export const customsGoods = (piece: string): CustomsGoods | undefined =>
  BY_NAME.get(piece.toLowerCase()) ?? BY_NAME.get(`${piece.toLowerCase()}s`);

/** The goods that a label names; `whole` where it names nothing else. */
export const goodsNamed = (label: string): { goods: CustomsGoods[]; whole: boolean } => {
  const pieces = piecesOf(label);
  const exact = pieces.map(customsGoods);
  const goods = pieces.map((piece, place) => {
    const text = piece.toLowerCase();
    const name = NAMES.find((each) => within(each, text));
    return exact[place] ?? (name === undefined ? undefined : BY_NAME.get(name));
  });
  return {
    goods: goods.filter((each) => each !== undefined),
    whole: pieces.length > 0 && exact.every((each) => each !== undefined),
  };
};
