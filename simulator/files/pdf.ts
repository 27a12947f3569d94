/** Points from the top of a page to its first line, from line to line, and lines on a page. */
const [TOP, LEADING, MOST_LINES, LEFT, SIZE] = [780, 18, 40, 60, 10];
/** Where the columns of a row begin. */
const COLUMNS = [LEFT, LEFT + 50, LEFT + 130, LEFT + 320];

const hex = (text: string): string =>
  [...text.replace(/[\u{10000}-\u{10ffff}]/gu, '?')]
    .map((character) => character.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('');

const placed = (cells: readonly string[], line: number): string =>
  cells
    .map((cell, column) => {
      const x = cells.length === 1 ? LEFT : (COLUMNS[column] ?? LEFT);
      return `BT /F1 ${SIZE} Tf 1 0 0 1 ${x} ${TOP - line * LEADING} Tm <${hex(cell)}> Tj ET`;
    })
    .join('\n');

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A PDF as ministries put them out: its font is named and not embedded, so that a reader needs the map of its characters. */
export const pdfOf = (rows: readonly (readonly string[])[]): Uint8Array => {
  const pages = Array.from({ length: Math.max(1, Math.ceil(rows.length / MOST_LINES)) }, (_, page) =>
    rows.slice(page * MOST_LINES, (page + 1) * MOST_LINES),
  );
  const first = 6;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${first + 2 * page} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((lines, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * page + 1} 0 R >>`,
      stream(lines.map(placed).join('\n')),
    ]),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new TextEncoder().encode(body + end);
};
