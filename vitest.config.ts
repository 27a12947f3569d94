import './cli/quiet-sdk.ts';
import { defineConfig } from 'vitest/config';

const tests = (folder: string) => [`test/${folder}/**/*.test.ts`, `test/${folder}/**/*.test.tsx`];

/** Folders whose tests only call functions: with nothing to leave behind, they share what they import. */
const core = tests('{baseline,decisions,domain,evidence,ledger,reading,record,sources,time,views,wording}');

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'core', include: core, isolate: false } },
      { extends: true, test: { name: 'parts', include: tests('*'), exclude: [...core, '**/node_modules/**'] } },
    ],
    // Whoever waits for the tests waits for nothing else.
    maxWorkers: '100%',
    // What hangs ends; what a busy machine slows down does not.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    restoreMocks: true,
  },
});
