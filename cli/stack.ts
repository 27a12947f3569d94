import { stackIdOf } from '../infra/stages.ts';
import { BadUse } from './usage.ts';

const OPTION = /^--(stack|stage)(?:=(.*))?$/s;

/** Takes `--stack NAME` or `--stage STAGE` out of the arguments, wherever they stand before `--`. */
export const stackIn = (args: readonly string[]): { stack?: string; rest: string[] } => {
  const end = args.indexOf('--');
  const own = end === -1 ? [...args] : args.slice(0, end);
  const named: string[] = [];
  const rest: string[] = [];
  while (own.length > 0) {
    const argument = own.shift() ?? '';
    const [, option, inline] = OPTION.exec(argument) ?? [];
    if (option === undefined) {
      rest.push(argument);
      continue;
    }
    const value = inline ?? own.shift() ?? '';
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(value)) throw new BadUse(`--${option} takes a name, not '${value}'`);
    named.push(option === 'stage' ? stackIdOf(value) : value);
  }
  if (named.length > 1) throw new BadUse('--stack and --stage name one system: give one of them, once');
  const [stack] = named;
  return { ...(stack !== undefined && { stack }), rest: [...rest, ...(end === -1 ? [] : args.slice(end))] };
};

/** The variables by which commands reach a system, and the outputs of the stack that hold them. */
const VARIABLES = {
  TABLE: 'Table',
  BUCKET: 'Pages',
  QUEUE_URL: 'Rounds',
  SENDER: 'Sender',
  SECRETS_PREFIX: 'SecretsPrefix',
  SITE_URL: 'Address',
  COLLECT_FUNCTION: 'Collect',
  AWS_REGION: 'Region',
} as const;

/** Makes the commands of this process work on a deployed stack, or throws: never on another system. */
export const useStack = async (stack: string): Promise<void> => {
  const [{ stackOutputs }, { plainFault }] = await Promise.all([
    import('../shared/adapters/aws/stack-outputs.ts'),
    import('../shared/adapters/aws/plain-fault.ts'),
  ]);
  const outputs = await stackOutputs(stack).catch((error: unknown) => {
    throw new Error(`The stack ${stack} could not be asked. ${plainFault(error)}`);
  });
  const region = process.env['AWS_REGION'];
  if (!outputs) throw new Error(`There is no stack ${stack}${region ? ` in ${region}` : ''} in this account.`);
  const missing = Object.values(VARIABLES).filter((key) => !outputs[key]);
  if (missing.length > 0)
    throw new Error(`The stack ${stack} does not say its ${missing.join(', ')}: deploy this version to it first.`);
  for (const [variable, key] of Object.entries(VARIABLES)) process.env[variable] = outputs[key];
};
