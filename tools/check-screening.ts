// npm run check:screening [-- FILE.tsv]: lines whose right answer by law is known, screened against the recorded
// demonstration and against the baseline alone: what is cleared though the law names it, and what is met though it does not.
import '../cli/quiet-sdk.ts';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import { counted } from '../shared/wording/counted.ts';
import { BASELINE, dayOne } from '../test/support/day-one.ts';
import { type Answered, answered, judged, linesIn } from '../test/support/screening-lines.ts';

const [file = 'lines.tsv', detail] = process.argv.slice(2);
const lines = linesIn(file);

const told = ({ asked, to, on, right, verdict }: Answered): string =>
  `      ${asked} → ${to} on ${on}: ${verdict.standing} where ${right.join(' or ')}; ${verdict.words}`;
const share = (part: readonly unknown[], whole: readonly unknown[]): string =>
  `${part.length} of ${whole.length} (${((100 * part.length) / Math.max(1, whole.length)).toFixed(1)} %)`;

const report = (name: string, log: LogView): boolean => {
  const { named, clean, falseNone, falseHit, otherwise, unknown } = judged(answered(log, lines));
  console.log(`\n${name}: ${counted(lines.length, 'line')}, ${named.length} named by the law, ${clean.length} clean`);
  console.log(`  false none        ${share(falseNone, named)}   bar: 0`);
  console.log(`  false hits        ${share(falseHit, clean)}   bar: < 5 %`);
  console.log(`  clean, not met    ${clean.length - falseHit.length} of ${clean.length} answered none or unknown`);
  console.log(`  stands otherwise  ${share(otherwise, named)}`);
  console.log(`  unknown, though named  ${share(unknown, named)}`);
  const shown = [...falseNone, ...falseHit, ...otherwise, ...(detail ? unknown : [])];
  if (shown.length > 0) console.log(shown.map(told).join('\n'));
  return falseNone.length === 0 && falseHit.length < 0.05 * clean.length;
};

const played = await dayOne({ windows: {} });
const bare = await dayOne({ windows: 'down', baseline: BASELINE });
const held = [report('the recorded demonstration', played.log), report('the baseline alone', bare.log)];
if (held.includes(false)) process.exitCode = 1;
