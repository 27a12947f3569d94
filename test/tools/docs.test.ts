import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n');
const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** As GitHub makes them of headings. */
const anchorsIn = (page: string): Set<string> =>
  new Set(
    [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_\- ]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

const LINK = /\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)|(?:src|srcset)="(?!https?:)([^"]+)"/g;

test.each(pages)('each link of %s leads somewhere', (page) => {
  const astray = [...textOf(page).matchAll(LINK)].flatMap(([whole, path = '', anchor, image]) => {
    const file = path === '' && image === undefined ? page : join(dirname(page), image ?? path);
    if (!existsSync(join(ROOT, file))) return [whole];
    return anchor !== undefined && file.endsWith('.md') && !anchorsIn(file).has(anchor) ? [whole] : [];
  });
  expect(astray).toEqual([]);
});

test('each decision taken is in the index of them', () => {
  const index = textOf('docs/adr/README.md');
  const decisions = pages.filter((page) => /^docs\/adr\/\d/.test(page)).map((page) => page.slice('docs/adr/'.length));
  expect(decisions.length).toBeGreaterThan(30);
  expect(decisions.filter((page) => !index.includes(`](${page})`))).toEqual([]);
});
