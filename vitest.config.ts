import { defineConfig } from 'vitest/config';

const tests = (folder: string) => [`test/${folder}/**/*.test.ts`, `test/${folder}/**/*.test.tsx`];

/** Folders whose tests leave nothing behind but a database of their own: they share what they import. */
const core = tests(
  '{alerts,baseline,canary,clock,collect,decisions,doctor,domain,evidence,lambdas,ledger,page,reading,record,simulator,sources,time,tools,views,wording}',
);

const browser = tests('dashboard');

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'core', include: core, isolate: false } },
      {
        extends: true,
        test: { name: 'dashboard', include: browser, globalSetup: 'test/dashboard/build-site.ts' },
      },
      {
        extends: true,
        test: { name: 'parts', include: tests('*'), exclude: [...core, ...browser, '**/node_modules/**'] },
      },
    ],
    setupFiles: ['test/support/end-database.ts'],
    // Whoever waits for the tests waits for nothing else.
    maxWorkers: '100%',
    // What hangs ends; what a busy machine slows down does not.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    restoreMocks: true,
  },
});
