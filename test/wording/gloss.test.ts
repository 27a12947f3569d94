import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { glossOf, isWhole } from '../../shared/wording/gloss/gloss.ts';

describe('a line of a control in English', () => {
  test.each([
    ['金属镓(单质)', 'gallium metal (elemental)'],
    ['砷化镓', 'gallium arsenide'],
    ['铟镓砷', 'indium gallium arsenide'],
    ['磷锗锌', 'zinc germanium phosphide'],
    ['三氧化二锑', 'antimony trioxide'],
    ['六氟化钨', 'tungsten hexafluoride'],
    ['六氟磷酸锂', 'lithium hexafluorophosphate'],
    ['磷酸铁锂正极材料', 'lithium iron phosphate cathode materials'],
    ['锆钛酸铅', 'lead zirconate titanate'],
    ['仲钨酸铵', 'ammonium paratungstate'],
    ['三甲基铟、三乙基铟', 'trimethylindium, triethylindium'],
    ['镍钴锰氢氧化物', 'nickel–cobalt–manganese hydroxides'],
    ['钐钴合金靶', 'samarium–cobalt alloy target'],
    ['含铽的钕铁硼永磁材料', 'neodymium–iron–boron permanent magnet materials containing terbium'],
    ['含钇的化合物及其混合物', 'compounds containing yttrium, and their mixtures'],
    ['氧化钬及其混合物', 'holmium oxide and its mixtures'],
    ['稀土用焙烧窑', 'roasting kiln for rare earths'],
    ['锂电池用石墨', 'graphite for lithium batteries'],
    ['非1C226项下管制的碳化钨', 'tungsten carbide not controlled under 1C226'],
    ['3A001项所管制物项的生产技术', 'production technology of items controlled under 3A001'],
    ['生产6C002项的技术及资料', 'technology and data for producing 6C002 items'],
    ['专门设计用于制造航天服面窗的模具', 'moulds specially designed for making spacesuit visor'],
    ['平均粒径小于等于50微米(μm)的人造金刚石微粉', 'synthetic diamond micropowder with average particle size ≤ 50 μm'],
    ['金属镧、含镧的合金及相关制品', 'lanthanum metal, alloy and related articles containing lanthanum'],
    ['固态钨及钨含量≥97%的钨合金', 'solid-state tungsten and tungsten alloy with tungsten content ≥97%'],
    ['具有以下任一特性的红外成像设备', 'infrared imaging equipment with any of the following characteristics'],
  ])('%s', (zh, en) => expect(glossOf(zh)).toBe(en));

  test('keeps in Chinese what no table has, and says nothing where that is all', () => {
    expect(glossOf('含镝的魑魅材料')).toBe('魑魅 materials containing dysprosium');
    expect(glossOf('魑魅魍魉')).toBeUndefined();
    expect(glossOf('3C001')).toBeUndefined();
  });
});

test('nearly all lines of the shipped law are said in English whole', () => {
  const folder = 'shared/baseline';
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap(
      (file) =>
        JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { effects: { items?: { textZh: string }[] }[] }[],
    )
    .flatMap(({ effects }) => effects.flatMap(({ items = [] }) => items.map(({ textZh }) => textZh)));
  const whole = texts.filter((text) => isWhole(glossOf(text) ?? text));
  expect(texts.length).toBeGreaterThan(200);
  expect(whole.length / texts.length).toBeGreaterThan(0.95);
});
