import type { Checked } from '../../shared/alerts/context.ts';
import type { Poll, SourceStates } from '../../shared/ports.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Instant } from '../../shared/time/civil.ts';

/** How far each official channel has been read, and whether it still answers. */
export const checkedOf =
  (poll: Poll, sources: SourceStates, registry: readonly Source[]) => async (): Promise<Checked> => {
    const [beats, states] = await Promise.all([poll.heartbeats(), sources.all()]);
    const checked: Record<string, Instant> = Object.assign({}, ...beats.map((beat) => beat.checked));
    const broken = new Set(states.filter(({ brokenSince }) => brokenSince !== undefined).map(({ id }) => id));
    return registry.flatMap(({ id, publisher, jurisdiction }) => {
      const at = checked[id];
      return jurisdiction === null || at === undefined
        ? []
        : [{ publisher, jurisdiction, at, answering: !broken.has(id) }];
    });
  };
