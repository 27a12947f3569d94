/** A line of text on a page: points from the left and from the foot. */
export type Text = { x: number; y: number; text: string; size?: number };

/** What stands on a page beside its text. */
const DRAWN = {
  picture: 'q 400 0 0 600 72 72 cm BI /W 2 /H 1 /BPC 8 /CS /G /F /AHx ID 00ff> EI Q',
  fault: '/Nowhere Do',
  shapes: Array.from({ length: 900 }, (_, at) => `${at % 30} ${at} m ${at} 9 l S`).join('\n'),
};

export type Sheet = { texts: Text[]; rotate?: number; drawn?: keyof typeof DRAWN };

type Encoding = 'GBK-EUC-H' | 'UniGB-UCS2-H';
type Options = {
  /** The character map by which the font, which is not in the file, is written. */
  encoding: Encoding;
  /** What the file says of some characters instead of what they are, as Word's PDFs do of 用 and 口. */
  shownAs?: Record<string, string>;
  password?: boolean;
};

const gbk = new Map<string, string>();
const hex = (code: number): string => code.toString(16).padStart(code > 0xff ? 4 : 2, '0');
const gbkOf = (sign: string): string => {
  if (gbk.size === 0)
    for (let code = 0x8140; code <= 0xfefe; code++)
      gbk.set(new TextDecoder('gbk').decode(new Uint8Array([code >> 8, code & 0xff])), hex(code));
  return sign < '\x80' ? hex(sign.charCodeAt(0)) : (gbk.get(sign) ?? hex(0x3f));
};
const ucs2Of = (sign: string): string => sign.charCodeAt(0).toString(16).padStart(4, '0');

/** Breadth of a text in points, with Latin signs half as broad as Chinese ones. */
export const breadth = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (sign < '\x80' ? size / 2 : size), 0);

const stream = (text: string): string => `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`;

const toUnicode = (shownAs: Record<string, string>): string => `/CIDInit /ProcSet findresource begin
begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
${Object.keys(shownAs).length} beginbfchar
${Object.entries(shownAs)
  .map(([sign, shown]) => `<${ucs2Of(sign)}> <${ucs2Of(shown)}>`)
  .join('\n')}
endbfchar
endcmap`;

const fileOf = (objects: readonly string[], trailer = ''): Uint8Array => {
  let body = '%PDF-1.5\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>
startxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
};

/** A PDF of these pages, in one font that every reader of Chinese has and that the file only names. */
export const pdfOf = (sheets: readonly Sheet[], { encoding, shownAs, password }: Options): Uint8Array => {
  const codeOf = encoding === 'GBK-EUC-H' ? gbkOf : ucs2Of;
  const shown = ({ x, y, text, size = 11 }: Text): string =>
    `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map(codeOf).join('')}> Tj ET`;
  const signs = shownAs && new Set(sheets.flatMap(({ texts }) => texts.flatMap(({ text }) => [...text])));
  const all = signs && Object.fromEntries([...signs].map((sign) => [sign, shownAs[sign] ?? sign]));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R]${
      all ? ' /ToUnicode 5 0 R' : ''
    } >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 907 500]\n' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor\n' +
      '/FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 >> >>',
    stream(all ? toUnicode(all) : ''),
    ...sheets.flatMap(({ texts, rotate = 0, drawn }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${7 + at * 2} 0 R\n` +
        '/Resources << /Font << /F1 3 0 R >> >> >>',
      stream([...texts.map(shown), drawn ? DRAWN[drawn] : ''].join('\n')),
    ]),
  ];
  const key = `<${'ab'.repeat(32)}>`;
  const locked = `/ID [${key} ${key}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`;
  return fileOf(objects, password ? locked : '');
};

const DEPTH = 40;

/** A PDF whose page shows a form that shows another twice, and so on: small, and without an end. */
export const endlessPdf = (): Uint8Array =>
  fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
    stream('/F Do'),
    ...Array.from({ length: DEPTH }, (_, at) => {
      const last = at === DEPTH - 1;
      const resources = last
        ? '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'
        : `<< /XObject << /F ${at + 6} 0 R >> >>`;
      const body = last ? 'BT /F1 9 Tf (1) Tj ET' : '/F Do /F Do';
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources ${resources} /Length ${body.length} >>
stream\n${body}\nendstream`;
    }),
  ]);
