import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { stackOf } from '../support/stack.ts';

type Json = { Resources: Record<string, unknown>; Outputs: Record<string, unknown> };

/** A line each, so that a change shows what it changes; hashes of what is uploaded are of no interest. */
const linesOf = ({ Resources, Outputs }: Json): string =>
  Object.entries({ ...Resources, ...Outputs })
    .map(([id, value]) => `${id} ${JSON.stringify(value)}\n`.replace(/\b[0-9a-f]{64}\b/g, 'HASH'))
    .sort()
    .join('');

// After a change that is meant: npx vitest run test/infra/snapshot.test.ts --update
test.each(['prod', 'staging'])('%s is as last looked at', { timeout: 240_000 }, async (stage) => {
  const template = Template.fromStack(stackOf({ stage, region: 'eu-central-1' })).toJSON() as Json;
  await expect(linesOf(template)).toMatchFileSnapshot(join(import.meta.dirname, 'snapshots', `${stage}.txt`));
});
