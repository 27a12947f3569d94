import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What a page shows, or the whole of it, as a file of few colours; says where it is. */
export const photograph = async (page: Page, folder: string, name: string, fullPage = false): Promise<string> => {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage });
  execFileSync('pngquant', ['--force', '--strip', '--nofs', '--quality', '80-100', '--output', path, path]);
  return path;
};
