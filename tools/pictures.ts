// Makes the pictures of docs/images anew: npm run pictures -- --help
import { type Browser, chromium } from 'playwright-core';
import { BadUse, withUsage } from '../cli/usage.ts';
import { doorStills } from './pictures/doors.ts';
import { film } from './pictures/film.ts';
import { played } from './pictures/played.ts';
import { stills } from './pictures/stills.ts';
import { runTool } from './run-tool.ts';

const FOLDER = 'docs/images';
const USAGE = `npm run pictures [-- alerts]

Makes ${FOLDER} anew, of the built system as it plays the record: its first minutes as a picture that moves, views of the
dashboard, and one alert as each door shows it; with "alerts" that alone.

It wants a Chromium (CHROMIUM names one), img2webp (libwebp) and pngquant.`;

const viewsOf = async (browser: Browser): Promise<void> => {
  const at = await played();
  try {
    console.log(await film(browser, at, `${FOLDER}/first-minute.webp`));
    console.log((await stills(browser, at, FOLDER)).join('\n'));
  } finally {
    await at.stop();
  }
};

const pictures = withUsage(USAGE, async ([only]) => {
  if (only !== undefined && only !== 'alerts') throw new BadUse(`'${only}' is no kind of picture: alerts, or nothing`);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    if (only === undefined) await viewsOf(browser);
    console.log((await doorStills(browser, FOLDER)).join('\n'));
    return 0;
  } finally {
    await browser.close();
  }
});

await runTool('pictures', pictures);
