import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import type { LambdaFunctionURLResult } from 'aws-lambda';
import type { Settings } from '../../infra/settings/settings.ts';
import { Session } from '../../infra/site/session.ts';
import { NODE } from './assembly.ts';
import { SETTINGS } from './settings.ts';

/** The function as the stack deploys it: its bundle and the variables that the template gives it. */
export type Built = { bundle: string; variables: Record<string, string> };

export const builtSession = (settings: Partial<Settings>): Built => {
  const outdir = mkdtempSync(join(tmpdir(), 'chokepoint-session-'));
  const app = new App({ outdir });
  new Session(new Stack(app, 'One'), 'Session', { ...SETTINGS, ...settings });
  app.synth();
  const { Resources } = JSON.parse(readFileSync(join(outdir, 'One.template.json'), 'utf8')) as {
    Resources: Record<string, { Type: string; Properties: { Environment: { Variables: Record<string, string> } } }>;
  };
  const made = Object.values(Resources).find(({ Type }) => Type === 'AWS::Lambda::Function');
  const asset = readdirSync(outdir).find((name) => name.startsWith('asset.'));
  if (!made || !asset) throw new Error('nothing was built');
  return { bundle: join(outdir, asset, 'index.mjs'), variables: made.Properties.Environment.Variables };
};

const RUN = `
const { handler } = await import(process.argv[1]);
process.on('message', async (event) => process.send({ answer: await handler(event) }));
process.send({ ready: true });
`;

export type Running = { answer: (event: object) => Promise<LambdaFunctionURLResult>; stop: () => void };

/** Keeps a bundle in a process of its own that answers event after event, as a function does that is called often. */
export const running = async ({ bundle, variables }: Built, environment: Record<string, string>): Promise<Running> => {
  const child = spawn(NODE, ['--input-type=module', '-e', RUN, bundle], {
    env: { ...variables, ...environment, PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const said = (): Promise<Record<string, unknown>> =>
    new Promise((done, fail) => {
      const ended = () => fail(new Error('the bundle has ended'));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        done(message as Record<string, unknown>);
      });
    });
  await said();
  return {
    answer: async (event) => {
      const answer = said();
      child.send(event);
      return (await answer)['answer'] as LambdaFunctionURLResult;
    },
    stop: () => child.kill(),
  };
};
