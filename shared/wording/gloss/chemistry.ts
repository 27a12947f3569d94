import { ACIDS, ALKYLS, COUNTS, GRADES, namesWithin, RADICALS, SALTS } from '../../domain/goods/compounds.ts';
import { ELEMENTS } from '../../domain/goods/substances.ts';

const any = (signs: Iterable<string>): string => `(?:${[...signs].sort((a, b) => b.length - a.length).join('|')})`;
const zhOf = (...symbols: string[]): string[] =>
  symbols.flatMap((sign) => ELEMENTS.find(({ symbol }) => symbol === sign)?.zh ?? []);

const names = new Map([...ELEMENTS.map(({ zh, en: [name] }) => [zh, name] as const), ['铵', 'ammonium'] as const]);
const ONE = any(names.keys());
const EACH = new RegExp(ONE, 'g');
const COUNT = any(COUNTS.keys());
const METALS = `(?:${COUNT}?${ONE})+`;
const HALOGEN = any(zhOf('F', 'Cl', 'Br'));
const [HYDROGEN = '', OXYGEN = '', CARBON = '', FLUORINE = ''] = zhOf('H', 'O', 'C', 'F');
const RADICAL = any(RADICALS.keys());
const EACH_RADICAL = new RegExp(RADICAL, 'g');
/** Elements that close a compound where no 化 stands: 铟镓砷, 磷锗锌. */
const CLOSING = any(zhOf('N', 'P', 'As', 'Se', 'Te'));
const ALONE = `(?!${ONE}|化|酸|烷|合)`;

const nameOf = (sign: string): string => names.get(sign) ?? sign;
const each = (signs: string): string[] => (signs.match(EACH) ?? []).map(nameOf);
const backwards = (signs: string): string => each(signs).reverse().join(' ');
const radicals = (words: string): string => words.replace(EACH_RADICAL, (one) => RADICALS.get(one) ?? one);
const counted = (count: string, name: string): string =>
  `${COUNTS.get(count) ?? ''}${name}`.replace(/[oa](?=oxide$)/, '');
const within = (sign: string, ending: 'ide' | 'ate' | 'ic' | 'ane'): string => namesWithin(nameOf(sign), ending);
const salt = (signs: string): string =>
  SALTS.get(signs) ??
  each(signs)
    .map((name) => namesWithin(name, 'ate'))
    .join(' ');

type Form = readonly [form: string, english: (...parts: string[]) => string];

/** How compounds are named, and what each is in English; the first that fits counts. */
const FORMS: readonly Form[] = [
  [
    `((?:[\\d,]+-(?:${RADICAL})+-?)+)甲酸(${any(ALKYLS.keys())})酯`,
    (rest = '', alkyl = '') => `${ALKYLS.get(alkyl)} ${radicals(rest)}-carboxylate`.replace(/-+/g, '-'),
  ],
  [`${FLUORINE}${CARBON}(${ONE})`, (metal = '') => `${nameOf(metal)} fluorocarbonate`],
  [`富(${ONE})`, (sign = '') => `${nameOf(sign)}-rich`],
  [
    `(${COUNT}?)((?:${RADICAL})+)(${ONE})(?!化|酸)`,
    (count = '', rest = '', metal = '') =>
      `${COUNTS.get(count) ?? ''}${count && rest.startsWith('对') ? '-' : ''}${radicals(rest)}${nameOf(metal)}`,
  ],
  [
    `(${any(GRADES.keys())})?(?:(${COUNT})(${HALOGEN}))?(${any(SALTS.keys())}|${ONE}{1,2})酸(${HYDROGEN})?(${METALS})`,
    (grade = '', count = '', halogen = '', acid = '', hydrogen = '', metals = '') =>
      [
        backwards(metals),
        hydrogen && nameOf(hydrogen),
        `${GRADES.get(grade) ?? ''}${COUNTS.get(count) ?? ''}${halogen && within(halogen, 'ide').replace(/ide$/, 'o')}${salt(acid)}`,
      ]
        .filter(Boolean)
        .join(' '),
  ],
  [`${HYDROGEN}(${HALOGEN})酸`, (halogen = '') => `hydro${within(halogen, 'ide').replace(/ide$/, 'ic')} acid`],
  [
    `(${any(ACIDS.keys())}|${ONE})酸(酯|盐)?`,
    (sign = '', form = '') => {
      const of = SALTS.get(sign) ?? within(sign, 'ate');
      return form === '' ? `${ACIDS.get(sign) ?? within(sign, 'ic')} acid` : form === '盐' ? `${of}s` : `${of} ester`;
    },
  ],
  [`${HYDROGEN}${OXYGEN}化(${METALS})`, (metals = '') => `${each(metals).join(' ')} hydroxide`],
  [
    `(${COUNT}?)(${ONE})化(${METALS})`,
    (count = '', sign = '', metals = '') => `${each(metals).join(' ')} ${counted(count, within(sign, 'ide'))}`,
  ],
  [`(${HYDROGEN}${OXYGEN}|${ONE})化物`, (sign = '') => (sign.length > 1 ? 'hydroxides' : `${within(sign, 'ide')}s`)],
  [
    `(?:(${COUNT})(${HALOGEN}))?(乙)?(${ONE})烷`,
    (count = '', halogen = '', two = '', sign = '') =>
      `${COUNTS.get(count) ?? ''}${halogen && within(halogen, 'ide').replace(/ide$/, 'o')}${two && 'di'}${within(sign, 'ane')}`,
  ],
  [`(${ONE}{1,2})(${CLOSING})${ALONE}`, (metals = '', sign = '') => `${each(metals).join(' ')} ${within(sign, 'ide')}`],
  [`(${CLOSING})(${ONE}{2})${ALONE}`, (sign = '', metals = '') => `${backwards(metals)} ${within(sign, 'ide')}`],
];
const COMPOUNDS = FORMS.map(([form, english]) => [new RegExp(`^${form}`), english] as const);

/** The English of a compound at the beginning of some words, and how many signs it takes. */
export const compoundAt = (text: string): { en: string; length: number } | undefined => {
  for (const [form, english] of COMPOUNDS) {
    const match = form.exec(text);
    if (match) return { en: english(...match.slice(1)), length: match[0].length };
  }
  return undefined;
};
