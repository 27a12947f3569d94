/** Words of parts lists and catalogues beside the names of substances: what the Chinese of a control says for them. */
export type GoodsWord = {
  en: readonly string[];
  zh: readonly string[];
  /** Says only in what shape or purity goods come; by itself it names none. */
  shape?: true;
  /** Says nothing of goods: it stands between other words. */
  filler?: true;
  /** Goods are made with it, not of it: equipment, technology. */
  works?: true;
};

const shape = (en: string, zh = ''): GoodsWord => ({
  en: en.split(', '),
  zh: zh.split('、').filter(Boolean),
  shape: true,
});
const goods = (en: string, zh: string): GoodsWord => ({ en: en.split(', '), zh: zh.split('、') });
const works = (word: GoodsWord): GoodsWord => ({ ...word, works: true });

export const GOODS_WORDS: readonly GoodsWord[] = [
  shape('metal, metals, metallic, elemental', '金属、单质'),
  shape('alloy, alloys', '合金'),
  shape('compound, compounds', '化合物'),
  shape('mixture, mixtures, mixed', '混合物'),
  shape('oxide, oxides', '氧化物、氧化'),
  shape('powder, powders, powdered', '粉末、粉'),
  shape('ingot, ingots, billet, billets', '锭'),
  shape('wire, wires, rod, rods, bar, bars', '丝、线材、棒'),
  shape('sheet, sheets, plate, plates, foil, foils, strip, strips, film, films', '板、片、箔、带材、薄膜'),
  shape('tube, tubes, pipe, pipes', '管'),
  shape(
    'granule, granules, pellet, pellets, lump, lumps, bead, beads, block, blocks, shot, chunk, chunks, piece, slug, slugs',
    '颗粒、粒、块、珠',
  ),
  shape('disc, discs, disk, disks, ring, rings, blank, blanks, coil, coils, segment, segments', '圆片、环、坯、卷'),
  shape('scrap, waste, residue, residues', '废料、碎料、废碎料'),
  shape('ore, ores, concentrate, concentrates', '矿、精矿'),
  shape('pure, purity, high, ultra, grade, refined, distilled', '高纯度、高纯、纯度、纯'),
  shape('material, materials', '材料'),
  shape('product, products, article, articles, goods, item, items', '制品、产品、物项'),
  shape('part, parts, component, components, assembly', '部件、零件、组件'),
  shape('solution, solutions, liquid, gas', '溶液、液体、气体'),
  {
    en: 'and, or, of, the, for, with, in, from, a, an, based, type, doped, free, containing, made, using'.split(', '),
    zh: [...'和或及的含与用化酸盐基类型级性等之掺'],
    filler: true,
  },
  works(shape('equipment, machine, machines, machinery, device, devices, system, systems', '设备、装置、系统、机')),
  works(shape('technology, technologies, software, process, know-how', '技术、软件、工艺')),
  works(goods('separation, smelting, refining, mining', '分离、冶炼、开采')),
  shape('crystal, crystals, crystalline', '晶体'),
  shape('natural', '天然'),
  goods('wafer, wafers', '晶片'),
  goods('substrate, substrates', '衬底'),
  goods('epitaxial, epiwafer, epiwafers', '外延'),
  goods('monocrystal, monocrystals, monocrystalline', '单晶'),
  goods('polycrystal, polycrystals, polycrystalline', '多晶'),
  shape('artificial, synthetic', '人造'),
  goods('magnet, magnets', '永磁、磁体、磁材'),
  goods('target, targets, sputtering', '靶'),
  goods('flake, flakes', '鳞片'),
  goods('spherical, spheroidized, spheroidised', '球化、球形'),
  goods('expanded, expandable', '膨胀'),
  goods('diamond, diamonds', '金刚石'),
  goods('fibre, fibres, fiber, fibers', '纤维'),
  goods('filament, filaments', '纤维、长丝'),
  goods('prepreg, prepregs', '预浸'),
  goods('composite, composites', '复合材料'),
  goods('ceramic, ceramics', '陶瓷'),
  goods('resin, resins', '树脂'),
  goods('catalyst, catalysts', '催化剂'),
  goods('cathode, cathodes', '正极'),
  goods('anode, anodes', '负极'),
  goods('precursor, precursors', '前驱体'),
  goods('electrolyte, electrolytes', '电解'),
  goods('battery, batteries, cell, cells', '电池、电芯'),
  goods('drone, drones, uav, uavs', '无人机、无人驾驶'),
  goods('engine, engines', '发动机'),
  goods('motor, motors', '电机、电动机'),
  goods('turbine, turbines', '涡轮、燃气轮机'),
  goods('infrared', '红外'),
  goods('imaging, imager, imagers, camera, cameras', '成像、摄像、相机'),
  goods('radar, radars', '雷达'),
  goods('lidar, lidars', '激光雷达'),
  goods('laser, lasers', '激光'),
  goods('inertial', '惯性'),
  goods('gyroscope, gyroscopes, gyro, gyros', '陀螺'),
  goods('accelerometer, accelerometers', '加速度'),
  goods('sonar, hydrophone, hydrophones', '声纳、水听器'),
  goods('radio, wireless', '无线电'),
  works(goods('press, presses', '压机')),
  works(goods('furnace, furnaces, kiln, kilns', '炉、窑')),
  works(goods('centrifuge, centrifuges, centrifugal', '离心')),
  works(goods('extractant, extractants, extraction', '萃取')),
  goods('saw, saws', '线锯、锯'),
  goods('grinding, wheel, wheels', '砂轮'),
  goods('window, windows', '窗口'),
  goods('valve, valves', '阀'),
  goods('pump, pumps', '泵'),
  goods('bearing, bearings', '轴承'),
  goods('lathe, lathes, milling', '机床、车床、铣床'),
  goods('encryption, cryptographic, cipher', '密码、加密'),
  goods('semiconductor, semiconductors, chip, chips', '半导体、芯片'),
  goods('explosive, explosives', '炸药'),
  goods('propellant, propellants', '推进剂'),
  goods('rocket, rockets, missile, missiles', '火箭、导弹'),
];
