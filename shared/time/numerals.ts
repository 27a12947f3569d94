export const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
export const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** As part of a pattern; longer runs are no number, and a pattern tried from each of their signs would not end. */
export const NUMERAL = '(?:\\d{1,10}|[零〇一二两三四五六七八九十百千]{1,10})';

/** `12`, 十二, 二十, 一百五十 and, digit by digit, 二〇二五; undefined for anything else. */
export const numeralOf = (text: string): number | undefined => {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^[零〇一二两三四五六七八九十百千]+$/.test(text)) return undefined;
  if (!/[十百千]/.test(text)) return Number([...text].map((sign) => DIGITS[sign]).join(''));
  let sum = 0;
  let digit = 0;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS[sign] ?? 0;
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
};
