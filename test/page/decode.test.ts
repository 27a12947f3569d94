import { describe, expect, test } from 'vitest';
import { decode } from '../../shared/page/decode.ts';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

// 商务部公告 in GBK, and 經濟部國際貿易署公告 in Big5.
const GBK = bytes('C9CC CEF1 B2BF B9AB B8E6');
const BIG5 = bytes('B867 C0D9 B3A1 B0EA BBDA B654 A9F6 B870 A4BD A769');
// 㐂 needs four bytes: only gb18030 has it.
const RARE = bytes('8139 EF30 B2BF');

describe('decode', () => {
  test('reads gb2312 and gbk as their superset, from the header', () => {
    expect(decode(GBK, 'text/html; charset=gb2312')).toBe('商务部公告');
    expect(decode(RARE, 'text/html; charset=GBK')).toBe(new TextDecoder('gb18030').decode(RARE));
    expect(decode(RARE, 'text/html; charset=GBK')).not.toContain('\ufffd');
  });

  test('takes the meta where the header is silent', () => {
    const page = join(utf8('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'), GBK);
    expect(decode(page, 'text/html')).toContain('商务部公告');
    const xml = join(utf8('<?xml version="1.0" encoding="Big5"?>'), BIG5);
    expect(decode(xml, 'application/xml')).toContain('經濟部國際貿易署公告');
  });

  test('passes over a header that says Latin because nobody told the server', () => {
    expect(decode(join(utf8('<meta charset="gbk">'), GBK), 'text/html; charset=ISO-8859-1')).toContain('商务部公告');
    expect(decode(utf8('商务部公告'), 'text/html; charset=ISO-8859-1')).toBe('商务部公告');
  });

  test('passes over labels that the bytes refute', () => {
    expect(decode(utf8('<meta charset="gb2312">商务部公告'), 'text/html; charset=gb2312')).toContain('商务部公告');
    expect(decode(join(utf8('<p>'), GBK), 'text/html; charset=utf-8')).toBe('<p>商务部公告');
    expect(decode(utf8('<p>公告</p>'), 'text/html; charset=no-such-thing')).toBe('<p>公告</p>');
    // Bytes of GBK are characters of Big5, too, and the other way round.
    expect(decode(join(GBK, GBK), 'text/html; charset=big5')).toBe('商务部公告商务部公告');
    expect(decode(join(BIG5, BIG5), 'text/html; charset=gbk')).toBe('經濟部國際貿易署公告經濟部國際貿易署公告');
  });

  test.each(['utf-16', 'unicode', 'UTF-16LE'])(
    '%s over bytes of one a character is the name that a program wrote',
    (name) => {
      const xml = utf8(`<?xml version="1.0" encoding="${name}"?><title>China’s list</title>`);
      expect(decode(xml, 'text/xml')).toContain('China’s list');
      expect(decode(xml, `text/xml; charset=${name}`)).toContain('China’s list');
    },
  );

  test.each(['utf16le', 'utf16be'])('and two bytes a character are seen without a mark: %s', (order) => {
    const le = Buffer.from('<?xml version="1.0" encoding="utf-16"?><title>公告</title>', 'utf16le');
    expect(decode(new Uint8Array(order === 'utf16le' ? le : le.swap16()), 'text/xml')).toContain('<title>公告</title>');
  });

  test('sniffs where nobody says anything', () => {
    expect(decode(GBK, 'text/html')).toBe('商务部公告');
    expect(decode(BIG5, 'text/html')).toBe('經濟部國際貿易署公告');
    expect(decode(utf8('出口管制'), '')).toBe('出口管制');
    expect(decode(bytes('636166E9'), 'text/html')).toBe('café');
  });

  test('keeps UTF-8 with one bad byte in it', () => {
    const page = join(utf8('自公告发布之日起实施'.repeat(30)), bytes('FF'), utf8('的公告'));
    expect(decode(page, 'text/html; charset=utf-8')).toMatch(/^自公告发布.*\ufffd的公告$/);
  });

  test('believes a label though a headline beside the text was cut in half a character', () => {
    const page = join(
      utf8('<meta charset="gb2312">'),
      ...Array.from({ length: 40 }, () => GBK),
      bytes('C9'),
      utf8('</a>'),
      GBK,
    );
    const text = decode(page, 'text/html; charset=gb2312');
    expect(text.match(/商务部公告/g)).toHaveLength(41);
    expect(text.match(/\ufffd/g)).toHaveLength(1);
  });

  test('reads typographic signs of windows-1252 as browsers show them', () => {
    expect(decode(bytes('43 68 69 6E 61 92 73 20 93 6E 6F 94 20 97 20 80 35'), 'text/html; charset=windows-1252')).toBe(
      'China’s “no” — €5',
    );
  });

  test('obeys and drops a byte order mark', () => {
    expect(decode(join(bytes('EFBBBF'), utf8('公告')), 'text/html; charset=gbk')).toBe('公告');
    expect(decode(bytes('FFFE 6C51 4A54'), 'text/html')).toBe('公告');
    expect(decode(bytes('FEFF 516C 544A'), 'text/html')).toBe('公告');
  });
});
