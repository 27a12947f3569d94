const CSV_SPECIAL = /[",\r\n]/;
/** A spreadsheet would run these as a formula. */
const CSV_FORMULA = /^[=+\-@\t\r]/;

const csvCell = (value: unknown): string => {
  const text = value === undefined || value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value);
  const safe = typeof value !== 'number' && CSV_FORMULA.test(text) ? `'${text}` : text;
  return CSV_SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180 with a byte-order mark, without which Excel takes the Chinese for another charset. */
export const csv = (columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string =>
  `\uFEFF${[columns.map(csvCell), ...rows.map((row) => columns.map((column) => csvCell(row[column])))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')}`;

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// What XML 1.0 has no way to write, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
export const xml = (text: string): string => text.replace(NOT_XML, '').replace(/[&<>"']/g, (mark) => XML[mark] ?? '');

const utf8 = new TextEncoder();
/** RFC 5545: 75 octets a line, the rest folded after a space, never inside a character. */
export const icsLine = (name: string, value: string): string => {
  const escaped = value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
  const lines: string[] = [''];
  let size = 0;
  for (const character of `${name}:${escaped}`) {
    const octets = utf8.encode(character).length;
    if (size + octets > 74) {
      lines.push('');
      size = 0;
    }
    lines[lines.length - 1] += character;
    size += octets;
  }
  return `${lines.join('\r\n ')}\r\n`;
};
