// npm run bench [-- name …] [path/ …]: each benchmark is a file that prints what it measured, of the paths where it takes any.
import '../cli/quiet-sdk.ts';

type Bench = { bench: (paths: readonly string[]) => Promise<void> | void };
export const BENCHES: Record<string, () => Promise<Bench>> = {
  alert: () => import('./alert.ts'),
  annex: () => import('./annex.ts'),
  api: () => import('./api.ts'),
  bill: () => import('./bill.ts'),
  cold: () => import('./cold.ts'),
  collecting: () => import('./collecting.ts'),
  'first-hour': () => import('./first-hour.ts'),
  growth: () => import('./growth/growth.ts'),
  linear: () => import('./linear.ts'),
  lists: () => import('./lists.ts'),
  log: () => import('./log.ts'),
  poll: () => import('./poll.ts'),
  reading: () => import('./reading.ts'),
  regime: () => import('./regime.ts'),
  screen: () => import('./screen.ts'),
  sending: () => import('./sending/sending.ts'),
  voices: () => import('./voices.ts'),
};

const isPath = (argument: string): boolean => argument.includes('/');
const asked = process.argv.slice(2).filter((argument) => !isPath(argument));
const paths = process.argv.slice(2).filter(isPath);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no benchmark '${unknown.join("', '")}'; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
for (const [name, load] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  await (await load()).bench(paths);
}
