// Asks a deployed stack whether it does what it should: npm run test:deployed -- --stage STAGE
import { stackIn, useStack } from '../cli/stack.ts';
import { BadUse, isBadUse } from '../cli/usage.ts';
import { stackIdOf } from '../infra/stages.ts';
import { stackOutputs } from '../shared/adapters/aws/stack-outputs.ts';
import { allWell } from './deployed/checks.ts';

const USAGE = `npm run test:deployed -- [--stage STAGE | --stack NAME]

After a deployment (default: of the stage prod): the gate is shut to strangers, the dashboard and /api/head answer, the
collector is at work, the sender is verified, somebody hears the alarms, and a test reaches the operators. One line a
check; exit code 1 where one failed. Beyond the gate it goes with CHOKEPOINT_LOGIN=NAME:PASSWORD, or CHOKEPOINT_COOKIE.`;

// The SDK's notice of the Node versions to come is for developers.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

try {
  const { stack = stackIdOf('prod'), rest } = stackIn(process.argv.slice(2));
  if (rest.length > 0 && rest[0] !== '--help') throw new BadUse(`'${rest[0]}' is not known\n\n${USAGE}`);
  if (rest.length > 0) console.log(USAGE);
  else {
    await useStack(stack);
    const login = { password: process.env['CHOKEPOINT_LOGIN'] ?? '', cookie: process.env['CHOKEPOINT_COOKIE'] ?? '' };
    const outputs = (await stackOutputs(stack)) ?? {};
    process.exitCode = (await allWell({ outputs, login }, console.log)) ? 0 : 1;
  }
} catch (error) {
  console.error(`test:deployed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = isBadUse(error) ? 2 : 1;
}
