// npm run chaos -- [--rounds N] [--seed N]: the local system, killed N times, on providers and a store that fail.
import '../../cli/quiet-sdk.ts';
import { parseArgs } from 'node:util';
import { play } from './game.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
/** A game that is killed so often was under fire from its first day to its last. */
const MOST_KILLS = 100;

const rounds = Number(values.rounds);
const began = performance.now();
const total = {
  kills: 0,
  games: 0,
  changes: 0,
  messages: 0,
  repeats: 0,
  faults: {} as Record<string, number>,
  storage: {} as Record<string, number>,
  decided: { said: 0, kept: 0, lost: 0, doubled: 0, disordered: 0, reopening: 0, handedOn: 0 },
  wrong: [] as string[],
};

const COUNTS = Object.keys(total.decided) as (keyof typeof total.decided)[];

const add = (sum: Record<string, number>, tally: Readonly<Record<string, number>>): void => {
  for (const [fault, count] of Object.entries(tally)) sum[fault] = (sum[fault] ?? 0) + count;
};
const listed = (tally: Readonly<Record<string, number>>): string =>
  Object.entries(tally)
    .map(([fault, count]) => `${count} ${fault}`)
    .join(', ');

while (total.kills < rounds) {
  const game = await play(Number(values.seed) + total.games, Math.min(MOST_KILLS, rounds - total.kills), '2025-11-14');
  total.games++;
  total.kills += game.kills;
  total.changes += game.changes;
  total.messages += game.messages;
  total.repeats += game.repeats;
  total.wrong.push(...game.wrong);
  for (const count of COUNTS) total.decided[count] += game.decided[count];
  add(total.faults, game.faults);
  add(total.storage, game.storage);
  console.error(`game ${total.games}: ${game.kills} kills, ${game.messages} messages, ${game.wrong.length} wrong`);
}

console.log(`killed with -9        ${total.kills} times in ${total.games} games`);
console.log(`faults of providers   ${listed(total.faults)}`);
console.log(`faults of storage     ${listed(total.storage)}`);
console.log(`changes to be told    ${total.changes}, in ${total.messages} messages`);
console.log(`repeats               ${total.repeats}, each under the id of the first`);
const { said, kept, lost, doubled, disordered, reopening, handedOn } = total.decided;
console.log(
  `decisions             ${said} said, ${kept} kept, ${lost} lost, ${doubled} doubled, ${disordered} out of order`,
);
console.log(
  `told of them          ${reopening} alerts that reopen one; ${handedOn} changes handed on undecided, each once`,
);
console.log(`lost, doubled, out of order or at the wrong door: ${total.wrong.length}`);
console.log(`took                  ${((performance.now() - began) / 1000).toFixed(0)} s`);
for (const wrong of total.wrong) console.log(`  ${wrong}`);
process.exitCode = total.wrong.length > 0 ? 1 : 0;
