/** Elements that have been or could be put under control, as the press spells them. */
const ELEMENTS =
  'scandium yttrium lanthanum cerium praseodymium neodymium promethium samarium europium gadolinium terbium dysprosium holmium erbium thulium ytterbium lutetium gallium germanium antimony tungsten tellurium bismuth molybdenum indium helium'.split(
    ' ',
  );
const ELEMENT = new RegExp(`\\b(${ELEMENTS.join('|')})\\b(?! phosphide)`, 'gi');
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/\bgraphite\b/i, 'graphite'],
  [/\bsuper-?hard\b|\bsynthetic diamond|\bcubic boron nitride/i, 'superhard-materials'],
  [/\blithium(?:-ion)?[ -]batter|\bcathode|\bbatter(?:y|ies)\b/i, 'lithium-batteries'],
  [/\bdrones?\b(?! (?:maker|firm|compan))|\bunmanned aerial/i, 'drones'],
  [/\b(?:rare|uncommon)[ -]earths?\b|\bREEs?\b/i, 'rare-earths'],
  [/\bdual-use\b/i, 'dual-use-items'],
];
/** Named to say that they are not meant. */
const LEFT_OUT =
  /\b(?:(?:not|n't) (?:be |been )?(?:included|covered|affected|on the list|among|subject)|excluded|exempt(?:ed)?|spared|names? like|such as the ones)\b/i;

export const elementsIn = (text: string): string[] =>
  LEFT_OUT.test(text) ? [] : [...new Set([...text.matchAll(ELEMENT)].map(([name]) => name.toLowerCase()))];

/** Everything a text speaks of; rare earths and dual-use items only where nothing narrower is named. */
export const subjectsIn = (text: string): string[] => {
  const named = [
    ...elementsIn(text),
    ...OTHERS.slice(0, 4).flatMap(([pattern, subject]) => (pattern.test(text) ? [subject] : [])),
  ];
  if (named.length > 0) return named;
  return OTHERS.slice(4)
    .flatMap(([pattern, subject]) => (pattern.test(text) ? [subject] : []))
    .slice(0, 1);
};
