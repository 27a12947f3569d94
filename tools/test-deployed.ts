// Asks a deployed stack whether it does what it should: npm run test:deployed -- --stage STAGE
import { stackIn, useStack } from '../cli/stack.ts';
import { BadUse } from '../cli/usage.ts';
import { stackIdOf } from '../infra/stages.ts';
import { allWell } from './deployed/checks.ts';
import { runTool } from './run-tool.ts';

const USAGE = `npm run test:deployed -- [--stage STAGE | --stack NAME]

After a deployment (default: of the stage prod): the gate is shut to strangers, the dashboard and /api/head answer, the
collector is at work, the sender is verified, somebody hears the alarms, and a test reaches the operators. One line a
check; exit code 1 where one failed. Beyond the gate it goes with CHOKEPOINT_LOGIN=NAME:PASSWORD, or CHOKEPOINT_COOKIE.`;

await runTool('test:deployed', async () => {
  const { stack = stackIdOf('prod'), rest } = stackIn(process.argv.slice(2));
  if (rest.length > 0 && rest[0] !== '--help') throw new BadUse(`'${rest[0]}' is not known\n\n${USAGE}`);
  if (rest.length > 0) {
    console.log(USAGE);
    return 0;
  }
  const outputs = await useStack(stack);
  const login = { password: process.env['CHOKEPOINT_LOGIN'] ?? '', cookie: process.env['CHOKEPOINT_COOKIE'] ?? '' };
  return (await allWell({ outputs, login }, console.log)) ? 0 : 1;
});
