// npm run bench [-- name …]: each benchmark is a file that prints what it measured.
type Bench = { bench: () => Promise<void> | void };
export const BENCHES: Record<string, () => Promise<Bench>> = {
  alert: () => import('./alert.ts'),
  bill: () => import('./bill.ts'),
  cold: () => import('./cold.ts'),
  growth: () => import('./growth.ts'),
  log: () => import('./log.ts'),
  poll: () => import('./poll.ts'),
  reading: () => import('./reading.ts'),
  regime: () => import('./regime.ts'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no benchmark '${unknown.join("', '")}'; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
for (const [name, load] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  await (await load()).bench();
}
