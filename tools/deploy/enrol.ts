import { type OpenSystem, openSystem } from '../../cli/local/system.ts';
import { subscribe } from '../../lambdas/desk/subscribe.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';

const NAME = 'operators';

/**
 * The audience of the operators as it should be: new where there is none, and with the new address in place of the old.
 * Whatever else people have made of it stays. Undefined where nothing is to be done.
 */
const operatorsFor = (
  existing: Audience | undefined,
  operator: string,
  before: string | undefined,
): Audience | undefined => {
  if (existing === undefined)
    return {
      name: NAME,
      channels: [{ id: 'mail', kind: 'email', to: [operator] }],
      filter: { statuses: ['unread'] },
      operations: true,
    };
  if (before === undefined || before === operator) return undefined;
  const channels = existing.channels.map((channel) =>
    channel.kind === 'email'
      ? { ...channel, to: [...new Set(channel.to.map((address) => (address === before ? operator : address)))] }
      : channel,
  );
  return JSON.stringify(channels) === JSON.stringify(existing.channels) ? undefined : { ...existing, channels };
};

const enrolIn = async (system: OpenSystem, operator: string, before: string | undefined): Promise<string> => {
  const existing = (await system.audiences.all()).find(({ name }) => name === NAME);
  const audience = operatorsFor(existing, operator, before);
  if (audience === undefined) return `The audience '${NAME}' stands as it was.`;
  await subscribe({ ...system, now: systemClock.now }, audience);
  return `${operator} is told about the system itself, as audience '${NAME}'.`;
};

/** Enrols the operator in the system that the environment names; says what was done. */
export const enrol = async (operator: string, before: string | undefined): Promise<string> => {
  const system = await openSystem();
  try {
    return await enrolIn(system, operator, before);
  } finally {
    await system.close();
  }
};
