// A page that says gb2312 or gbk may hold any character of their superset.
const SAME_AS: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'gb_2312-80': 'gb18030',
};
// What servers say when nobody told them: no reason to read Chinese bytes as Latin.
const SAYS_NOTHING = new Set(['iso-8859-1', 'latin1', 'us-ascii', 'ascii', 'windows-1252']);
// Two bytes a character show in the bytes themselves: programs write this name over texts of one.
const WIDE = /^(?:utf-?16|unicode|ucs-?2|iso-10646)/;
const MARKS: ReadonlyArray<readonly [number[], string]> = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];
const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;
// Frequent in either script; the right decoding of a Chinese page holds many, a wrong one next to none.
const FREQUENT = /[的一是在不了有和人中大上以出年月日第公告部国國为為与與关關对對实實等及]/g;

const decoderOf = (label: string | undefined, fatal: boolean): TextDecoder | undefined => {
  const name = label?.toLowerCase();
  if (name === undefined || SAYS_NOTHING.has(name) || WIDE.test(name)) return undefined;
  try {
    return new TextDecoder(SAME_AS[name] ?? name, { fatal });
  } catch {
    return undefined;
  }
};

const strictly = (bytes: Uint8Array, label: string | undefined): string | undefined => {
  try {
    return decoderOf(label, true)?.decode(bytes);
  } catch {
    return undefined;
  }
};

const HEAD = 4096;
/** Two bytes a character without a mark: every other one is empty where the text, or its markup, is Latin. */
export const unmarkedWide = (bytes: Uint8Array): string | undefined => {
  const empty: [number, number] = [0, 0];
  const head = bytes.subarray(0, HEAD);
  for (let at = 0; at < head.length; at++) if (head[at] === 0) empty[(at % 2) as 0 | 1]++;
  const [even, odd] = empty;
  if (even + odd < head.length / 10) return undefined;
  const label = odd > even ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** One character in so many may be spoilt, as where a headline was cut in half, before the bytes deny a label. */
const SPOILT = 200;

/** Bytes of either are characters of the other, and say nothing. */
const RIVALS: Record<string, string> = { gb18030: 'big5', big5: 'gb18030' };
const CLEARLY = 4;

/** Whether Chinese text that came out of one charset makes far more sense in the other. */
const isOfRival = (text: string, bytes: Uint8Array, encoding: string): boolean => {
  const rival = RIVALS[encoding];
  const other = rival === undefined || !/\p{Script=Han}/u.test(text) ? undefined : strictly(bytes, rival);
  return other !== undefined && count(other, FREQUENT) > CLEARLY * count(text, FREQUENT);
};

/** What is announced is believed, with its broken characters replaced, unless the bytes deny it. */
const announced = (bytes: Uint8Array, label: string | undefined): string | undefined => {
  const decoder = decoderOf(label, false);
  if (decoder === undefined) return undefined;
  const text = decoder.decode(bytes);
  const broken = count(text, /\ufffd/g);
  if (broken > 1 + count(text, /[^\0-\x7f]/g) / SPOILT) return undefined;
  return isOfRival(text, bytes, decoder.encoding) ? undefined : text;
};

/** 0x80 to 0x9f of windows-1252, as every browser shows them; five of them stand for nothing. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const western = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] ?? sign);

const sniffed = (bytes: Uint8Array): string => {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (count(utf8, /\ufffd/g) <= count(utf8, /[^\0-\x7f]/g) / 100) return utf8;
  const [best] = ['gb18030', 'big5']
    .flatMap((label) => announced(bytes, label) ?? [])
    .filter((text) => count(text, FREQUENT) > 0)
    .sort((a, b) => count(b, FREQUENT) - count(a, FREQUENT));
  return best ?? western(bytes);
};

/** Bytes to text: byte order mark, header, meta, sniffing; a label that the bytes themselves refute is passed over. */
export const decode = (bytes: Uint8Array, contentType: string): string => {
  const mark = MARKS.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (mark) return new TextDecoder(mark[1]).decode(bytes);
  const wide = unmarkedWide(bytes);
  if (wide !== undefined) return wide;
  // Well-formed UTF-8 with Chinese in it is no accident, whatever the labels say.
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined && /\p{Script=Han}/u.test(utf8)) return utf8;
  const header = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(contentType)?.[1];
  const meta = META.exec(new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD)));
  return announced(bytes, header) ?? announced(bytes, meta?.[1] ?? meta?.[2]) ?? sniffed(bytes);
};
