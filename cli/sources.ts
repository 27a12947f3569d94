import { parseArgs } from 'node:util';
import { SOURCES } from '../shared/sources/registry.ts';
import type { Run } from './commands.ts';
import { openSystem } from './system.ts';
import { withUsage } from './usage.ts';

const USAGE = `chokepoint sources [--broken]

One JSON line a source of the running system: when it was last checked whole and last brought something new, its
state (answering, failing, broken, unchecked), and what is wrong.

  --broken   only those that are broken or failing; exit code 1 if there are any`;

export const sources: Run = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({ args, options: { broken: { type: 'boolean', default: false } } });
  const system = await openSystem();
  try {
    const [states, beats] = await Promise.all([system.sources.all(), system.poll.heartbeats()]);
    const checked = Object.assign({}, ...beats.map((beat) => beat.checked)) as Record<string, string>;
    const rows = SOURCES.map(({ id, title, kind, everyMinutes }) => {
      const found = states.find((one) => one.id === id);
      const state = found?.brokenSince
        ? 'broken'
        : found?.problem
          ? 'failing'
          : checked[id]
            ? 'answering'
            : 'unchecked';
      const { changedAt, problem, brokenSince, notBefore } = found ?? {};
      return {
        id,
        title,
        kind,
        everyMinutes,
        state,
        checkedAt: checked[id],
        changedAt,
        problem,
        brokenSince,
        notBefore,
      };
    });
    const wrong = rows.filter(({ state }) => state === 'broken' || state === 'failing');
    for (const row of values.broken ? wrong : rows) console.log(JSON.stringify(row));
    return values.broken && wrong.length > 0 ? 1 : 0;
  } finally {
    await system.close();
  }
});
