import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Settings } from '../../infra/settings/settings.ts';
import { ChokepointStack } from '../../infra/stack.ts';
import { SETTINGS } from './settings.ts';

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

/** The stack as deployed but for its bundles, which are tested where they run. */
export const stackOf = (settings: Partial<Settings> = {}): ChokepointStack => {
  const app = new App({
    outdir: mkdtempSync(join(tmpdir(), 'chokepoint-synth-')),
    context: { ...context, 'aws:cdk:bundling-stacks': [] },
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const build = { version: '1.0.0', commit: 'abc1234' };
  return new ChokepointStack(
    app,
    { ...SETTINGS, ...settings },
    { build, documents: 'https://code.example/blob/HEAD/' },
  );
};
