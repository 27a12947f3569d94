import { parseArgs } from 'node:util';
import { stackIn } from '../../cli/stack.ts';
import { BadUse } from '../../cli/usage.ts';
import { stackIdOf } from '../../infra/stages.ts';
import type { Use } from '../../lambdas/session/names.ts';
import { plainFault } from '../../shared/adapters/aws/plain-fault.ts';
import { outputsOf } from '../../shared/adapters/aws/stack-outputs.ts';
import { makeMissing, renew, revoke } from './keys.ts';
import { storesOf } from './stores.ts';

const USAGE = `npm run gate-keys -- [--stage STAGE | --stack NAME] [--renew WHAT | --end WHAT | --revoke ID]

Makes the keys by which the gate knows sessions and links, where they are missing; a deployment does that by itself.

  --renew sessions|links  a new key; what the one before has signed stays good until the next --renew
  --end sessions|links    a new key, and no other: everybody signs in again, or every feed and calendar needs a new link
  --revoke ID             shuts one link, by the id that was noted when it was made`;

const USES: Record<string, Use> = { sessions: 'session', links: 'link' };
const useOf = (text: string): Use => {
  const use = USES[text];
  if (use === undefined) throw new BadUse(`sessions or links, not '${text}'`);
  return use;
};

const string = { type: 'string' } as const;
const OPTIONS = { renew: string, end: string, revoke: string, help: { type: 'boolean', short: 'h' } } as const;

/** Answers with what was done, in a line. */
export const gateKeys = async (args: string[]): Promise<string> => {
  const { stack = stackIdOf('prod'), rest } = stackIn(args);
  const { values } = parseArgs({ args: rest, options: OPTIONS });
  const { renew: renewed, end: ended, revoke: revoked, help } = values;
  if (help) return USAGE;
  if ([renewed, ended, revoked].filter((one) => one !== undefined).length > 1)
    throw new BadUse('one of them at a time');
  const use = renewed ?? ended;
  const asked = use === undefined ? undefined : useOf(use);
  if (revoked !== undefined && !/^[\w-]{4,40}$/.test(revoked)) throw new BadUse(`'${revoked}' is no id of a link`);
  const outputs = await outputsOf(stack);
  const stores = storesOf(outputs);
  if (!stores) throw new Error(`${stack} has no gate: its access is ${outputs['Access']}.`);
  try {
    if (revoked !== undefined) {
      await revoke(stores, revoked);
      return `The link ${revoked} is shut.`;
    }
    if (asked !== undefined) {
      await renew(stores, asked, ended !== undefined);
      return `${stack} signs ${use} with a new key${ended === undefined ? '' : ', and takes no other'}.`;
    }
    const made = await makeMissing(stores);
    return made.length > 0 ? `Keys were made: ${made.join(', ')}.` : 'The keys are there.';
  } catch (error) {
    throw new Error(`The keys were not changed. ${plainFault(error)}`);
  }
};
