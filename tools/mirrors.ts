// What texts and their copies share: npm run mirrors -- --help
import { BadUse, withUsage } from '../cli/usage.ts';
import { percentile, sharesFound } from './mirrors/shares.ts';
import { runTool } from './run-tool.ts';

const USAGE = `npm run mirrors

How much of the shorter text two texts share by their likenesses, for labelled articles of different outlets on one act, and
for copies made of each, as outlets print those of an agency. What two fifths or more share is one voice.`;

const NAME = 56;
const line = (name: string, shares: readonly number[]): string => {
  const cells = [0, 1, 5, 50, 95, 99, 100].map((of) => percentile(shares, of).toFixed(2));
  return [name.padEnd(NAME), String(shares.length).padStart(5), ...cells].join('  ');
};

const mirrors = withUsage(USAGE, async (args) => {
  if (args.length > 0) throw new BadUse(`'${args[0]}' is not known`);
  const { apart, agency, copies } = sharesFound();
  console.log(`${''.padEnd(NAME)}  texts  least 1%    5%    50%   95%   99%   most`);
  console.log(line('on one act, of others', apart));
  console.log(line('on one act, of one agency, each told in other words', agency));
  for (const [how, shares] of Object.entries(copies)) console.log(line(how, shares));
  return 0;
});

await runTool('mirrors', mirrors);
