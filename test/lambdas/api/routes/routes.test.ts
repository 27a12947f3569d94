import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROUTES } from '../../../../lambdas/api/routes/routes.ts';

const ARCHITECTURE = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'architecture.md'), 'utf8');

test.each(ROUTES.map(({ path }) => path))('%s is listed with what it reads in docs/architecture.md', (path) => {
  expect(ARCHITECTURE).toContain(`\`${path}\``);
});
