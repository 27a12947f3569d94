import { type Evidence, type Line, type Message, subjectLine } from '../message/message.ts';
import type { Delivery } from './delivery.ts';

export const quoted = ({ words, meaning }: Evidence): string => `“${words}”${meaning ? ` (${meaning})` : ''}`;

/** Pieces of so many UTF-16 units at most, never through a character or what stands for it. */
export const pieces = (text: string, most: number, written = (sign: string): string => sign): string[] => {
  const out = [''];
  for (const sign of text) {
    const next = written(sign);
    if ((out.at(-1) ?? '').length + next.length > most) out.push('');
    out[out.length - 1] += next;
  }
  return out;
};

/** The beginning of a text of more, with a mark that it goes on. */
export const cut = (text: string, most: number, written?: (sign: string) => string): string => {
  if (written === undefined && text.length <= most) return text;
  const [first = '', ...rest] = pieces(text, most - 1, written);
  return rest.length === 0 ? first : `${first}…`;
};

const GAP = 2;

/** An alert as people read it in a terminal: labels at the left, one line each. */
export const plainText = (message: Message): string => {
  const quotes: Line[] = message.evidence.map((one) => ({ label: 'TEXT', text: quoted(one) }));
  const lines = [...message.lines, ...quotes];
  const width = Math.max(...lines.map(({ label }) => label.length), 0) + GAP;
  return [
    subjectLine(message),
    ...lines.map(({ label, text, items }) => `${label.padEnd(width)}${items?.join('; ') ?? text}`),
    message.footer,
  ].join('\n');
};

/** The text part of a mail, with addresses in full. */
export const mailText = ({ message, audience, id }: Delivery): string =>
  [
    plainText(message),
    '',
    ...message.links.map(({ title, url }) => `${title}: ${url}`),
    '',
    `You get this as ${audience}. Delivery ${id}; a repeat carries the same number.`,
    '',
  ].join('\n');
