/** Groups that people ask for, in the order in which alerts name their goods. */
export const GROUP_NAMES = [
  'rare earths',
  'minor metals',
  'superhard materials',
  'batteries',
  'dual-use items',
  'drones',
  'base metals',
  'precious metals',
  'gases',
  'non-metals',
  'radioactive elements',
] as const;
export type Group = (typeof GROUP_NAMES)[number];

/** Something that can be put under control. Every table of elements and materials derives from these rows. */
export type Substance = {
  /** Last part of its subject, `item:tantalum`; measures are kept under it for ever. */
  slug: string;
  /** An element has a symbol and a number, goods with a name of their own have neither. */
  symbol?: string;
  number?: number;
  zh: string;
  /** Its English name, then other spellings and names. */
  en: readonly [string, ...string[]];
  group: Group;
  /** The language in which its name is an everyday word (合金, in the lead): taken only where the words around it tell. */
  everyday?: 'zh' | 'en' | 'both';
  /** A pattern of what makes another thing of its English name where it follows. */
  unlessBefore?: string;
  /** Said where nothing narrower is named. */
  broad?: true;
  /** The Chinese and the English words that mean it, where they are more than its names. */
  wording?: RegExp;
  press?: RegExp;
  /** What parts lists call it beside its names. */
  also?: readonly string[];
  /** As headings and tables call it; absent: its English name. */
  title?: string;
  titleZh?: string;
  /** As alerts call it in passing; absent: symbol or slug. */
  short?: string;
};

