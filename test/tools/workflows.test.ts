import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Step = { run?: string; uses?: string; with?: Record<string, unknown>; env?: Record<string, string> };
type Job = { steps: Step[]; environment?: string; permissions?: Record<string, string>; 'timeout-minutes'?: number };
type Workflow = { on: Record<string, unknown>; permissions: Record<string, string>; jobs: Record<string, Job> };

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const read = (file: string): Workflow => parse(readFileSync(join(FOLDER, file), 'utf8')) as Workflow;
const files = readdirSync(FOLDER);

describe.each(files)('%s', (file) => {
  const { permissions, jobs } = read(file);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('runs scripts that there are', () => {
    const named = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name),
    );
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  test('may read alone, but for what a job says', () => expect(permissions).toEqual({ contents: 'read' }));

  test('every job ends, and leaves no credentials in the working copy', () => {
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    for (const { uses, with: options } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(options).toEqual({ 'persist-credentials': false });
  });

  test('uses actions of GitHub and of AWS alone, of a version that is said', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^(actions|aws-actions)\/[\w-]+@v\d+$/);
  });

  test('no text from outside becomes a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

test('the three say what they are for', () => expect(files).toEqual(['check.yml', 'deploy.yml', 'diff.yml']));

test('a deployment waits for its environment, and asks AWS by its own word', () => {
  const { deploy } = read('deploy.yml').jobs;
  expect(deploy?.environment).toContain("'prod' || 'beta'");
  expect(deploy?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  const runs = deploy?.steps.map(({ run }) => run ?? '') ?? [];
  const deployed = runs.findIndex((run) => run.startsWith('npm run deploy'));
  expect(deployed).toBeGreaterThan(runs.indexOf('npm run check'));
  expect(runs[deployed + 1]).toContain('test:deployed');
});

test('updates come for packages and actions', () => {
  const { updates } = parse(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8')) as {
    updates: { 'package-ecosystem': string }[];
  };
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});
