// npm run pictures: docs/images, of the built system as it plays the record: what it shows in its first minutes, as a
// picture that moves, then views of it. It wants a Chromium (CHROMIUM names one) and img2webp (libwebp).
import { chromium } from 'playwright-core';
import { film } from './pictures/film.ts';
import { played } from './pictures/played.ts';
import { stills } from './pictures/stills.ts';
import { runTool } from './run-tool.ts';

const FOLDER = 'docs/images';

await runTool('pictures', async () => {
  const at = await played();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    console.log(await film(browser, at, `${FOLDER}/first-minute.webp`));
    console.log((await stills(browser, at, FOLDER)).join('\n'));
    return 0;
  } finally {
    await browser.close();
    await at.stop();
  }
});
