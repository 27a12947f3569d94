// Screens lines whose right answer is known: npm run check:screening -- --help
import '../cli/quiet-sdk.ts';
import { parseArgs } from 'node:util';
import { BadUse, withUsage } from '../cli/usage.ts';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import { counted } from '../shared/wording/text/counted.ts';
import { BASELINE, dayOne } from '../test/support/day-one.ts';
import { type Answered, answered, judged, type Line, linesIn, SETS } from '../test/support/screening-lines.ts';
import { runTool } from './run-tool.ts';

const USAGE = `npm run check:screening [-- SET] [--unknown]

Lines whose right answer by law is known, screened against the recorded demonstration and against the baseline alone: what
is cleared though the law names it, and what is met though it does not. Exit code 1 where a line is cleared wrongly, or one
clean line of twenty is met.

  SET        ${SETS.join(' or ')} (default: the first), as in test/views/screening/
  --unknown  also the lines that are left unknown though the law names them`;

const told = ({ asked, to, on, right, verdict }: Answered): string =>
  `      ${asked} → ${to} on ${on}: ${verdict.standing} where ${right.join(' or ')}; ${verdict.words}`;
const share = (part: readonly unknown[], whole: readonly unknown[]): string =>
  `${part.length} of ${whole.length} (${((100 * part.length) / Math.max(1, whole.length)).toFixed(1)} %)`;

const report = (name: string, log: LogView, lines: readonly Line[], alsoUnknown: boolean): boolean => {
  const { named, clean, falseNone, falseHit, otherwise, unknown } = judged(answered(log, lines));
  console.log(`\n${name}: ${counted(lines.length, 'line')}, ${named.length} named by the law, ${clean.length} clean`);
  console.log(`  false none        ${share(falseNone, named)}   bar: 0`);
  console.log(`  false hits        ${share(falseHit, clean)}   bar: < 5 %`);
  console.log(`  clean, not met    ${clean.length - falseHit.length} of ${clean.length} answered none or unknown`);
  console.log(`  stands otherwise  ${share(otherwise, named)}`);
  console.log(`  unknown, though named  ${share(unknown, named)}`);
  const shown = [...falseNone, ...falseHit, ...otherwise, ...(alsoUnknown ? unknown : [])];
  if (shown.length > 0) console.log(shown.map(told).join('\n'));
  return falseNone.length === 0 && falseHit.length < 0.05 * clean.length;
};

const check = withUsage(USAGE, async (args) => {
  const options = { unknown: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [set = SETS[0], ...more] = positionals;
  if (more.length > 0 || !SETS.some((one) => one === set)) throw new BadUse(`the sets are ${SETS.join(' and ')}`);
  const lines = linesIn(`${set}.tsv`);
  const played = await dayOne({ windows: {} });
  const bare = await dayOne({ windows: 'down', baseline: BASELINE });
  const held = [
    report('the recorded demonstration', played.log, lines, values.unknown),
    report('the baseline alone', bare.log, lines, values.unknown),
  ];
  return held.includes(false) ? 1 : 0;
});

await runTool('check:screening', check);
