import { numeralOf } from '../../../time/numerals.ts';

const NUMBERED =
  /(附件|清单)(\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})((?:[、和及与至](?:\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3}(?![级类批年月日项个])))*)/g;
const MORE = /\d{1,2}|[一二三四五六七八九十]{1,3}/g;

/** The annexes that some words name by number: 附件1, 附件1和2, 清单二. */
export const annexNumbersIn = (text: string): number[] =>
  [...text.matchAll(NUMBERED)].flatMap(([, , number = '', more = '']) =>
    [number, ...(more.match(MORE) ?? [])].flatMap((one) => numeralOf(one) ?? []),
  );
