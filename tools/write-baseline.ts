// Writes shared/baseline/ from the gathered facts, says whether it is as written from them, or puts edited files in form.
//
//   npm run baseline -- FACTS            writes
//   npm run baseline -- FACTS --check    names the files that differ, and fails
//   npm run baseline -- --format         only their form, after an edit by hand

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { textsIn } from '../shared/baseline/baseline.ts';
import { counted } from '../shared/wording/counted.ts';
import { readFacts } from './baseline/facts.ts';
import { filesFrom } from './baseline/files.ts';
import { printed } from './baseline/print.ts';

const FOLDER = join(import.meta.dirname, '../shared/baseline');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false }, format: { type: 'boolean', default: false } },
});
const [facts, ...more] = positionals;
if (more.length > 0 || (facts === undefined) !== values.format) {
  console.error('npm run baseline -- FACTS [--check] | --format');
  process.exit(2);
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const held = new Map(names.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
const wanted =
  facts === undefined
    ? new Map([...held].map(([name, text]) => [name, printed(textsIn({ name, text }))]))
    : filesFrom(readFacts(facts));

const differing = [...new Set([...held.keys(), ...wanted.keys()])].filter(
  (name) => held.get(name) !== wanted.get(name),
);
if (values.check) {
  for (const name of differing) console.error(`${name} is not as the facts have it`);
  process.exit(differing.length > 0 ? 1 : 0);
}
for (const [name, text] of wanted) if (differing.includes(name)) writeFileSync(join(FOLDER, name), text);
console.log(`${counted(wanted.size, 'file')}, ${differing.length} written`);
