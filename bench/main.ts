// Measures the product: npm run bench -- --help
import '../cli/quiet-sdk.ts';
import { BadUse, withUsage } from '../cli/usage.ts';
import { runTool } from '../tools/run-tool.ts';

type Bench = { bench: (paths: readonly string[]) => Promise<void> | void };
type Row = readonly [measures: string, load: () => Promise<Bench>];

/** Each benchmark is a file that prints what it measured, of the paths where it takes any. */
const BENCHES: Readonly<Record<string, Row>> = {
  alert: ['from a page at a site to the alert about it, through the whole line', () => import('./alert.ts')],
  annex: ['reading files: ours, or those of the paths given', () => import('./annex.ts')],
  api: ['the api over 50,000 commits: start, memory, answers to a crowd', () => import('./api.ts')],
  bill: ['a month on AWS, by calls counted on recorded days at list prices', () => import('./bill.ts')],
  cold: ["how long each function's bundle takes to import", () => import('./cold.ts')],
  collecting: ['what a day of visits asks for, at 28 sources and more', () => import('./collecting.ts')],
  'first-hour': ['the first hour of a new stack; fails where anything is lost', () => import('./first-hour.ts')],
  growth: ['a day of up to 10,000 sources and 1,000 audiences, and its price', () => import('./growth.ts')],
  linear: ['how the time for a page grows as the page doubles', () => import('./linear.ts')],
  lists: ["many people's lists on a change", () => import('./lists.ts')],
  log: ['appending to the log, reading and tailing it', () => import('./log.ts')],
  poll: ['a thousand polls of lists that have not changed', () => import('./poll.ts')],
  reading: ["official texts, against cheerio's own parse of them", () => import('./reading.ts')],
  regime: ['any two times over up to a million entries', () => import('./regime.ts')],
  screen: ['screening a list, line by line', () => import('./screen.ts')],
  sending: ['two alerts to a thousand mail channels at the pace of SES', () => import('./sending.ts')],
  voices: ['what functions hold over years of articles, and how they start', () => import('./voices.ts')],
};

const USAGE = `npm run bench [-- NAME … [PATH/ …]]

Measures and prints; without a name all, one after the other. What is to be reached stands in docs/measures.md.

${Object.entries(BENCHES)
  .map(([name, [measures]]) => `  ${name.padEnd(10)}  ${measures}`)
  .join('\n')}

A path has a slash in it.`;

const isPath = (argument: string): boolean => argument.includes('/');

const bench = withUsage(USAGE, async (args) => {
  const asked = args.filter((argument) => !isPath(argument));
  const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0)
    throw new BadUse(`there is no '${unknown.join("', '")}'; there are ${Object.keys(BENCHES).join(', ')}`);
  for (const [name, [, load]] of Object.entries(BENCHES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${name}`);
    await (await load()).bench(args.filter(isPath));
  }
  return Number(process.exitCode ?? 0);
});

await runTool('bench', bench);
