import { expect, test } from 'vitest';
import { normalise, verbatim } from '../../shared/page/text.ts';

test.each([
  ['radicals out of a PDF', '⾃2026年3⽉2⽇起，⼯业和⼝岸', '自2026年3月2日起,工业和口岸'],
  ['compatibility forms', '\uf9b4\uf900', '\uf9b4\uf900'.normalize('NFKC')],
  ['the zero of a year as a circle', '二○二六年、二◯二六年', '二〇二六年、二〇二六年'],
  ['the zero of a year as a letter', '二O二六年第3O号', '二〇二六年第3O号'],
  ['two zeros as letters', '二OO八年', '二〇〇八年'],
  ['a letter that is one', 'OPEC第1号 O型', 'OPEC第1号O型'],
  ['letters drawn as one', 'Paciﬁc Oﬃce ﬂight', 'Pacific Office flight'],
  ['marks of direction', '\u2068自\u20662026年3月2日\u2069起\u2069\u061c', '自2026年3月2日起'],
  ['selectors of a form', '东\u{e0100}海星\ufe00', '东海星'],
  ['full width', '１Ｃ９０２．ａ', '1C902.a'],
])('%s', (_, raw, text) => expect(normalise(raw)).toBe(text));

test('what is quoted stays as it stands', () => {
  const raw = '二O二六年⼯作';
  normalise(raw);
  expect(verbatim(raw, 0, 5)).toBe('二O二六年');
  expect(verbatim('oﬃcial text', 0, 8)).toBe('oﬃcial');
});
