import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { newestLink } from './mail-link.ts';
import { photograph } from './photograph.ts';
import type { Played } from './played.ts';

const LIST = `material,supplier,control code,destination
Holmium oxide 99.9 %,,,DE
Gallium arsenide wafer 4 inch,,,US
NdFeB magnet with dysprosium N42SH,,,DE
Flake graphite 99.95 %,,,US
Lithium-ion cell 320 Wh/kg,,,KR
,Skydio Inc,,US
,Hanwha Philly Shipyard,,US
,TechInsights Inc.,,CA
,,1C909,JP
Stainless steel bolt,,,US`;

/** The six notices of 9 October 2025. */
const EVENT = 'alert:151';

type Still = { name: string; hash: string; height: number; before?: (page: Page) => Promise<void> };

const openList = (page: Page): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({
    name: 'parts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(LIST),
  });

const beginAudience = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'New audience' }).click();
  await page.getByLabel('Name', { exact: true }).fill('metals');
  await page.getByLabel('Addresses, one a line').fill('zoe@corp.org');
  for (const name of ['rare earths', 'Unreliable Entity List', 'Export control list', 'Watch list'])
    await page.getByLabel(name, { exact: true }).check();
  await page.getByRole('button', { name: 'What you would have got' }).click();
  await page.getByText(/messages? in the last/).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
};

/** Decides on an event as people did then, so that what came later has opened it again. */
const decideThen = async (page: Page): Promise<void> => {
  await page.evaluate(
    async ({ about, log }) => {
      const said = { id: crypto.randomUUID(), about, log, by: 'Anna Keller', owner: 'Li Wei', due: '2025-11-28' };
      const body = JSON.stringify({ ...said, decision: 'stop', reason: 'magnets with holmium and erbium' });
      await fetch('/desk/decisions/desk', { method: 'POST', headers: { 'x-chokepoint-desk': '1' }, body });
    },
    { about: EVENT, log: 165 },
  );
  await page.reload();
  await page.getByText('magnets with holmium and erbium').first().waitFor();
};

const STILLS: readonly Still[] = [
  { name: 'now', hash: '#/?valid=2025-10-10&known=2025-10-10', height: 960 },
  { name: 'gallium', hash: '#/items/gallium?valid=2025-11-15', height: 960 },
  { name: 'my-list', hash: '#/my-list?valid=2025-11-20', height: 1200, before: openList },
  { name: 'inbox', hash: `#/inbox?about=${EVENT}`, height: 1240, before: decideThen },
  { name: 'audiences', hash: '#/audiences', height: 1680, before: beginAudience },
];

/** The page that the newest mail leads to. */
const linkStill = async (browser: Browser, { site, folder: data }: Played, folder: string): Promise<string[]> => {
  const link = newestLink(join(data, 'data'));
  if (link === undefined) return [];
  const page = await browser.newPage({ viewport: { width: 720, height: 1180 } });
  await page.goto(`${site}${link}`);
  const path = await photograph(page, folder, 'decide');
  await page.close();
  return [path];
};

/** Views as they stand once the record has been played. */
export const stills = async (browser: Browser, at: Played, folder: string): Promise<string[]> => {
  const { site } = at;
  const files: string[] = await linkStill(browser, at, folder);
  for (const { name, hash, height, before } of STILLS) {
    const page = await browser.newPage({ viewport: { width: 1440, height }, reducedMotion: 'reduce' });
    await page.goto(`${site}/${hash}`);
    await page.locator('main h1').first().waitFor({ state: 'attached' });
    await before?.(page);
    await page.locator('.ghost').waitFor({ state: 'detached' });
    // What is asked for once the first answer has come is not waited for by any sign of its own.
    await page.waitForTimeout(1500);
    files.push(await photograph(page, folder, name));
    await page.close();
  }
  return files;
};
