// Ends of firms' names that say only what kind of firm it is. Longest first, so that 有限责任公司 goes as a whole.
const FIRM_ZH = /(?:集团)?(?:股份有限公司|有限责任公司|有限公司|公司|集团)+$/u;
const FIRM = new Set(
  'the inc incorporated corp corporation co company companies llc llp lp ltd limited plc gmbh ag kg sa sas spa nv bv pte pty kk kabushiki kaisha holding holdings group'.split(
    ' ',
  ),
);
const MARKS = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const AMP = /&/g;

const HAN = /\p{Script=Han}/u;
export const isChinese = (text: string): boolean => HAN.test(text);

/** Case, accents, width, punctuation and the kind of firm aside: `BRINC Drones, Inc.` and `brinc drones` are one. */
export const foldName = (name: string): string => {
  const plain = name.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(AMP, ' and ');
  if (isChinese(plain)) {
    const whole = plain.replace(NOT_WORD, '');
    const stem = whole.replace(FIRM_ZH, '');
    return stem.length >= 2 ? stem : whole;
  }
  const words = plain.replace(/['’.]/g, '').split(NOT_WORD).filter(Boolean);
  const kept = words.filter((word) => !FIRM.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
};
