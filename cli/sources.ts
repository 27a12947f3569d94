import { parseArgs } from 'node:util';
import type { Heartbeat, SourceState } from '../shared/ports.ts';
import { SOURCES } from '../shared/sources/registry.ts';
import type { Source } from '../shared/sources/source.ts';
import type { Run } from './commands.ts';
import { openSystem } from './system.ts';
import { withUsage } from './usage.ts';

const USAGE = `chokepoint sources [--broken]

One JSON line a source of the running system: when it was last checked whole, when it last brought something new, its
state (answering, failing, broken, unchecked), and what is wrong.

  --broken   only those that are failing or broken; exit code 1 where there are any`;

const stateOf = ({ brokenSince, problem }: Partial<SourceState>, checkedAt: string | undefined): string => {
  if (brokenSince !== undefined) return 'broken';
  if (problem !== undefined) return 'failing';
  return checkedAt === undefined ? 'unchecked' : 'answering';
};

export const sourceRows = (
  registry: readonly Source[],
  states: readonly SourceState[],
  beats: readonly Heartbeat[],
) => {
  const checked = new Map(beats.flatMap((beat) => Object.entries(beat.checked)));
  return registry.map(({ id, title, kind, everyMinutes }) => {
    const known: Partial<SourceState> = states.find((state) => state.id === id) ?? {};
    const { changedAt, problem, brokenSince, notBefore } = known;
    const checkedAt = checked.get(id);
    const state = stateOf(known, checkedAt);
    return { id, title, kind, everyMinutes, state, checkedAt, changedAt, problem, brokenSince, notBefore };
  });
};

export const sources: Run = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({ args, options: { broken: { type: 'boolean', default: false } } });
  const system = await openSystem();
  try {
    const rows = sourceRows(SOURCES, await system.sources.all(), await system.poll.heartbeats());
    const wrong = rows.filter(({ state }) => state === 'broken' || state === 'failing');
    for (const row of values.broken ? wrong : rows) console.log(JSON.stringify(row));
    return values.broken && wrong.length > 0 ? 1 : 0;
  } finally {
    await system.close();
  }
});
