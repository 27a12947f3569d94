// Refuses an import, or a touch of the outside world, that the architecture does not allow.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Days, what the law is about, and the log of it. */
const LAW = ['shared/time', 'shared/domain', 'shared/ledger'];

// Each folder, and what it may import beside itself. The longest matching folder decides.
const MAY_IMPORT: Record<string, string[]> = {
  'shared/time': [],
  'shared/domain': ['shared/time'],
  'shared/page': ['shared/time', 'shared/domain'],
  'shared/reading': ['shared/time', 'shared/domain', 'shared/page'],
  'shared/sources': ['shared/time', 'shared/domain', 'shared/page', 'shared/reading'],
  'shared/ledger': ['shared/time', 'shared/domain'],
  'shared/baseline': LAW,
  'shared/decisions': LAW,
  'shared/wording': LAW,
  'shared/views': [...LAW, 'shared/wording', 'shared/decisions', 'shared/page/decode.ts', 'shared/sources/shards.ts'],
  'shared/alerts': [...LAW, 'shared/decisions', 'shared/wording', 'shared/views'],
  'shared/evidence': [...LAW, 'shared/decisions', 'shared/wording', 'shared/views', 'shared/alerts'],
  'shared/doctor': [
    'shared/ports.ts',
    'shared/time',
    'shared/ledger',
    'shared/wording',
    'shared/alerts',
    'shared/sources',
  ],
  'shared/ports.ts': [...LAW, 'shared/decisions', 'shared/alerts', 'shared/sources'],
  'shared/adapters/system-clock.ts': ['shared/ports.ts', 'shared/time'],
  'shared/adapters/baseline-files.ts': [],
  'shared/adapters/body-hash.ts': [],
  'shared/adapters/metrics.ts': [],
  'shared/adapters/abortable.ts': [],
  'shared/adapters/annex': ['shared/ports.ts', 'shared/domain', 'shared/page'],
  'shared/adapters/web': [
    'shared/adapters/abortable.ts',
    'shared/ports.ts',
    'shared/time',
    'shared/domain',
    'shared/page',
    'shared/sources',
  ],
  'shared/adapters/aws': [
    'shared/adapters/body-hash.ts',
    'shared/adapters/abortable.ts',
    'shared/reading/press/second/question.ts',
    'shared/doctor',
    'shared/ports.ts',
    ...LAW,
    'shared/decisions',
    'shared/sources',
    'shared/alerts',
  ],
  'shared/adapters/local': [
    'shared/adapters/body-hash.ts',
    'shared/ports.ts',
    'shared/time',
    'shared/sources',
    'shared/alerts',
  ],
  lambdas: ['shared', 'lambdas'],
  cli: ['shared', 'lambdas', 'simulator', 'infra/settings/stages.ts'],
  simulator: ['shared/time', 'shared/domain'],
  infra: [
    'lambdas/api/http/http.ts',
    'lambdas/decide/names.ts',
    'lambdas/desk/names.ts',
    'lambdas/session/names.ts',
    'lambdas/session/provider.ts',
    'shared/sources',
    'shared/adapters/aws/store/table.ts',
    'shared/adapters/metrics.ts',
    'shared/time',
    'tools/reader-version.mjs',
  ],
  dashboard: ['shared/views', 'shared/decisions', 'shared/wording', ...LAW],
};
// Folders within a folder, in the order in which data flows: of that folder each may import those before it. What stands
// beside them may import all.
const ROOMS: Record<string, string[]> = {
  'lambdas/api': ['http', 'question', 'exports', 'answers', 'routes'],
  'shared/views/answers': ['fields', 'subjects', 'questions', 'own', 'system', 'law'],
  'dashboard/parts': ['controls', 'text', 'cards', 'inbox', 'lists', 'waiting'],
  infra: ['settings', 'common', 'gate', 'line', 'site', 'operations'],
  'shared/wording': ['text', 'gloss', 'rules', 'notices', 'duties', 'subjects', 'missing', 'measures', 'changes'],
  'shared/domain': ['text', 'acts', 'subject.ts', 'names', 'goods', 'vocabulary'],
  'shared/adapters/aws': ['store', 'log', 'people', 'sending', 'collecting', 'second-reader', 'stack', 'operations'],
  'shared/alerts': [
    'message',
    'channels',
    'audience',
    'facts',
    'clauses',
    'duties',
    'lines',
    'news',
    'inbox',
    'reminders',
    'statuses',
    'streams',
  ],
  'shared/reading/chinese': ['words', 'notice', 'controls', 'lists', 'acts', 'tariffs'],
  'shared/reading/press': ['words', 'parse', 'frames', 'article', 'arguments', 'claims', 'decision', 'merge', 'second'],
  'shared/views': [
    'answers',
    'known',
    'gaps',
    'measures',
    'changes',
    'duties',
    'sources',
    'screening',
    'own-lists',
    'search',
    'subjects',
    'days',
    'shipment',
  ],
  'shared/views/screening': ['lists', 'words', 'match.ts', 'names'],
};
// These import types only, but for the pure folders named with them.
const TYPES_ONLY: Record<string, string[]> = {
  dashboard: [
    'shared/decisions/bounds.ts',
    'shared/decisions/words.ts',
    'shared/views/own-lists',
    'shared/views/screening',
    'shared/views/sources/checked.ts',
    'shared/views/subjects/entities-like.ts',
    'shared/views/sources/checked-text.ts',
    'shared/domain/vocabulary/customs-goods.ts',
    'shared/domain/acts/lists.ts',
    'shared/domain/names/names.ts',
    'shared/domain/subject.ts',
    'shared/domain/goods/substances.ts',
    'shared/time/civil.ts',
    'shared/wording/notices/action.ts',
    'shared/wording/text/counted.ts',
    'shared/wording/text/duration.ts',
    'shared/domain/acts/duty-root.ts',
    'shared/wording/text/figure.ts',
    'shared/wording/notices/notice.ts',
    'shared/wording/notices/operative.ts',
    'shared/wording/missing/annex.ts',
    'shared/wording/measures/basis.ts',
    'shared/wording/subjects/goods-kind.ts',
    'shared/wording/missing/problem.ts',
  ],
  'shared/ports.ts': [],
};
const WORLD = ['shared/adapters'];
const IMPURE: [RegExp, string][] = [
  [/\bnew Date\(\)/, 'new Date()'],
  [/\bDate\.now\b/, 'Date.now'],
  [/(?<![.\w])fetch\(/, 'fetch'],
  [/\bprocess\.(env|cwd|exit)\b/, 'process'],
  [/\bMath\.random\b/, 'Math.random'],
  [/from 'node:(fs|net|http|https|dns|child_process)/, 'node: input and output'],
  [/from '(@aws-sdk\/|aws-cdk-lib)/, 'AWS packages'],
];

const under = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);
const folders = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);
const folderOf = (file: string): string | undefined => folders.find((folder) => under(file, folder));

/** The room of the first file, where that may not import the second: one that stands in no earlier room of the same folder. */
const tooEarly = (file: string, target: string): string | undefined => {
  for (const [folder, rooms] of Object.entries(ROOMS)) {
    const roomOf = (path: string): number => rooms.findIndex((room) => under(path, `${folder}/${room}`));
    const [own, other] = [roomOf(file), roomOf(target)];
    if (own >= 0 && under(target, folder) && (other < 0 || other > own)) return `${folder}/${rooms[own]}`;
  }
  return undefined;
};

/** What in one file of the project the architecture does not allow, a line each. */
export const breachesOf = (file: string, text: string): string[] => {
  const out: string[] = [];
  const own = folderOf(file);
  const imports = text.matchAll(/^(?:import|export)\s+(type\s+)?[^;'"]*?from\s+'([^']+)'|import\('(\.[^']+)'\)/gm);
  for (const [, type, from, dynamic] of imports) {
    const path = from ?? dynamic;
    if (own === undefined || !path?.startsWith('.')) continue;
    const target = normalize(join(dirname(file), path));
    const room = tooEarly(file, target);
    if (room) out.push(`${file}: ${room} may not import ${target}`);
    if (under(target, own)) continue;
    if (!MAY_IMPORT[own]?.some((folder) => under(target, folder))) out.push(`${file}: ${own} may not import ${target}`);
    else if (!type && TYPES_ONLY[own]?.some((folder) => under(target, folder)) === false)
      out.push(`${file}: ${own} may import only types of ${target}`);
  }
  if (under(file, 'shared') && !WORLD.some((folder) => under(file, folder)))
    for (const [pattern, name] of IMPURE) if (pattern.test(text)) out.push(`${file}: ${name} in the pure core`);
  return out;
};

if (process.argv[1] === import.meta.filename) {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], { encoding: 'utf8' });
  const breaches = files
    .split('\n')
    .filter(Boolean)
    .flatMap((file) => breachesOf(file, readFileSync(file, 'utf8')));
  for (const breach of breaches) console.error(breach);
  if (breaches.length > 0) process.exit(1);
}
