// Builds the command line (dist/chokepoint.mjs, which looks at the Node and loads dist/main.mjs, a chunk a command) and, where it exists, the dashboard.
import './node-version.mjs';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';

// Only once the Node is known to be one that they run on.
const { build } = await import('esbuild');
const { readerDefine } = await import('./reader-version.mjs');

// Chunks are named by their content: those of earlier builds would stay for ever.
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'cli/main.ts' },
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

// The Node is looked at before its newer modules are asked for.
writeFileSync(
  'dist/chokepoint.mjs',
  "#!/usr/bin/env node\nimport '../tools/node-version.mjs';\n\nawait import('./main.mjs');\n",
);
cpSync('shared/adapters/annex/character-maps', 'dist/character-maps', { recursive: true });

if (existsSync('dashboard/index.html')) {
  const { build: site } = await import('vite');
  await site({ configFile: 'dashboard/vite.config.ts', logLevel: 'warn' });
}
