import type { Column } from './pdf-table.ts';

const NAMES = [
  '其他鲜或冷的带骨肉',
  '经其他方法加工的谷物细粉及粗粒',
  '其他编号未列名的食用动物产品；不适合供人食用的动物产品及其他主要供人食用的其他税号未列明的果核、果仁及植物产品',
  'U235 贫化铀、钍及它们的化合物',
  '2-丁烯',
  '税目2844以外的其他同位素及其化合物，不论是否已有化学定义；经其他方法加工的其他编号未列名的谷物、果核、果仁及植物产品，但品目1001的货品除外；不适合供人食用的其他产品',
];

/** Rows of a tariff notice's list: serial, tariff line, name. */
export const goodsRows = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [
    `${at + 1}`,
    `${1_012_900 + at * 10_007}`.padStart(8, '0'),
    NAMES[at % NAMES.length] ?? '',
  ]);

export const GOODS_HEADER = ['序号', '税则号列', '商品名称'];
export const GOODS_COLUMNS: Column[] = [
  { x: 76, width: 36, centred: true },
  { x: 122, width: 52 },
  { x: 181, width: 330 },
];

const DESCRIPTIONS = [
  '红外成像设备，包括：',
  '用于无人机的发动机，最大功率大于16千瓦，包括：',
  '高纯度（纯度大于99.9%）、高强度的人造石墨材料及其制品，技术说明：本项所称“精度”，是指按照ISO 230-2（1988）测得的定位精度。',
];

/** Rows of a catalogue of items: serial, code, description, goods, their HS codes one below the other, units. */
export const catalogueRows = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [
    `${at + 1}`,
    `${1 + (at % 3)}${'ABCDE'[at % 5]}${200 + at}${['', '.a', '.e.6'][at % 3]}`,
    DESCRIPTIONS[at % DESCRIPTIONS.length] ?? '',
    '用于制造碳纤维的湿法设备',
    Array.from({ length: 1 + (at % 3) }, (_, code) => `${2_936_454_600 + at * 10 + code}`).join('\n'),
    at % 2 === 0 ? '千克' : '件，千克',
  ]);

export const CATALOGUE_HEADER = ['序号', '管制编码', '物项名称及描述', '参考商品名称', '海关商品编号', '单位'];
export const CATALOGUE_COLUMNS: Column[] = [
  { x: 56, width: 26, centred: true },
  { x: 84, width: 60 },
  { x: 148, width: 190 },
  { x: 345, width: 72 },
  { x: 424, width: 70, centred: true },
  { x: 504, width: 44 },
];