export const SUBSTANCES: readonly Substance[] = [
  { slug: 'hydrogen', symbol: 'H', number: 1, zh: '氢', en: ['hydrogen'], group: 'gases', everyday: 'both' },
  { slug: 'helium', symbol: 'He', number: 2, zh: '氦', en: ['helium'], group: 'gases' },
  {
    slug: 'lithium',
    symbol: 'Li',
    number: 3,
    zh: '锂',
    en: ['lithium'],
    group: 'minor metals',
    unlessBefore: '[ -](?:ion|batter)',
  },
  { slug: 'beryllium', symbol: 'Be', number: 4, zh: '铍', en: ['beryllium'], group: 'minor metals' },
  { slug: 'boron', symbol: 'B', number: 5, zh: '硼', en: ['boron'], group: 'minor metals', unlessBefore: ' nitride' },
  { slug: 'carbon', symbol: 'C', number: 6, zh: '碳', en: ['carbon'], group: 'non-metals', everyday: 'both' },
  { slug: 'nitrogen', symbol: 'N', number: 7, zh: '氮', en: ['nitrogen'], group: 'gases', everyday: 'both' },
  { slug: 'oxygen', symbol: 'O', number: 8, zh: '氧', en: ['oxygen'], group: 'gases', everyday: 'both' },
  { slug: 'fluorine', symbol: 'F', number: 9, zh: '氟', en: ['fluorine'], group: 'gases', everyday: 'en' },
  { slug: 'neon', symbol: 'Ne', number: 10, zh: '氖', en: ['neon'], group: 'gases', everyday: 'en' },
  { slug: 'sodium', symbol: 'Na', number: 11, zh: '钠', en: ['sodium'], group: 'minor metals', everyday: 'both' },
  { slug: 'magnesium', symbol: 'Mg', number: 12, zh: '镁', en: ['magnesium'], group: 'minor metals' },
  {
    slug: 'aluminium',
    symbol: 'Al',
    number: 13,
    zh: '铝',
    en: ['aluminium', 'aluminum'],
    group: 'base metals',
    everyday: 'en',
  },
  { slug: 'silicon', symbol: 'Si', number: 14, zh: '硅', en: ['silicon'], group: 'minor metals', everyday: 'en' },
  { slug: 'phosphorus', symbol: 'P', number: 15, zh: '磷', en: ['phosphorus'], group: 'non-metals', everyday: 'en' },
  {
    slug: 'sulfur',
    symbol: 'S',
    number: 16,
    zh: '硫',
    en: ['sulfur', 'sulphur'],
    group: 'non-metals',
    everyday: 'both',
  },
  { slug: 'chlorine', symbol: 'Cl', number: 17, zh: '氯', en: ['chlorine'], group: 'gases', everyday: 'both' },
  { slug: 'argon', symbol: 'Ar', number: 18, zh: '氩', en: ['argon'], group: 'gases' },
  { slug: 'potassium', symbol: 'K', number: 19, zh: '钾', en: ['potassium'], group: 'minor metals', everyday: 'both' },
  { slug: 'calcium', symbol: 'Ca', number: 20, zh: '钙', en: ['calcium'], group: 'minor metals', everyday: 'both' },
  { slug: 'scandium', symbol: 'Sc', number: 21, zh: '钪', en: ['scandium'], group: 'rare earths' },
  { slug: 'titanium', symbol: 'Ti', number: 22, zh: '钛', en: ['titanium'], group: 'minor metals' },
  { slug: 'vanadium', symbol: 'V', number: 23, zh: '钒', en: ['vanadium'], group: 'minor metals' },
  { slug: 'chromium', symbol: 'Cr', number: 24, zh: '铬', en: ['chromium'], group: 'minor metals' },
  { slug: 'manganese', symbol: 'Mn', number: 25, zh: '锰', en: ['manganese'], group: 'minor metals' },
  { slug: 'iron', symbol: 'Fe', number: 26, zh: '铁', en: ['iron'], group: 'base metals', everyday: 'both' },
  { slug: 'cobalt', symbol: 'Co', number: 27, zh: '钴', en: ['cobalt'], group: 'minor metals' },
  { slug: 'nickel', symbol: 'Ni', number: 28, zh: '镍', en: ['nickel'], group: 'base metals' },
  { slug: 'copper', symbol: 'Cu', number: 29, zh: '铜', en: ['copper'], group: 'base metals', everyday: 'en' },
  { slug: 'zinc', symbol: 'Zn', number: 30, zh: '锌', en: ['zinc'], group: 'base metals' },
  {
    slug: 'gallium',
    symbol: 'Ga',
    number: 31,
    zh: '镓',
    en: ['gallium'],
    group: 'minor metals',
    unlessBefore: ' phosphide',
  },
  { slug: 'germanium', symbol: 'Ge', number: 32, zh: '锗', en: ['germanium'], group: 'minor metals' },
  { slug: 'arsenic', symbol: 'As', number: 33, zh: '砷', en: ['arsenic'], group: 'minor metals' },
  { slug: 'selenium', symbol: 'Se', number: 34, zh: '硒', en: ['selenium'], group: 'minor metals' },
  { slug: 'bromine', symbol: 'Br', number: 35, zh: '溴', en: ['bromine'], group: 'non-metals', everyday: 'both' },
  { slug: 'krypton', symbol: 'Kr', number: 36, zh: '氪', en: ['krypton'], group: 'gases' },
  { slug: 'rubidium', symbol: 'Rb', number: 37, zh: '铷', en: ['rubidium'], group: 'minor metals' },
  { slug: 'strontium', symbol: 'Sr', number: 38, zh: '锶', en: ['strontium'], group: 'minor metals' },
  { slug: 'yttrium', symbol: 'Y', number: 39, zh: '钇', en: ['yttrium'], group: 'rare earths' },
  { slug: 'zirconium', symbol: 'Zr', number: 40, zh: '锆', en: ['zirconium'], group: 'minor metals' },
  { slug: 'niobium', symbol: 'Nb', number: 41, zh: '铌', en: ['niobium'], group: 'minor metals' },
  { slug: 'molybdenum', symbol: 'Mo', number: 42, zh: '钼', en: ['molybdenum'], group: 'minor metals' },
  { slug: 'technetium', symbol: 'Tc', number: 43, zh: '锝', en: ['technetium'], group: 'radioactive elements' },
  { slug: 'ruthenium', symbol: 'Ru', number: 44, zh: '钌', en: ['ruthenium'], group: 'precious metals' },
  { slug: 'rhodium', symbol: 'Rh', number: 45, zh: '铑', en: ['rhodium'], group: 'precious metals' },
  { slug: 'palladium', symbol: 'Pd', number: 46, zh: '钯', en: ['palladium'], group: 'precious metals' },
  { slug: 'silver', symbol: 'Ag', number: 47, zh: '银', en: ['silver'], group: 'precious metals', everyday: 'en' },
  { slug: 'cadmium', symbol: 'Cd', number: 48, zh: '镉', en: ['cadmium'], group: 'minor metals' },
  {
    slug: 'indium',
    symbol: 'In',
    number: 49,
    zh: '铟',
    en: ['indium'],
    group: 'minor metals',
    unlessBefore: ' phosphide',
  },
  { slug: 'tin', symbol: 'Sn', number: 50, zh: '锡', en: ['tin'], group: 'base metals', everyday: 'en' },
  { slug: 'antimony', symbol: 'Sb', number: 51, zh: '锑', en: ['antimony'], group: 'minor metals' },
  { slug: 'tellurium', symbol: 'Te', number: 52, zh: '碲', en: ['tellurium'], group: 'minor metals' },
  { slug: 'iodine', symbol: 'I', number: 53, zh: '碘', en: ['iodine'], group: 'non-metals', everyday: 'both' },
  { slug: 'xenon', symbol: 'Xe', number: 54, zh: '氙', en: ['xenon'], group: 'gases' },
  { slug: 'caesium', symbol: 'Cs', number: 55, zh: '铯', en: ['caesium', 'cesium'], group: 'minor metals' },
  { slug: 'barium', symbol: 'Ba', number: 56, zh: '钡', en: ['barium'], group: 'minor metals' },
  { slug: 'lanthanum', symbol: 'La', number: 57, zh: '镧', en: ['lanthanum'], group: 'rare earths' },
  { slug: 'cerium', symbol: 'Ce', number: 58, zh: '铈', en: ['cerium'], group: 'rare earths' },
  { slug: 'praseodymium', symbol: 'Pr', number: 59, zh: '镨', en: ['praseodymium'], group: 'rare earths' },
  { slug: 'neodymium', symbol: 'Nd', number: 60, zh: '钕', en: ['neodymium'], group: 'rare earths' },
  { slug: 'promethium', symbol: 'Pm', number: 61, zh: '钷', en: ['promethium'], group: 'rare earths' },
  { slug: 'samarium', symbol: 'Sm', number: 62, zh: '钐', en: ['samarium'], group: 'rare earths' },
  { slug: 'europium', symbol: 'Eu', number: 63, zh: '铕', en: ['europium'], group: 'rare earths' },
  { slug: 'gadolinium', symbol: 'Gd', number: 64, zh: '钆', en: ['gadolinium'], group: 'rare earths' },
  { slug: 'terbium', symbol: 'Tb', number: 65, zh: '铽', en: ['terbium'], group: 'rare earths' },
  { slug: 'dysprosium', symbol: 'Dy', number: 66, zh: '镝', en: ['dysprosium'], group: 'rare earths' },
  { slug: 'holmium', symbol: 'Ho', number: 67, zh: '钬', en: ['holmium'], group: 'rare earths' },
  { slug: 'erbium', symbol: 'Er', number: 68, zh: '铒', en: ['erbium'], group: 'rare earths' },
  { slug: 'thulium', symbol: 'Tm', number: 69, zh: '铥', en: ['thulium'], group: 'rare earths' },
  { slug: 'ytterbium', symbol: 'Yb', number: 70, zh: '镱', en: ['ytterbium'], group: 'rare earths' },
  { slug: 'lutetium', symbol: 'Lu', number: 71, zh: '镥', en: ['lutetium'], group: 'rare earths' },
  { slug: 'hafnium', symbol: 'Hf', number: 72, zh: '铪', en: ['hafnium'], group: 'minor metals' },
  { slug: 'tantalum', symbol: 'Ta', number: 73, zh: '钽', en: ['tantalum'], group: 'minor metals' },
  { slug: 'tungsten', symbol: 'W', number: 74, zh: '钨', en: ['tungsten', 'wolfram'], group: 'minor metals' },
  { slug: 'rhenium', symbol: 'Re', number: 75, zh: '铼', en: ['rhenium'], group: 'minor metals' },
  { slug: 'osmium', symbol: 'Os', number: 76, zh: '锇', en: ['osmium'], group: 'precious metals' },
  { slug: 'iridium', symbol: 'Ir', number: 77, zh: '铱', en: ['iridium'], group: 'precious metals' },
  { slug: 'platinum', symbol: 'Pt', number: 78, zh: '铂', en: ['platinum'], group: 'precious metals' },
  { slug: 'gold', symbol: 'Au', number: 79, zh: '金', en: ['gold'], group: 'precious metals', everyday: 'both' },
  { slug: 'mercury', symbol: 'Hg', number: 80, zh: '汞', en: ['mercury'], group: 'minor metals', everyday: 'en' },
  { slug: 'thallium', symbol: 'Tl', number: 81, zh: '铊', en: ['thallium'], group: 'minor metals' },
  { slug: 'lead', symbol: 'Pb', number: 82, zh: '铅', en: ['lead'], group: 'base metals', everyday: 'en' },
  { slug: 'bismuth', symbol: 'Bi', number: 83, zh: '铋', en: ['bismuth'], group: 'minor metals' },
  { slug: 'polonium', symbol: 'Po', number: 84, zh: '钋', en: ['polonium'], group: 'radioactive elements' },
  { slug: 'astatine', symbol: 'At', number: 85, zh: '砹', en: ['astatine'], group: 'radioactive elements' },
  { slug: 'radon', symbol: 'Rn', number: 86, zh: '氡', en: ['radon'], group: 'gases' },
  { slug: 'francium', symbol: 'Fr', number: 87, zh: '钫', en: ['francium'], group: 'radioactive elements' },
  { slug: 'radium', symbol: 'Ra', number: 88, zh: '镭', en: ['radium'], group: 'radioactive elements' },
  { slug: 'actinium', symbol: 'Ac', number: 89, zh: '锕', en: ['actinium'], group: 'radioactive elements' },
  { slug: 'thorium', symbol: 'Th', number: 90, zh: '钍', en: ['thorium'], group: 'radioactive elements' },
  { slug: 'protactinium', symbol: 'Pa', number: 91, zh: '镤', en: ['protactinium'], group: 'radioactive elements' },
  { slug: 'uranium', symbol: 'U', number: 92, zh: '铀', en: ['uranium'], group: 'radioactive elements' },
  { slug: 'neptunium', symbol: 'Np', number: 93, zh: '镎', en: ['neptunium'], group: 'radioactive elements' },
  { slug: 'plutonium', symbol: 'Pu', number: 94, zh: '钚', en: ['plutonium'], group: 'radioactive elements' },
  { slug: 'americium', symbol: 'Am', number: 95, zh: '镅', en: ['americium'], group: 'radioactive elements' },
  { slug: 'curium', symbol: 'Cm', number: 96, zh: '锔', en: ['curium'], group: 'radioactive elements' },
  { slug: 'berkelium', symbol: 'Bk', number: 97, zh: '锫', en: ['berkelium'], group: 'radioactive elements' },
  { slug: 'californium', symbol: 'Cf', number: 98, zh: '锎', en: ['californium'], group: 'radioactive elements' },
  { slug: 'einsteinium', symbol: 'Es', number: 99, zh: '锿', en: ['einsteinium'], group: 'radioactive elements' },
  { slug: 'fermium', symbol: 'Fm', number: 100, zh: '镄', en: ['fermium'], group: 'radioactive elements' },
  { slug: 'mendelevium', symbol: 'Md', number: 101, zh: '钔', en: ['mendelevium'], group: 'radioactive elements' },
  { slug: 'nobelium', symbol: 'No', number: 102, zh: '锘', en: ['nobelium'], group: 'radioactive elements' },
  { slug: 'lawrencium', symbol: 'Lr', number: 103, zh: '铹', en: ['lawrencium'], group: 'radioactive elements' },
  { slug: 'rutherfordium', symbol: 'Rf', number: 104, zh: '𬬻', en: ['rutherfordium'], group: 'radioactive elements' },
  { slug: 'dubnium', symbol: 'Db', number: 105, zh: '𬭊', en: ['dubnium'], group: 'radioactive elements' },
  { slug: 'seaborgium', symbol: 'Sg', number: 106, zh: '𬭳', en: ['seaborgium'], group: 'radioactive elements' },
  { slug: 'bohrium', symbol: 'Bh', number: 107, zh: '𬭛', en: ['bohrium'], group: 'radioactive elements' },
  { slug: 'hassium', symbol: 'Hs', number: 108, zh: '𬭶', en: ['hassium'], group: 'radioactive elements' },
  { slug: 'meitnerium', symbol: 'Mt', number: 109, zh: '鿏', en: ['meitnerium'], group: 'radioactive elements' },
  { slug: 'darmstadtium', symbol: 'Ds', number: 110, zh: '𫟼', en: ['darmstadtium'], group: 'radioactive elements' },
  { slug: 'roentgenium', symbol: 'Rg', number: 111, zh: '𬬭', en: ['roentgenium'], group: 'radioactive elements' },
  { slug: 'copernicium', symbol: 'Cn', number: 112, zh: '鿔', en: ['copernicium'], group: 'radioactive elements' },
  { slug: 'nihonium', symbol: 'Nh', number: 113, zh: '鿭', en: ['nihonium'], group: 'radioactive elements' },
  { slug: 'flerovium', symbol: 'Fl', number: 114, zh: '𫓧', en: ['flerovium'], group: 'radioactive elements' },
  { slug: 'moscovium', symbol: 'Mc', number: 115, zh: '镆', en: ['moscovium'], group: 'radioactive elements' },
  { slug: 'livermorium', symbol: 'Lv', number: 116, zh: '𫟷', en: ['livermorium'], group: 'radioactive elements' },
  { slug: 'tennessine', symbol: 'Ts', number: 117, zh: '鿬', en: ['tennessine'], group: 'radioactive elements' },
  { slug: 'oganesson', symbol: 'Og', number: 118, zh: '鿫', en: ['oganesson'], group: 'radioactive elements' },
  { slug: 'graphite', zh: '石墨', en: ['graphite'], group: 'batteries' },
  {
    slug: 'superhard-materials',
    zh: '超硬材料',
    en: ['superhard materials', 'superhard', 'synthetic diamond', 'cubic boron nitride'],
    group: 'superhard materials',
    wording: /超硬材料|人造金刚石|合成金刚石|金刚石|立方氮化硼/,
    press: /\bsuper-?hard\b|\bsynthetic diamond|\bcubic boron nitride/i,
    also: ['人造金刚石', 'cBN'],
    short: 'superhard',
  },
  {
    slug: 'lithium-batteries',
    zh: '锂电池',
    en: ['lithium batteries', 'lithium battery', 'lithium-ion battery', 'Li-ion battery'],
    group: 'batteries',
    wording: /锂(?:离子)?电池|锂电|正极材料/,
    press: /\blithium(?:-ion)?[ -]batter|\bcathode|\bbatter(?:y|ies)\b/i,
    title: 'Lithium batteries and cathodes',
    titleZh: '锂电池和正极材料',
    short: 'batteries',
  },
  {
    slug: 'drones',
    zh: '无人机',
    en: ['drones', 'drone', 'unmanned aerial vehicle'],
    group: 'drones',
    wording: /无人驾驶航空飞行器|无人驾驶飞艇|无人机|无人飞行器/,
    also: ['UAV'],
    press: /\bdrones?\b(?! (?:maker|firm|compan))|\bunmanned aerial/i,
  },
  {
    slug: 'rare-earths',
    zh: '稀土',
    en: ['rare earths', 'rare earth'],
    group: 'rare earths',
    broad: true,
    press: /\b(?:rare|uncommon)[ -]earths?\b|\bREEs?\b/i,
    title: 'Rare-earth goods, equipment, technology',
    titleZh: '稀土物项、设备、技术',
    short: 'rare earths',
  },
  {
    slug: 'dual-use-items',
    zh: '两用物项',
    en: ['dual-use items'],
    group: 'dual-use items',
    broad: true,
    wording: /(?<!相关)两用物项/,
    press: /\bdual-use\b/i,
    title: 'All dual-use items',
    titleZh: '全部两用物项',
    short: 'any dual-use item',
  },
];

