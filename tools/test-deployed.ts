// Asks a deployed stack whether it does what it should: npm run test:deployed -- --stage STAGE
import { stackIn, useStack } from '../cli/stack.ts';
import { BadUse, withUsage } from '../cli/usage.ts';
import { stackIdOf } from '../infra/settings/stages.ts';
import { allWell } from './deployed/checks.ts';
import { runTool } from './run-tool.ts';

const USAGE = `npm run test:deployed -- [--stage STAGE | --stack NAME]

After a deployment (default: of the stage prod): the gate is shut to strangers, the dashboard and /api/head answer, the
collector is at work, the sender is verified, somebody hears the alarms, and a test reaches the operators. One line a
check; exit code 1 where one failed. Beyond the gate it goes with CHOKEPOINT_LOGIN=NAME:PASSWORD, or CHOKEPOINT_COOKIE.`;

const test = withUsage(USAGE, async (args) => {
  const { stack = stackIdOf('prod'), rest } = stackIn(args);
  if (rest.length > 0) throw new BadUse(`'${rest[0]}' is not known`);
  const outputs = await useStack(stack);
  const login = { password: process.env['CHOKEPOINT_LOGIN'] ?? '', cookie: process.env['CHOKEPOINT_COOKIE'] ?? '' };
  return (await allWell({ outputs, login }, console.log)) ? 0 : 1;
});

await runTool('test:deployed', test);
