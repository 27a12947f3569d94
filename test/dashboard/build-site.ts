import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { CHROMIUM } from '../support/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built dashboard; empty where there is no browser to look at it. */
    site: string;
  }
}

const ROOT = join(import.meta.dirname, '..', '..');

const folder = CHROMIUM ? mkdtempSync(join(tmpdir(), 'chokepoint-site-')) : '';

/** Builds the dashboard once for all tests that look at it, as it is deployed. */
export const setup = async (project: TestProject): Promise<void> => {
  project.provide('site', folder);
  if (folder === '') return;
  const mode = process.env['NODE_ENV'];
  // A test's own mode would leave checks in that nobody is served.
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: join(ROOT, 'dashboard', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  process.env['NODE_ENV'] = mode;
};

export const teardown = (): void => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
};
