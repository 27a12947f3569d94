import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { documentsOf } from './settings/documents.ts';
import { regionProblem } from './settings/regions.ts';
import { settingsOf } from './settings/settings.ts';
import { type Build, ChokepointStack } from './stack.ts';

// Nothing where this is no checkout.
const git = (...asked: string[]): string | undefined => {
  try {
    return execFileSync('git', asked, { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
};

const build = (): Build => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Build;
  const commit = git('describe', '--always', '--dirty', '--exclude=*');
  return { version, ...(commit !== undefined && { commit }) };
};

// The command line says where it would deploy to; without credentials it says nothing.
const problem = regionProblem(process.env['CDK_DEFAULT_REGION'] ?? 'us-east-1');
const app = new App();
const settings = settingsOf(app.node);
if (settings.region === undefined && problem !== undefined) throw new Error(problem);
const remote = git('config', '--get', 'remote.origin.url');
new ChokepointStack(app, settings, { build: build(), documents: remote && documentsOf(remote) });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
