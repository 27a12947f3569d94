/** What a cell was taken for, and what in it was not understood, in words. */
export type Understood = { codes: string[]; hsCodes: string[]; puzzles: string[] };

const IN_FRONT =
  /^(?:(?:EX|RE|CN)?\s*ECCN|(?:CONTROL|EXPORT)?\s*CODE|(?:出口)?管制编码|编码|HTSUS|HTS|HS|CN|TARIC|税则号列|税号|商品编[码号])\s*(?:CODE|NO\.?|NUMBER)?\s*[:#：]?\s*/i;
const BETWEEN = /\s*(?:[;,、|\n]|\/|\band\b|\bund\b|和|及)\s*/i;
/** `1C902.a`, and as people type it: `1c902a`, `1C 902 A`, `1C-902.A.1`. */
const CODE = /^(\d)\s*([A-E])[\s-]*(\d{3})(?:[\s.-]*([A-Z]{1,2})(?:[\s.-]*(\d{1,2}))?(?:[\s.-]*([A-Z]))?)?[\s.]*$/i;
const HS = /^\d(?:[\d\s.-]*\d)?$/;
/** A number that went through a program as one: 811292.0. */
const AS_FIGURE = /(?<=^\d{6,})[.,]0+$/;
const CAS = /^\d{2,7}-\d{2}-\d$/;
/** What a spreadsheet makes of 1E004, and of a long number. */
const POWER = /^\d(?:[.,]\d+)?E[+-]?\d+$/i;

export const plain = (cell: string): string => cell.normalize('NFKC').replace(/\s+/g, ' ').trim();

const codeOf = (text: string): string | undefined => {
  const parts = CODE.exec(text);
  if (!parts) return undefined;
  const [, digit, letter = '', number, ...rest] = parts;
  const tail = rest.flatMap((part) => (part ? `.${part.toLowerCase()}` : [])).join('');
  return `${digit}${letter.toUpperCase()}${number}${tail}`;
};

/** Its last digit is a sum of the others, each by its place from the end. */
const isCas = (text: string): boolean => {
  if (!CAS.test(text)) return false;
  const [check, ...digits] = [...text.replaceAll('-', '')].reverse().map(Number);
  return digits.reduce((sum, digit, at) => sum + (at + 1) * digit, 0) % 10 === check;
};

/** The heading's digits decide which; a spreadsheet eats a zero in front. */
const hsOf = (given: string, least: number): string | undefined => {
  const text = given.replace(AS_FIGURE, '');
  if (!HS.test(text) || isCas(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length < least || digits.length > 13) return undefined;
  const whole = digits.length === 7 || digits.length === 9 ? `0${digits}` : digits;
  return whole.slice(0, 10);
};

const LEAST = { hs: 4, free: 6 } as const;

const isCodeLike = (text: string): boolean => /^\d[A-Z]\d/i.test(text) || POWER.test(text);

/** Takes a cell for control codes and HS codes. Under a heading of its kind whatever is neither is a puzzle. */
export const codesOf = (cell: string, kind: 'code' | 'hs' | 'any'): Understood => {
  const out: Understood = { codes: [], hsCodes: [], puzzles: [] };
  for (const piece of plain(cell).split(BETWEEN)) {
    const text = piece.replace(IN_FRONT, '');
    if (text === '') continue;
    const code = codeOf(text);
    const hs = hsOf(text, kind === 'hs' ? LEAST.hs : LEAST.free);
    if (code !== undefined) out.codes.push(code);
    else if (hs !== undefined) out.hsCodes.push(hs);
    else if (isCas(text)) out.puzzles.push(`“${text}” is a CAS number, by which nothing is listed: name the substance`);
    else if (kind !== 'any' || isCodeLike(text)) {
      const eaten = POWER.test(text) ? ': a spreadsheet has made a number of it' : '';
      out.puzzles.push(`“${piece}” is no ${kind === 'hs' ? 'HS code' : 'control code'} of a known form${eaten}`);
    }
  }
  return out;
};

/** Whether a cell without a heading is made of codes alone, understood or not. */
export const isCodes = (cell: string): boolean =>
  plain(cell)
    .split(BETWEEN)
    .every((piece) => {
      const { codes, hsCodes, puzzles } = codesOf(piece, 'any');
      return codes.length + hsCodes.length + puzzles.length > 0;
    });
