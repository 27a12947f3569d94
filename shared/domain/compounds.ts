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
