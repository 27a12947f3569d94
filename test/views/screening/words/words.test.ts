import { describe, expect, test } from 'vitest';
import { substanceOf } from '../../../../shared/domain/goods/substances.ts';
import { TRADE_NAMES } from '../../../../shared/domain/vocabulary/trade-names.ts';
import { namesGoods } from '../../../../shared/views/screening/words/meaning.ts';
import { meaningOf } from '../../../../shared/views/screening/words/words.ts';

describe('a line of goods, word by word', () => {
  test.each([
    ['gallium arsenide wafers', ['gallium', 'arsenic']],
    ['砷化镓', ['gallium', 'arsenic']],
    ['germanium dioxide, 5N', ['germanium', 'oxygen']],
    ['tungsten carbide', ['tungsten', 'carbon']],
    ['WC powder', ['tungsten']],
    ['SmCo5 magnets', ['samarium', 'cobalt']],
    ['NdFeB magnet N35', ['neodymium', 'iron', 'boron']],
    ['natural flake graphite', ['graphite']],
    ['LFP cathode', ['lithium-batteries', 'lithium', 'iron']],
    ['antimony trioxide', ['antimony', 'oxygen']],
    ['InP substrate', ['indium']],
    ['Er:YAG rod', ['erbium', 'yttrium', 'aluminium']],
    ['Yb-doped fibre', ['ytterbium']],
    ['CdTe', ['tellurium', 'cadmium']],
    ['Te shot 5N', ['tellurium']],
    ['WO3', ['tungsten', 'oxygen']],
    ['antimony-free PET resin', []],
    ['PET resin, germanium free', []],
    ['lead-free tin bar with bismuth', ['bismuth']],
    ['bismuth free machining brass', ['bismuth']],
    ['free-standing GaN substrate', ['gallium']],
    ['GaN free-standing substrate', ['gallium']],
    ['gallium, free of charge', ['gallium']],
    ['gallium free sample 100 g', ['gallium']],
    ['gallium frei Haus', ['gallium']],
    ['tungsten and lead-free brass', ['tungsten']],
    ['SnBi/Pb-free solder', ['tin', 'bismuth']],
    ['resin free of cobalt, nickel and antimony', []],
    ['free of cobalt, tungsten powder', ['tungsten']],
    ['free of cobalt tungsten powder', ['cobalt', 'tungsten']],
    ['free of cobalt and tungsten powder', ['cobalt', 'tungsten']],
    ['samarium-free SmCo magnet', ['samarium', 'cobalt']],
    ['ohne Kobalt, Wolframcarbid', ['tungsten', 'carbon']],
    ['antimonfreies Masterbatch', []],
    ['不含铅锑锭', ['antimony']],
    ['无镉磷化铟', ['indium']],
    ['無鈷電池', []],
    ['ビスマスフリー黄銅棒', []],
    ['ガリウムフリーサンプル', ['gallium']],
    ['ガスケット', []],
    ['白金るつぼ', ['platinum']],
    ['アルミナるつぼ', ['aluminium']],
    ['六方晶窒化ホウ素シート', []],
    ['立方晶窒化ホウ素砥石', ['superhard-materials']],
    ['テルルショット 5N', ['tellurium']],
    ['ferrite magnet Y30BH', []],
    ['NiMH rechargeable AA', []],
    ['neo block N50', ['neodymium', 'iron', 'boron']],
    ['Ga, Ge, In and Sb', ['gallium', 'germanium', 'indium', 'antimony']],
    ['W Te Bi Mo In', ['tungsten', 'tellurium', 'bismuth', 'molybdenum', 'indium']],
    ['Ga/Ge/In', ['gallium', 'germanium', 'indium']],
    ['CAS 1303-00-0, 6N', ['gallium', 'arsenic']],
    ['1308-87-8, 5 kg', ['dysprosium', 'oxygen']],
    ['2025-11-1', []],
    ['Wolframcarbid-Pulver 0,8 µm', ['tungsten', 'carbon']],
    ['Germaniumlinse AR-beschichtet', ['germanium']],
    ['poudre de tungstène', ['tungsten']],
    ['terres rares', ['rare-earths']],
    ['サマリウムコバルト磁石', ['samarium', 'cobalt']],
    ['酸化ジスプロシウム', ['dysprosium', 'oxygen']],
    ['黒鉛ブロック', ['graphite']],
    ['ステンレスボルト', []],
    ['Te 5N ingot', ['tellurium']],
    ['Bi 99.99 ingots', ['bismuth']],
    ['Gd2O2S:Tb', ['gadolinium', 'oxygen', 'sulfur', 'terbium']],
    ['NaI(Tl) crystal', ['sodium', 'iodine', 'thallium']],
    ['8YSZ spray powder', ['yttrium', 'zirconium']],
    ['CR123A lithium primary battery', []],
    ['Antimontrioxid Weißpigment', ['antimony', 'oxygen']],
    ['Qty:In stock', []],
    ['Ni0.8Co0.1Mn0.1(OH)2', ['nickel', 'cobalt', 'manganese', 'oxygen', 'hydrogen', 'lithium-batteries']],
    ['Lu-177', ['lutetium']],
    ['B-10 acid', ['boron']],
    ['A-36 plate', []],
    ['magnet N42SH arc', ['neodymium', 'iron', 'boron']],
    ['ferrite magnet Y30', []],
    ['CR2032 lithium coin cell, non-rechargeable', []],
    ['LIR2032 lithium coin cell, rechargeable', ['lithium-batteries']],
    ['NiMH rechargeable battery AA', []],
    ['Li-ion coin cell 3.7V', ['lithium-batteries']],
    ['germanium anode for coin cell', ['germanium']],
    ['graphite anode powder, coin cell 355 mAh/g', ['graphite', 'lithium-batteries']],
    ['CR2032 button cell, 3V lithium', []],
    ['graphite black powder', ['graphite']],
    ['graphite black phone case, powder coated', []],
    ['neodymium fridge magnets', ['neodymium', 'iron', 'boron']],
    ['Neodymium disc 10x2 mm N52', ['neodymium', 'iron', 'boron']],
    ['Nd magnet disc', ['neodymium', 'iron', 'boron']],
    ['La2O3 99.99%', ['lanthanum', 'oxygen']],
    ['Lithiumbatterie', ['lithium-batteries']],
    ['Antimontrisulfid', ['antimony', 'sulfur']],
    ['Li2CO3 battery grade', []],
    ['HB graphite pencils', []],
    ['He', ['helium']],
    ['In', ['indium']],
    ['He gas', ['helium']],
    ['In stock', []],
    ['bolts in steel', []],
    ['As required', []],
    ['He said so', []],
    ['No In', []],
    ['I beam', []],
    ['V I P lounge', []],
    ['Co Ltd', []],
    ['N42SH', []],
    ['USB3 cable', []],
    ['copper cathode', []],
  ])('%s', (line, slugs) => {
    const { subjects } = meaningOf(line);
    expect(new Set(subjects)).toEqual(new Set(slugs.map((slug) => `item:${slug}`)));
  });

  test('what a host in brackets is doped with', () => {
    expect(meaningOf('(Ba,Sr)2SiO4:Eu2+ phosphor').subjects).toContain('item:europium');
  });

  test('rare earths as such may be any of them; their equipment is meant where work is spoken of', () => {
    expect(meaningOf('mixed rare earth oxide').mayHold).toContain('item:dysprosium');
    expect(meaningOf('neodymium oxide').subjects).not.toContain('item:rare-earths');
    expect(meaningOf('neodymium smelting furnace').subjects).toContain('item:rare-earths');
  });

  test.each([
    ['terbium-free NdFeB', ['dysprosium']],
    ['Dy/Tb-free NdFeB', []],
    ['Dy- and Tb-free NdFeB', []],
    ['heavy rare earth free NdFeB', []],
    ['NdFeB without dysprosium or terbium', []],
    ['NdFeB, contains no Tb/Dy', []],
    ['terbiumfreie NdFeB-Magnete', ['dysprosium']],
    ['NdFeB ohne Dysprosium und Terbium', []],
    ['Dyフリー NdFeB磁石', ['terbium']],
    ['不含镝、铽的钕铁硼', []],
    ['钕铁硼 不含镝铽', []],
    ['不含镝铽钕铁硼', ['terbium']],
  ])('what %s may hold all the same', (line, slugs) => {
    const { subjects, mayHold } = meaningOf(line);
    const either = [...subjects, ...mayHold].filter((subject) => /terbium|dysprosium/.test(subject));
    expect(new Set(either)).toEqual(new Set(slugs.map((slug) => `item:${slug}`)));
  });

  test.each(['stainless steel bolts M8x40', 'Cotton T-shirts, size XL', '不锈钢螺栓', 'BOPP film 20 µm', '木制家具'])(
    '%s is known, and no substance',
    (line) => {
      const meaning = meaningOf(line);
      expect(meaning).toMatchObject({ unknown: [], signs: [], kinds: [] });
      expect(namesGoods(meaning)).toBe(true);
    },
  );

  test.each([
    ['diamond 325 mesh', '金刚石'],
    ['diamond mesh 325/400', '金刚石'],
    ['single crystal diamond plate', '金刚石'],
    ['Diamantdraht', '金刚石'],
    ['heavy water, 1 L bottle', '重水'],
    ['aramid plate', '芳纶'],
    ['芳纶板', '芳纶'],
    ['重水 1L 瓶', '重水'],
    ['赤外レンズ', '红外'],
    ['pot magnet hook', '永磁'],
    ['speaker magnet', '永磁'],
  ])('%s is nothing of every day', (line, kind) => {
    const meaning = meaningOf(line);
    expect(meaning.plain).toEqual([]);
    expect(meaning.subjects.length > 0 || meaning.kinds.flat().includes(kind)).toBe(true);
  });

  test.each(['GE-100 lens', 'INP-2 wafer', '烧结磁环', 'cartridge 9 mm'])('%s is not known whole', (line) => {
    expect(meaningOf(line).unknown).not.toEqual([]);
  });

  test.each(['unobtainium', 'high purity grade', '6061 T6', '魑魅'])('%s names no known goods', (line) => {
    const meaning = meaningOf(line);
    expect(meaning.unknown.length > 0 || !namesGoods(meaning)).toBe(true);
  });
});

test('trade names hold substances that there are', () => {
  const slugs = TRADE_NAMES.flatMap(({ holds, mayHold }) => [...holds, ...mayHold]);
  expect(slugs.filter((slug) => substanceOf(slug) === undefined)).toEqual([]);
});
