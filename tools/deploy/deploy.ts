import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { useStack } from '../../cli/stack.ts';
import { BadUse } from '../../cli/usage.ts';
import { regionProblem } from '../../infra/settings/regions.ts';
import { stackIdOf } from '../../infra/settings/stages.ts';
import { plainFault } from '../../shared/adapters/aws/stack/plain-fault.ts';
import { type Outputs, stackOutputs } from '../../shared/adapters/aws/stack/stack-outputs.ts';
import { makeMissing } from '../gate-keys/keys.ts';
import { storesOf } from '../gate-keys/stores.ts';
import { type Arguments, argumentsOf, USAGE } from './arguments.ts';
import { decided, rememberedIn } from './decide.ts';
import { enrol } from './enrol.ts';
import { lastWords } from './last-words.ts';
import { standingOf } from './standing.ts';

type Deps = {
  say: (text: string) => void;
  /** Undefined where nobody is there to answer. */
  ask: ((question: string) => Promise<string>) | undefined;
  build: () => Promise<number>;
  cdk: (args: string[]) => Promise<number>;
};

const regionOf = async ({ region, profile }: Arguments): Promise<string> => {
  if (profile !== undefined) process.env['AWS_PROFILE'] = profile;
  const said = region ?? process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'];
  const found = said || (await new CloudFormationClient().config.region().catch(() => undefined));
  if (!found) throw new BadUse('say --region, for example eu-central-1');
  const problem = regionProblem(found);
  if (problem !== undefined) throw new BadUse(problem);
  return found;
};

const standingStack = (id: string): Promise<Outputs | undefined> =>
  stackOutputs(id).catch((error: unknown) => {
    throw new Error(`The account could not be asked for ${id}. ${plainFault(error)}`);
  });

/** Enrols the operator and says what is left; whatever of it fails is said, for the stack stands. */
const afterwards = async (stage: string, before: Outputs | undefined, { say }: Deps): Promise<void> => {
  const id = stackIdOf(stage);
  const outputs = await standingStack(id);
  if (outputs?.['Address'] === undefined) return say(`${id} does not stand yet: nothing was carried out.`);
  const enrolled = await useStack(id)
    .then(() => enrol(outputs['Operator'] ?? '', before?.['Operator']))
    .catch((error: unknown) => `The operator could not be enrolled. ${plainFault(error)}`);
  say(enrolled);
  const stores = storesOf(outputs);
  if (stores)
    await makeMissing(stores).catch((error: unknown) =>
      say(`The gate's keys were not made: npm run gate-keys -- --stage ${stage}. ${plainFault(error)}`),
    );
  say(`\n${lastWords(stage, outputs, await standingOf(outputs))}`);
};

const removed = (before: Outputs | undefined): string => `
The table ${before?.['Table']} and the page store ${before?.['Pages']} stay, as docs/deploy.md says under Remove.`;

/** Deploys a stage, says what that would change, or takes it away; answers with the exit code. */
export const deploy = async (args: string[], deps: Deps): Promise<number> => {
  const given = argumentsOf(args);
  if (given.help) {
    deps.say(USAGE);
    return 0;
  }
  const region = await regionOf(given);
  Object.assign(process.env, { AWS_REGION: region, AWS_DEFAULT_REGION: region });
  const id = stackIdOf(given.stage);
  const before = await standingStack(id);
  if (given.verb === 'destroy' && before === undefined) throw new BadUse(`there is no stack ${id} in ${region}`);
  const settings = await decided({ ...given.told, stage: given.stage, region }, rememberedIn(before), deps.ask);
  const context = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const built = await deps.build();
  if (built !== 0) return built;
  const code = await deps.cdk([given.verb, id, ...context, ...given.extra]);
  if (code !== 0)
    deps.say(`cdk ended with ${code}. Has it been here before? npm run bootstrap -- aws://ACCOUNT/${region}`);
  else if (given.verb === 'destroy') deps.say(removed(before));
  else if (given.verb === 'deploy') await afterwards(given.stage, before, deps);
  return code;
};
