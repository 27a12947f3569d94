import { parseArgs } from 'node:util';
import { stackIn } from '../../cli/stack.ts';
import { BadUse } from '../../cli/usage.ts';
import { stackIdOf } from '../../infra/settings/stages.ts';
import type { Use } from '../../lambdas/session/names.ts';
import { plainFault } from '../../shared/adapters/aws/stack/plain-fault.ts';
import { outputsOf } from '../../shared/adapters/aws/stack/stack-outputs.ts';
import { makeMissing, renew, renewDecisions, revoke, type Stores } from './keys.ts';
import { storesOf } from './stores.ts';

const USAGE = `npm run gate-keys -- [--stage STAGE | --stack NAME] [--renew WHAT | --end WHAT | --revoke ID]

Makes the keys by which the gate knows sessions and links, and that of links in alerts to decide by, where they are missing;
a deployment does that by itself.

  --renew sessions|links|decisions  a new key; what the one before has signed stays good until the next --renew
  --end sessions|links|decisions    a new key, and no other: everybody signs in again, or every feed and calendar needs
                                    a new link, or no link or button in an alert that is out decides any more
  --revoke ID                       shuts one link, by the id that was noted when it was made`;

type Renew = (stores: Stores, ending: boolean) => Promise<void>;
const gateKey =
  (use: Use): Renew =>
  (stores, ending) =>
    renew(stores, use, ending);
const USES: Readonly<Record<string, Renew>> = {
  sessions: gateKey('session'),
  links: gateKey('link'),
  decisions: renewDecisions,
};
const renewalOf = (text: string): Renew => {
  const found = USES[text];
  if (found === undefined) throw new BadUse(`sessions, links or decisions, not '${text}'`);
  return found;
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
  const renewal = use === undefined ? undefined : renewalOf(use);
  if (revoked !== undefined && !/^[\w-]{4,40}$/.test(revoked)) throw new BadUse(`'${revoked}' is no id of a link`);
  const outputs = await outputsOf(stack);
  const stores = storesOf(outputs);
  if (!stores) throw new Error(`${stack} has no gate: its access is ${outputs['Access']}.`);
  try {
    if (revoked !== undefined) {
      await revoke(stores, revoked);
      return `The link ${revoked} is shut.`;
    }
    if (renewal !== undefined) {
      await renewal(stores, ended !== undefined);
      return `${stack} signs ${use} with a new key${ended === undefined ? '' : ', and takes no other'}.`;
    }
    const made = await makeMissing(stores);
    return made.length > 0 ? `Keys were made: ${made.join(', ')}.` : 'The keys are there.';
  } catch (error) {
    throw new Error(`The keys were not changed. ${plainFault(error)}`);
  }
};
