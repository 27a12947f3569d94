import { plain } from '../../shared/wording/plain.ts';

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const xml = (text: string): string => plain(text).replace(/[&<>"']/g, (mark) => XML[mark] ?? '');

const utf8 = new TextEncoder();
/** RFC 5545: 75 octets a line, the rest folded after a space, never inside a character. */
export const icsLine = (name: string, value: string): string => {
  const escaped = plain(value)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
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
