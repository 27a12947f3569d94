// What the press reader decides by, learned anew: npm run train -- --help
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadUse, withUsage } from '../cli/usage.ts';
import { runTool } from './run-tool.ts';
import { foldOf, folds, isHeldOut } from './train/folds.ts';
import { type Drafted, draftedItem, isReal, labelledItems } from './train/items.ts';
import { type Measure, measured, type Outcome, outcomeByLabels, outcomeOf } from './train/measure.ts';
import { type Examples, examplesOf, modelsFrom, weightsText } from './train/models.ts';
import { actsOf } from './train/pooled-acts.ts';

const FILE = join(import.meta.dirname, '..', 'shared', 'reading', 'press', 'decision', 'weights.json');
const USAGE = `npm run train

Writes the weights of the press reader's decision from all labelled items, and prints how well it reads items of which it
was taught nothing: those held out, and those of each month by what the other months teach. The same items give the same bytes.`;

const line = (name: string, { items, newsOrNot, falseAlarms, missed, f1 }: Measure): string =>
  `${name.padEnd(34)}${String(items).padStart(5)}  news or not ${newsOrNot.toFixed(1)} % (${falseAlarms} false, ${missed} missed)  F1 ${f1.toFixed(1)}`;

const train = withUsage(USAGE, async (args) => {
  if (args.length > 0) throw new BadUse(`'${args[0]}' is not known`);
  const items = labelledItems().map(draftedItem);
  const examples = new Map<Drafted, Examples>(items.map((item) => [item, examplesOf(item)]));
  const from = (some: readonly Drafted[]) => modelsFrom(some.flatMap((item) => examples.get(item) ?? []));

  const shipped = from(items);
  writeFileSync(FILE, weightsText(shipped));
  console.log(
    `${items.length} items, ${Object.values(shipped).reduce((sum, one) => sum + Object.keys(one).length, 0)} weights`,
  );

  const known = items.filter((item) => !isHeldOut(item));
  const crossed: Outcome[] = folds().flatMap((fold) => {
    const without = from(known.filter((item) => foldOf(item) !== fold));
    return known.filter((item) => foldOf(item) === fold && isReal(item)).map((item) => outcomeOf(item, without));
  });
  console.log('\nheld out, read by what all others teach');
  const taught = from(known);
  console.log(line('  our own real items', measured(items.filter(isHeldOut).map((item) => outcomeOf(item, taught)))));
  console.log('\neach month read by what the other months teach');
  for (const set of new Set(crossed.map(({ item }) => item.set)))
    console.log(line(`  ${set}`, measured(crossed.filter(({ item }) => item.set === set))));
  console.log(line('  all', measured(crossed)));
  for (const [of, some] of [
    ['all', crossed],
    ['evaluation', crossed.filter(({ item }) => item.set === 'evaluation')],
  ] as const)
    for (const outlets of [1, 2]) {
      const { acts, caught, told, invented } = actsOf(some, outlets);
      console.log(
        `  ${of}, acts told by ${outlets} outlets or more: caught ${caught} of ${acts}, invented ${invented} of ${told}`,
      );
    }

  const real = known.filter(isReal);
  console.log(line('  all, with every decision right', measured(real.map(outcomeByLabels))));

  console.log('\nhow often a kind of act is rightly told, by the chance that it was given');
  const events = crossed.flatMap((outcome) => outcome.events);
  for (const [least, most] of [
    [0.5, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 0.95],
    [0.95, 1.01],
  ] as const) {
    const some = events.filter(({ chance }) => chance >= least && chance < most);
    console.log(`  from ${least.toFixed(2)}  ${some.filter(({ right }) => right).length} of ${some.length}`);
  }
  return 0;
});

await runTool('train', train);
