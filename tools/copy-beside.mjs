// Copies a folder of data, without code, beside a bundle: the same on every system. copy-beside.mjs FROM TO
import { cpSync } from 'node:fs';

const [from, to] = process.argv.slice(2);
cpSync(from, to, { recursive: true, filter: (file) => !/\.(?:ts|md)$/.test(file) });
