// Builds the command line (dist/chokepoint.mjs, a chunk a command) and, where it exists, the dashboard.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { readerDefine } from './reader-version.mjs';

// Chunks are named by their content: those of earlier builds would stay for ever.
rmSync('dist', { recursive: true, force: true });
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
  define: readerDefine(),
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  },
});

cpSync('shared/adapters/annex/character-maps', 'dist/character-maps', { recursive: true });

if (existsSync('dashboard/index.html')) {
  const { build: site } = await import('vite');
  await site({ configFile: 'dashboard/vite.config.ts', logLevel: 'warn' });
}