export type Element = Substance & { symbol: string; number: number };

const isElement = (one: Substance): one is Element => one.symbol !== undefined && one.number !== undefined;

/** In the order of their numbers. */
export const ELEMENTS: readonly Element[] = SUBSTANCES.filter(isElement);
export const MATERIALS: readonly Substance[] = SUBSTANCES.filter((one) => !isElement(one));
export const RARE_EARTHS: readonly string[] = ELEMENTS.filter(({ group }) => group === 'rare earths').map(
  ({ slug }) => slug,
);

/** A measure on every dual-use item meets each item that is under control. */
export const ALL_DUAL_USE = 'dual-use-items';

export const isEveryday = ({ everyday }: Substance, language: 'zh' | 'en'): boolean =>
  everyday === language || everyday === 'both';

const BY_SLUG = new Map(SUBSTANCES.map((one) => [one.slug, one]));
/** Undefined for goods that are known by their code. */
export const substanceOf = (slug: string): Substance | undefined => BY_SLUG.get(slug);

export const isBroad = (slug: string): boolean => substanceOf(slug)?.broad ?? false;
/** Without what says no more than the narrower things beside it. */
export const narrowest = (slugs: readonly string[]): string[] => {
  const narrow = slugs.filter((slug) => !isBroad(slug));
  return narrow.length > 0 ? narrow : [...slugs];
};
