import { parseArgs } from 'node:util';
import { regime as regimeOf } from '../../shared/views/measures/regime.ts';
import { search } from '../../shared/views/search/search.ts';
import { askedOf, TIME_OPTIONS, TIME_USAGE } from '../asked.ts';
import { printAnswer } from '../printed.ts';
import { regimeOn } from '../regime-on.ts';
import { regimeText, subjectText } from '../regime-text.ts';
import { type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint regime [SUBJECT] [--valid DATE] [--known INSTANT] [--docs FILE…] [--json]

Every measure with its state on that day, with what applies to each item by destination and the additional duties in each
direction; or those on one subject: goods, a firm, a list, a notice, by name, code or number, English or Chinese.

  chokepoint regime graphite
  chokepoint regime "No. 61 of 2025" --valid 2025-11-15
  chokepoint regime 斯凯迪奥 --known 2025-10-09T10:00+08:00

A table on a terminal; one JSON object in a pipe, or with --json.

${TIME_USAGE}`;

export const regime: Run = withUsage(USAGE, async (args) => {
  const options = { ...TIME_OPTIONS, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  // Documents were given without their option before there were subjects.
  const files = positionals.filter((each) => /\.jsonl?$/.test(each));
  const words = positionals.filter((each) => !files.includes(each)).join(' ');
  const { log, at } = await askedOf(values, [...(values.docs ?? []), ...files]);
  if (words === '') {
    printAnswer(regimeOf(log, at), values.json, () => regimeText(log, at));
    return 0;
  }
  const { found, looked, unknown } = search(log, at, words);
  const [best, ...others] = found;
  if (best === undefined) {
    const why = [looked, ...unknown].filter(Boolean).join('\n');
    throw new Error(`nothing is known by “${words}”. ${why}`);
  }
  printAnswer(regimeOn(log, at, best), values.json, () => subjectText(log, at, best, others));
  return 0;
});
