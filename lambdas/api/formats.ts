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
