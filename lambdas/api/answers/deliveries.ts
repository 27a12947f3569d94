import type { DeliveriesAnswer } from '../../../shared/views/answers/system/operations.ts';
import { mayReadOf } from '../../asker.ts';
import type { Ask } from '../question/question.ts';

const MOST = 200;

export const deliveries = async ({ deps, asker }: Ask): Promise<DeliveriesAnswer> => {
  const [sent, kept] = await Promise.all([
    deps.deliveries.recent(MOST, (audience) => mayReadOf(asker, audience)),
    deps.deliveries.outbox?.(MOST),
  ]);
  return { deliveries: sent, most: MOST, ...(kept && { outbox: kept }) };
};
