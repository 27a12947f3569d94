import { stackIdOf } from '../infra/settings/stages.ts';
import type { Outputs } from '../shared/adapters/aws/stack/stack-outputs.ts';
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

/**
 * Makes the commands of this process work on a deployed stack, or throws: never on another system. Answers with what
 * the stack says of itself.
 */
export const useStack = async (stack: string): Promise<Outputs> => {
  const { outputsOf } = await import('../shared/adapters/aws/stack/stack-outputs.ts');
  const outputs = await outputsOf(stack);
  const missing = Object.values(VARIABLES).filter((key) => !outputs[key]);
  if (missing.length > 0)
    throw new Error(`The stack ${stack} does not say its ${missing.join(', ')}: deploy this version to it first.`);
  for (const [variable, key] of Object.entries(VARIABLES)) process.env[variable] = outputs[key];
  delete process.env['CHOKEPOINT_DATA'];
  return outputs;
};
