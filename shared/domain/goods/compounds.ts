import { ELEMENTS, type Element } from './substances.ts';

/** What compounds are named by beside their elements. */
const row = <Name extends string>(pairs: Record<Name, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries<string>(pairs));

export const COUNTS = row({
  一: 'mono',
  二: 'di',
  三: 'tri',
  四: 'tetra',
  五: 'penta',
  六: 'hexa',
  七: 'hepta',
  八: 'octa',
});
/** Acids and salts with more or less oxygen. */
export const GRADES = row({ 仲: 'para', 偏: 'meta', 焦: 'pyro', 正: 'ortho', 高: 'per', 次: 'hypo' });
/** Salts of acids that are not called by their element. */
export const SALTS = row({
  硝: 'nitrate',
  草: 'oxalate',
  醋: 'acetate',
  乙: 'acetate',
  甲: 'formate',
  柠檬: 'citrate',
});
export const ACIDS = row({
  硝: 'nitric',
  盐: 'hydrochloric',
  草: 'oxalic',
  醋: 'acetic',
  乙: 'acetic',
  甲: 'formic',
  柠檬: 'citric',
});
export const ALKYLS = row({ 甲: 'methyl', 乙: 'ethyl', 丙: 'propyl', 丁: 'butyl', 苯: 'phenyl' });
export const RADICALS = row({
  苯乙基: 'phenethyl',
  甲氧基: 'methoxy',
  乙氧基: 'ethoxy',
  异丙基: 'isopropyl',
  异丁基: 'isobutyl',
  甲基: 'methyl',
  乙基: 'ethyl',
  丙基: 'propyl',
  丁基: 'butyl',
  己基: 'hexyl',
  辛基: 'octyl',
  癸基: 'decyl',
  苯基: 'phenyl',
  苄基: 'benzyl',
  羟基: 'hydroxy',
  氨基: 'amino',
  硝基: 'nitro',
  哌啶: 'piperidine-',
  对: 'p-',
  邻: 'o-',
  间: 'm-',
  氧: 'oxo',
});

/** What an element is called within a compound: gallium arsenide, lithium iron phosphate. */
const WITHIN: Readonly<Record<string, string>> = {
  hydrogen: 'hydride',
  boron: 'boride borate borane',
  carbon: 'carbide carbonate',
  nitrogen: 'nitride nitrate',
  oxygen: 'oxide hydroxide',
  fluorine: 'fluoride',
  aluminium: 'aluminide aluminate',
  silicon: 'silicide silicate silane',
  phosphorus: 'phosphide phosphate phosphoric phosphine',
  sulfur: 'sulfide sulphide sulfate sulphate sulfuric sulphuric',
  chlorine: 'chloride',
  titanium: 'titanate',
  vanadium: 'vanadate',
  chromium: 'chromate',
  iron: 'ferrate ferrite',
  germanium: 'germanide germanate germane',
  arsenic: 'arsenide arsenate arsine',
  selenium: 'selenide',
  bromine: 'bromide',
  zirconium: 'zirconate',
  niobium: 'niobate',
  molybdenum: 'molybdate',
  tin: 'stannate',
  antimony: 'antimonide antimonate stibine',
  tellurium: 'telluride',
  iodine: 'iodide',
  tantalum: 'tantalate',
  tungsten: 'tungstate',
  bismuth: 'bismuthate',
};

/** An element by what it is called within a compound. */
export const WITHIN_COMPOUNDS: ReadonlyMap<string, Element> = new Map(
  ELEMENTS.flatMap((element) => (WITHIN[element.slug]?.split(' ') ?? []).map((word) => [word, element] as const)),
);

/** The last word of `gallium arsenide`, `bismuth germanate`, `tungstic acid`: by the name of its element and how it ends. */
export const namesWithin = (name: string, ending: 'ide' | 'ate' | 'ic' | 'ane'): string => {
  const words = WITHIN[name]?.split(' ') ?? [];
  const stands = (end: string): string | undefined =>
    words.find((word) => word.endsWith(end) && !word.startsWith('hydro'));
  if (ending === 'ane') return stands('ane') ?? stands('ine') ?? `${name} hydride`;
  if (ending === 'ic') return stands('ic') ?? namesWithin(name, 'ate').replace(/ate$/, 'ic');
  return stands(ending) ?? `${name.replace(/(?:ium|um|ese)$/, '')}${ending}`;
};
