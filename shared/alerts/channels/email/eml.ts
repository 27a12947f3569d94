import { Buffer } from 'node:buffer';
import type { Instant } from '../../../time/civil.ts';
import type { Mail } from './render.tsx';

const MAX_LINE = 76;

const base64 = (text: string): string =>
  (
    Buffer.from(text, 'utf8')
      .toString('base64')
      .match(new RegExp(`.{1,${MAX_LINE}}`, 'g')) ?? []
  ).join('\r\n');

/** RFC 2047, in words that stay within a line. */
const word = (text: string): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const parts = text.match(/.{1,12}/gu) ?? [];
  return parts.map((part) => `=?UTF-8?B?${Buffer.from(part, 'utf8').toString('base64')}?=`).join('\r\n ');
};

const part = (type: string, body: string): string =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(body)}`;

type Envelope = { from: string; to: readonly string[]; at: Instant; id: string };

/** A mail as a file that any mail program opens. */
export const emlOf = ({ subject, html, text, headers }: Mail, { from, to, at, id }: Envelope): string => {
  const boundary = `=_${id.replace(/[^a-z0-9]/gi, '_')}`;
  const head = [
    `From: Chokepoint <${from}>`,
    `To: ${to.join(', ')}`,
    `Subject: ${word(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@outbox.local>`,
    ...headers.map(({ name, value }) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const bodies = [part('text/plain', text), part('text/html', html)].map((body) => `--${boundary}\r\n${body}\r\n`);
  return `${head.join('\r\n')}\r\n\r\n${bodies.join('')}--${boundary}--\r\n`;
};
