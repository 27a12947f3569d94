// Puts shared/baseline/ in form, or writes it: npm run baseline -- --help
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BadUse, withUsage } from '../cli/usage.ts';
import { textsIn } from '../shared/baseline/baseline.ts';
import { counted } from '../shared/wording/text/counted.ts';
import { readFacts } from './baseline/facts.ts';
import { filesFrom } from './baseline/files.ts';
import { printed } from './baseline/print.ts';
import { runTool } from './run-tool.ts';

const FOLDER = join(import.meta.dirname, '../shared/baseline');
const USAGE = `npm run baseline -- FACTS [--check] | --format

The files of shared/baseline/, by which a log begins with the known law. They are the source of truth: edit them, then put
them in form.

  --format  only their form, after an edit by hand
  FACTS     writes them anew from a folder of facts gathered elsewhere
  --check   with FACTS: names the files that differ from them, and fails`;

const baseline = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false }, format: { type: 'boolean', default: false } },
  });
  const [facts, ...more] = positionals;
  if (more.length > 0 || (facts === undefined) !== values.format) throw new BadUse('it takes FACTS, or --format');

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
    return differing.length > 0 ? 1 : 0;
  }
  for (const [name, text] of wanted) if (differing.includes(name)) writeFileSync(join(FOLDER, name), text);
  console.log(`${counted(wanted.size, 'file')}, ${differing.length} written`);
  return 0;
});

await runTool('baseline', baseline);
