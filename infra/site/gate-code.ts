import { join } from 'node:path';
import { buildSync } from 'esbuild';

// What CloudFront's runtime 2.0 does not know is written in other words, or refused here rather than there.
const UNKNOWN = [
  ...[
    'array-spread',
    'bigint',
    'class',
    'default-argument',
    'destructuring',
    'for-of',
    'generator',
    'logical-assignment',
  ],
  ...['nullish-coalescing', 'object-extensions', 'object-rest-spread', 'optional-catch-binding', 'optional-chain'],
  'top-level-await',
];

/** The gate as CloudFront runs it: one text without imports of ours. */
export const gateCode = (access: 'password' | 'signin'): string => {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, '..', 'gate', 'gate.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    external: ['cloudfront', 'crypto'],
    define: { ACCESS: JSON.stringify(access) },
    minifySyntax: true,
    supported: Object.fromEntries(UNKNOWN.map((feature) => [feature, false])),
  });
  const code = outputFiles[0]?.text ?? '';
  // The runtime wants its imports first, calls `handler` by its name, and knows no exports.
  const imports = code.match(/^import .*$/gm) ?? [];
  return [...imports, code.replace(/^import .*\n/gm, '').replace(/^export \{[^}]*\};\s*$/m, '')].join('\n');
};
