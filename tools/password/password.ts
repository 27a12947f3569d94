import { parseArgs } from 'node:util';
import { asked, askedHidden, onTerminal, piped } from '../../cli/hidden-input.ts';
import { stackIn } from '../../cli/stack.ts';
import { BadUse } from '../../cli/usage.ts';
import { stackIdOf } from '../../infra/settings/stages.ts';
import { plainFault } from '../../shared/adapters/aws/stack/plain-fault.ts';
import { outputsOf } from '../../shared/adapters/aws/stack/stack-outputs.ts';
import type { Stores } from '../gate-keys/keys.ts';
import { storesOf } from '../gate-keys/stores.ts';
import { type Login, loginIn, loginOf, sealOf } from './credential.ts';

const USAGE = `npm run password -- [--stage STAGE | --stack NAME]

Sets the name and the password with which everybody opens the dashboard (default: of the stage prod), in place of the one
before. Asks for the password twice without showing it; or takes NAME:PASSWORD, one line, from standard input. Kept is the
hash of what a browser sends, in CloudFront's key-value store; it counts everywhere within seconds.`;

const typed = async (): Promise<Login> => {
  const name = await asked('Name: ');
  const password = await askedHidden('Password: ');
  if ((await askedHidden('Again: ')) !== password) throw new BadUse('the two are not the same');
  return loginOf(name, password);
};

const given = async (): Promise<Login> => loginIn(await piped());

const edgeOf = async (stack: string): Promise<Stores['edge']> => {
  const outputs = await outputsOf(stack);
  const stores = outputs['Access'] === 'password' ? storesOf(outputs) : undefined;
  if (!stores) throw new Error(`${stack} asks for no password: its access is ${outputs['Access']}.`);
  return stores.edge;
};

/** Answers with the exit code. */
export const password = async (args: string[]): Promise<number> => {
  const { stack = stackIdOf('prod'), rest } = stackIn(args);
  const { values } = parseArgs({ args: rest, options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const login = await (onTerminal() ? typed() : given());
  try {
    await (await edgeOf(stack)).change({ password: sealOf(login) }, []);
  } catch (error) {
    throw new Error(`The password was not set. ${plainFault(error)}`);
  }
  console.log(`The password of ${stack} is set.`);
  return 0;
};
