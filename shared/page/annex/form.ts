import { Unread } from './bounds.ts';
import { Compound } from './compound.ts';
import { entriesOf } from './zip.ts';

export type AnnexForm = 'pdf' | 'docx' | 'xlsx' | 'doc';

const MARK_WITHIN = 1024;
const COMPOUND = 'ÐÏ\u0011à¡±\u001aá';
/** What else stands where a file should. */
const OTHERS: [RegExp, string][] = [
  [/^Rar!/, 'a RAR archive'],
  [/^7z\xbc\xaf/, 'a 7z archive'],
  [/^\{\\rtf/, 'an RTF text'],
  [/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|head|script)\b/i, 'a web page'],
  [/^(?:\xff\xd8\xff|\x89PNG|II\*|MM\0\*)/, 'a picture'],
];

const packedForm = (bytes: Uint8Array): AnnexForm => {
  const names = entriesOf(bytes).map(({ name }) => name);
  if (names.includes('word/document.xml') || names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  throw new Unread('form', 'a zip that is no Office file');
};

const compoundForm = (bytes: Uint8Array): AnnexForm => {
  const { names } = new Compound(bytes);
  if (names.includes('EncryptedPackage')) throw new Unread('encrypted', 'an Office file with a password');
  if (names.includes('WordDocument')) return 'doc';
  throw new Unread('form', `a compound file of ${names.slice(0, 5).join(', ')}`);
};

/** The form of a file by its own marks: names, endings and content types of annexes are not to be relied upon. */
export const formOf = (bytes: Uint8Array): AnnexForm => {
  const head = String.fromCharCode(...bytes.subarray(0, MARK_WITHIN));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return packedForm(bytes);
  if (head.startsWith(COMPOUND)) return compoundForm(bytes);
  throw new Unread('form', OTHERS.find(([mark]) => mark.test(head))?.[1] ?? 'a file of unknown form');
};
