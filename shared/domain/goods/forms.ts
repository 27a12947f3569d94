import type { Item } from '../acts/effect.ts';
import { ELEMENTS } from './substances.ts';

/** In what form goods come, as control lists tell them apart. */
export const FORM_NAMES = [
  'technology',
  'software',
  'equipment',
  'component',
  'magnet',
  'target',
  'wafer',
  'crystal',
  'battery',
  'vehicle',
  'tool',
  'fibre',
  'ceramic',
  'alloy',
  'ore',
  'scrap',
  'powder',
  'oxide',
  'compound',
  'metal',
  'product',
  'material',
] as const;
export type Form = (typeof FORM_NAMES)[number];

/** What the last noun of a line says, the more telling first. */
const ROWS: readonly (readonly [Form, RegExp])[] = [
  ['software', /软件$|源代码$|程序$/],
  ['technology', /(?:技术|工艺|资料|图纸|数据)(?:等|及其载体|及资料|及数据)?$/],
  ['component', /零部件$|部件$|零件$|组件$|元件$/],
  ['magnet', /永磁(?:材料|体)?$|磁体$|磁材$|磁铁$|磁粉$|磁钢$/],
  ['target', /靶材?$/],
  ['wafer', /晶片$|晶圆$|衬底$|外延片$/],
  ['crystal', /单晶$|晶体(?:材料)?$|多晶$|(?:单晶或多晶|多晶或单晶)制品$/],
  ['battery', /电池组?$|电芯$/],
  ['vehicle', /飞行器$|航空器$|航天器$|潜航器$|无人机$|飞机$|直升机$|飞艇$|卫星$|火箭$|导弹$|船舶?$|车辆?$/],
  ['tool', /线锯$|砂轮$|刀具$|钻头$|锯片$/],
  ['fibre', /纤维$|长丝$|预浸料$|无纬布/],
  ['ceramic', /陶瓷(?:材料)?$/],
  [
    'equipment',
    /(?:设备|装备|装置|系统|仪器|模具|夹具|工具|工装)$|(?<!有|无)机(?:床|组)?$|[器炉窑釜罐槽泵阀仪柜磨]$|雷达$|载荷$|生产线$/,
  ],
  ['alloy', /合金(?:颗粒|粉末?)?$|掺.$/],
  ['ore', /矿(?:石|砂)?(?:及原料)?$|精矿$|独居石$/],
  ['scrap', /废料$|碎料$|废碎料$/],
  ['powder', /粉末?$|微粉$/],
];
const OXIDE = /氧化(?!剂|膜)/;
const COMPOUND = /化合物|[^石球]化[^工学成]|酸|[甲乙丙丁苯]基|盐$|酯$/;
/** 铟镓砷: elements side by side. */
const NAMED_AFTER = new RegExp(`^[${ELEMENTS.map(({ zh }) => zh).join('')}]{3,}$`, 'u');
const METAL = /^金属|金属$|\(单质\)|单质$|锭$|粒$|块$/;

/** What a line is at heart: without brackets, what it includes, and all that stands before its last noun. */
export const headNoun = (textZh: string): string => {
  const plain = textZh.replace(/[(\uff08][^()\uff08\uff09]*[)\uff09]/g, '');
  const first =
    plain.split(/[,;:。\uff0c\uff1b\uff1a]|包括|不含|不包括|除外/).find((part) => /(?:的.|^[^的]+$)/.test(part)) ??
    plain;
  return (
    first
      .slice(first.lastIndexOf('的') + 1)
      .replace(/(?:及其|及相关|及)(?:混合物|制品|合金及制品|相关制品|原料)$/, '') || first
  );
};

/** The form of a line, by its own words; those of technology, software and equipment also by its kind. */
export const formOf = ({ kind, textZh }: Pick<Item, 'kind' | 'textZh'>): Form => {
  if (kind === 'technology' || kind === 'software') return kind;
  const head = headNoun(textZh);
  const found = ROWS.find(([, wording]) => wording.test(head))?.[0];
  if (found !== undefined) return found;
  if (kind === 'equipment') return 'equipment';
  if (/的氧化物$/.test(textZh) || OXIDE.test(head)) return /氢氧化/.test(head) ? 'compound' : 'oxide';
  if (!/(?:材料|剂)$/.test(head) && (COMPOUND.test(head) || NAMED_AFTER.test(head))) return 'compound';
  if (METAL.test(head) || textZh.includes('单质')) return 'metal';
  return kind === 'product' ? 'product' : 'material';
};
