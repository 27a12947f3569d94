import { parseArgs } from 'node:util';
import type { Returns } from '../../shared/ports.ts';
import { openSystem } from '../local/system.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint returned list | resume ADDRESS

Addresses from which mail came back for good, or whose owner called it spam: nothing is sent there until it is resumed.

  list    one JSON line each: since when, and why
  resume  sends to the address again, and has SES do so too; what was put aside meanwhile goes out by resend`;

/** Has an address sent to again, by SES too where mail goes by it; throws where it is not stopped. */
export const resuming = async (
  returns: Pick<Returns, 'resume'>,
  address: string,
  unsuppress?: (address: string) => Promise<void>,
): Promise<void> => {
  if (!(await returns.resume(address))) throw new Error(`${address} is not stopped`);
  await unsuppress?.(address);
};

const bySes = async (address: string): Promise<void> => {
  const { unsuppress } = await import('../../shared/adapters/aws/sending/ses-suppression.ts');
  await unsuppress(address);
};

/** Addresses that are stopped: shows them, or takes one up again. */
export const returned: Run = withUsage(USAGE, async (args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [verb = '', address, ...rest] = positionals;
  if (!['list', 'resume'].includes(verb) || (verb === 'list') !== (address === undefined) || rest.length > 0)
    throw new BadUse('returned list | resume ADDRESS');
  const { returns, folder, close } = await openSystem();
  try {
    if (address === undefined) for (const one of await returns.all()) console.log(JSON.stringify(one));
    else {
      await resuming(returns, address, folder === undefined ? bySes : undefined);
      console.error(`${address} is sent to again.`);
    }
    return 0;
  } finally {
    await close();
  }
});
