import { existsSync } from 'node:fs';

const PLACES = [
  process.env['CHROMIUM'],
  // What draws to no screen opens a page in half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where a Chromium is; the tests that need one skip without. */
export const CHROMIUM = PLACES.find((place) => place !== undefined && existsSync(place));
if (!CHROMIUM) process.stderr.write('The browser tests are skipped: no Chromium was found. Name one in CHROMIUM.\n');
