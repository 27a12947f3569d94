import { writeFileSync } from 'node:fs';
import { documents } from '../simulator/documents.ts';

/** `tsx tools/write-corpus.ts FILE [--copies]`: the corpus as JSON lines, in the form of the evaluation sets. */
const [file, flag] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: tsx tools/write-corpus.ts FILE [--copies]\n');
  process.exitCode = 2;
} else {
  const all = documents({ copies: flag === '--copies' });
  writeFileSync(file, all.map((document) => `${JSON.stringify(document)}\n`).join(''));
  process.stderr.write(`${all.length} documents, ${all[0]?.seenAt} to ${all.at(-1)?.seenAt}\n`);
}
