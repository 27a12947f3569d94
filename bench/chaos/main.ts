// Kills the local system again and again: npm run chaos -- --help
import '../../cli/quiet-sdk.ts';
import { parseArgs } from 'node:util';
import { withUsage } from '../../cli/usage.ts';
import { numberIn, runTool } from '../../tools/run-tool.ts';
import { play } from './game.ts';

const USAGE = `npm run chaos -- [--rounds N] [--seed N]

Plays the recorded sites on the local system with people who decide, kills it so many times, has providers and storage
fail meanwhile, and counts what arrived. Exit code 1 where anything was lost, doubled, out of order or at the wrong door.

  --rounds N  how often it is killed (default: 50), in games of 100 at most
  --seed N    of chance (default: 1); the next game has the next one`;

/** A game that is killed so often was under fire from its first day to its last. */
const MOST_KILLS = 100;

const nothingYet = () => ({
  kills: 0,
  games: 0,
  changes: 0,
  messages: 0,
  repeats: 0,
  faults: {} as Record<string, number>,
  storage: {} as Record<string, number>,
  decided: { said: 0, kept: 0, lost: 0, doubled: 0, disordered: 0, reopening: 0, handedOn: 0 },
  wrong: [] as string[],
});
type Total = ReturnType<typeof nothingYet>;
const DECIDED = Object.keys(nothingYet().decided) as (keyof Total['decided'])[];

const add = (sum: Record<string, number>, tally: Readonly<Record<string, number>>): void => {
  for (const [fault, count] of Object.entries(tally)) sum[fault] = (sum[fault] ?? 0) + count;
};

const playAll = async (rounds: number, seed: number): Promise<Total> => {
  const total = nothingYet();
  while (total.kills < rounds) {
    const game = await play(seed + total.games, Math.min(MOST_KILLS, rounds - total.kills), '2025-11-14');
    total.games++;
    for (const count of ['kills', 'changes', 'messages', 'repeats'] as const) total[count] += game[count];
    total.wrong.push(...game.wrong);
    for (const count of DECIDED) total.decided[count] += game.decided[count];
    add(total.faults, game.faults);
    add(total.storage, game.storage);
    console.error(`game ${total.games}: ${game.kills} kills, ${game.messages} messages, ${game.wrong.length} wrong`);
  }
  return total;
};

const listed = (tally: Readonly<Record<string, number>>): string =>
  Object.entries(tally)
    .map(([fault, count]) => `${count} ${fault}`)
    .join(', ');

const report = ({ kills, games, faults, storage, changes, messages, repeats, decided, wrong }: Total): string[] => {
  const { said, kept, lost, doubled, disordered, reopening, handedOn } = decided;
  return [
    `killed with -9        ${kills} times in ${games} games`,
    `faults of providers   ${listed(faults)}`,
    `faults of storage     ${listed(storage)}`,
    `changes to be told    ${changes}, in ${messages} messages`,
    `repeats               ${repeats}, each under the id of the first`,
    `decisions             ${said} said, ${kept} kept, ${lost} lost, ${doubled} doubled, ${disordered} out of order`,
    `told of them          ${reopening} alerts that reopen one; ${handedOn} changes handed on undecided, each once`,
    `lost, doubled, out of order or at the wrong door: ${wrong.length}`,
  ];
};

const chaos = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
  });
  const began = performance.now();
  const total = await playAll(numberIn(values.rounds, 'rounds'), numberIn(values.seed, 'seed'));
  console.log(report(total).join('\n'));
  console.log(`took                  ${((performance.now() - began) / 1000).toFixed(0)} s`);
  for (const wrong of total.wrong) console.log(`  ${wrong}`);
  return total.wrong.length > 0 ? 1 : 0;
});

await runTool('chaos', chaos);
