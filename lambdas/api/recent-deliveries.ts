import type { Audiences, Deliveries } from '../../shared/ports.ts';
import type { Delivery } from '../../shared/views/answers/operations.ts';

/** What went out, what waits and what was put aside, newest first: for the dashboard. */
export const recentOf =
  (audiences: Audiences, deliveries: Deliveries) =>
  async (limit: number, of: (audience: string) => boolean): Promise<Delivery[]> => {
    const ofAudience = async (name: string): Promise<Delivery[]> => {
      const [receipts, dead, standings] = await Promise.all([
        deliveries.receipts(name, limit),
        deliveries.dead(name),
        deliveries.standings(name),
      ]);
      return [
        ...receipts.map(
          ({ number, id: _id, provider, ...rest }): Delivery => ({
            ...rest,
            commit: number,
            state: 'sent',
            receipt: provider,
          }),
        ),
        ...dead.map(
          ({ number, after: _after, id: _id, ...rest }): Delivery => ({ ...rest, commit: number, state: 'dead' }),
        ),
        ...standings.flatMap(({ audience, channel, told, due, attempts }): Delivery[] =>
          due === undefined ? [] : [{ audience, channel, commit: told, state: 'waiting', at: due, attempts }],
        ),
      ];
    };
    const names = (await audiences.all()).map(({ name }) => name).filter(of);
    const all = await Promise.all(names.map(ofAudience));
    return all
      .flat()
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, limit);
  };
