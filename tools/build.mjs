// Builds the command line (dist/chokepoint.mjs, a chunk a command) and, where it exists, the dashboard.
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: { chokepoint: 'cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'linked',
  minifySyntax: true,
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  },
});

if (existsSync('dashboard/index.html')) {
  const { build: site } = await import('vite');
  await site({ configFile: 'dashboard/vite.config.ts', logLevel: 'warn' });
}
