/** Goods that have a name of their own rather than an element's. */
export const MATERIALS: readonly (readonly [wording: RegExp, subject: string])[] = [
  [/石墨/, 'graphite'],
  [/超硬材料|人造金刚石|合成金刚石|金刚石|立方氮化硼/, 'superhard-materials'],
  [/锂(?:离子)?电池|锂电|正极材料/, 'lithium-batteries'],
  [/无人驾驶航空飞行器|无人驾驶飞艇|无人机|无人飞行器/, 'drones'],
  [/稀土/, 'rare-earths'],
];

export const ALL_DUAL_USE = 'dual-use-items';
