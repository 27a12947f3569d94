// Starts from nothing and counts what is known: npm run check:dayone -- --help
import '../cli/quiet-sdk.ts';
import { BadUse, withUsage } from '../cli/usage.ts';
import { SOURCES } from '../shared/sources/registry.ts';
import { AT, BASELINE, dayOne, WINDOWS } from '../test/support/day-one.ts';
import { judged, lawOf } from '../test/support/law.ts';
import { runTool } from './run-tool.ts';

const USAGE = `npm run check:dayone

What a system that is started from nothing says of the law, before lists that show no more than the real ones, or none,
against all that is known: the baseline, and the record from whole lists. For each start, by view: what is right, wrong or
missing. It only prints; test/e2e/day-one.test.ts holds the bounds.`;

const STARTS: Record<string, Parameters<typeof dayOne>[0]> = {
  'the lists alone': { windows: WINDOWS, sources: SOURCES },
  'with the known addresses': { windows: WINDOWS },
  'with the baseline, too': { windows: WINDOWS, baseline: BASELINE },
  'the baseline, and no network': { windows: 'down', baseline: BASELINE },
};

const check = withUsage(USAGE, async (args) => {
  if (args.length > 0) throw new BadUse(`'${args[0]}' is not known`);
  const whole = lawOf((await dayOne({ windows: {}, baseline: BASELINE })).log, AT);
  for (const [name, start] of Object.entries(STARTS)) {
    const { log, history, ticks, failures } = await dayOne(start);
    console.log(
      `\n${name}: ${ticks} ticks, ${history.text ?? 'no history'}${failures.map((text) => `\n  ${text}`).join('')}`,
    );
    for (const [view, { right, wrong, missing, more }] of Object.entries(judged(lawOf(log, AT), whole))) {
      const counts = `${right} right, ${wrong.length} wrong, ${missing.length} missing, ${more.length} more`;
      console.log([`  ${view.padEnd(9)} ${counts}`, ...[...wrong, ...missing].slice(0, 5)].join('\n      '));
    }
  }
  return 0;
});

await runTool('check:dayone', check);
