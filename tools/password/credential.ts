import { createHash } from 'node:crypto';
import { BadUse } from '../../cli/usage.ts';

export type Login = { name: string; password: string };

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Checks what was given; a browser sends both as UTF-8, composed, with the first colon between them. */
export const loginOf = (name: string, password: string): Login => {
  if (name === '' || name.includes(':')) throw new BadUse('the name is at least one character, and no colon');
  if (password === '') throw new BadUse('no password was given');
  if (CONTROL.test(name + password)) throw new BadUse('name and password hold no line breaks or control characters');
  return { name: name.normalize('NFC'), password: password.normalize('NFC') };
};

/** The same of `NAME:PASSWORD`. */
export const loginIn = (text: string): Login => {
  const [name = '', ...rest] = text.split(':');
  return loginOf(name, rest.join(':'));
};

/** What a browser that was given this login says in its Authorization header. */
export const headerOf = ({ name, password }: Login): string =>
  `Basic ${Buffer.from(`${name}:${password}`, 'utf8').toString('base64')}`;

/** What the gate compares a header with: all that is kept of the login. */
export const sealOf = (login: Login): string => createHash('sha256').update(headerOf(login)).digest('hex');
