import type { Happening } from '../../../shared/alerts/channels/channel-state.ts';
import type { Deliveries } from '../../../shared/ports.ts';
import type { Delivery } from '../../../shared/views/answers/system/operations.ts';

const deliveryOf = (happening: Happening): Delivery => {
  const { audience, channel, state } = happening;
  if (happening.state === 'waiting') {
    const { told, attempts, due } = happening;
    return { audience, channel, state, commit: told, at: due, attempts };
  }
  const { number, at, headline } = happening;
  const told = { audience, channel, commit: number, at, headline };
  if (happening.state === 'sent') return { ...told, state, after: happening.after, receipt: happening.provider };
  const from = 'address' in happening ? `${happening.address}: ` : '';
  return { ...told, state, error: `${from}${happening.error}` };
};

/** How many are looked through for one that is asked for, where only some audiences' are. */
const LOOKED_THROUGH = 5;

/** What went out, what waits, what was put aside and what came back, newest first: for the dashboard. */
export const recentOf =
  (deliveries: Pick<Deliveries, 'recent'>) =>
  async (limit: number, of: (audience: string) => boolean): Promise<Delivery[]> =>
    (await deliveries.recent(LOOKED_THROUGH * limit))
      .filter(({ audience }) => of(audience))
      .map(deliveryOf)
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, limit);
