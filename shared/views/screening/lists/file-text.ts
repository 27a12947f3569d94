import { decode, unmarkedWide } from '../../../page/decode.ts';
import { counted } from '../../../wording/text/counted.ts';
import { boundList } from './list-bounds.ts';

/** What the bytes of somebody's list say; `doubt` is why that may not be what was meant. */
export type FileText = { text: string; doubt?: string };

const COMMON =
  /[公司有限国國机機电電科技工业業份集团團中大东東京海上航空天船舶造厂廠研究院所股合会會社实實验驗室材料元素名称稱供应應商编編码碼号號客户戶国产產品物品型规規格数數量]/g;
const KANA = /[\u3040-\u30ff]/g;
const HANGUL = /[\uac00-\ud7af]/g;
const MARK = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;
/** A page or a program's data, whatever its file is called. */
const OTHER_FORM = /^\s*(?:<(?:!doctype|html|head|meta|style|table|\?xml)\b|[[{]\s*["{[])/i;
const BINARY = /(?![\t\n\v\f\r\u0085])\p{Cc}/u;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

const strictly = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Letters with accents stand alone among others; those of the East come in pairs. */
const isWestern = (latin: string): boolean => {
  const runs = latin.match(/[\x80-\xff]+/g) ?? [];
  return runs.filter((run) => run.length === 1).length > 0.8 * runs.length;
};

const EASTERN = [
  ['gb18030', COMMON],
  ['big5', COMMON],
  ['shift_jis', KANA],
  ['euc-kr', HANGUL],
] as const;

const eastern = (bytes: Uint8Array): string | undefined => {
  const readings = EASTERN.flatMap(([label, frequent]) => {
    const text = strictly(bytes, label);
    return text === undefined ? [] : [{ text, said: count(text, frequent) }];
  }).sort((a, b) => b.said - a.said);
  return readings[0]?.text;
};

/**
 * The text of a list as people save it: UTF-8 or -16 with or without a mark, the code pages of Windows. Throws
 * `ListTooLarge`.
 */
export const fileText = (bytes: Uint8Array): FileText => {
  boundList('bytes', bytes.length);
  const latin = new TextDecoder('latin1').decode(bytes);
  const utf8 = strictly(bytes, 'utf-8');
  const wide = MARK.test(latin) ? undefined : unmarkedWide(bytes);
  const text = MARK.test(latin)
    ? decode(bytes, '')
    : (wide ?? utf8 ?? (isWestern(latin) ? decode(bytes, '') : (eastern(bytes) ?? decode(bytes, ''))));
  if (BINARY.test(text)) return { text: '', doubt: 'this is no text: save the list as CSV or XLSX' };
  if (OTHER_FORM.test(text)) return { text: '', doubt: 'this is HTML, XML or JSON: save the list as CSV or XLSX' };
  const broken = count(text, /\ufffd/g);
  return broken > 0 ? { text, doubt: `${counted(broken, 'character')} of it could not be read` } : { text };
};
