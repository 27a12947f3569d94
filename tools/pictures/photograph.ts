import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { byPalette } from './palette-png.ts';

/** What a page shows, or the whole of it, as a small file; says where it is. */
export const photograph = async (page: Page, folder: string, name: string, fullPage = false): Promise<string> => {
  const path = join(folder, `${name}.png`);
  writeFileSync(path, byPalette(await page.screenshot({ fullPage })));
  return path;
};
