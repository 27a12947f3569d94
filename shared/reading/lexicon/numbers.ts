const WORDS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ');
const TENS: Record<string, number> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** A number in digits or words, for use in other patterns. */
export const NUMBER = `(?:\\d{1,4}|(?:twenty|${Object.keys(TENS).join('|')})-(?:${WORDS.slice(1, 10).join('|')})|${[...WORDS.slice(1), ...Object.keys(TENS)].join('|')})`;

export const numberOf = (text: string): number | undefined => {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens = '', unit] = text.toLowerCase().split('-');
  const base = TENS[tens] ?? WORDS.indexOf(tens);
  if (base < 0) return undefined;
  return unit === undefined ? base : base + WORDS.indexOf(unit);
};

const UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** I to XXXIX, as parts of texts and their annexes are numbered. */
export const romanOf = (sign: string): number | undefined => {
  const [, tens = '', units = ''] = /^(X{0,3})([IVX]*)$/.exec(sign) ?? [];
  const unit = UNITS.indexOf(units);
  return unit < 0 ? undefined : 10 * tens.length + unit || undefined;
};
