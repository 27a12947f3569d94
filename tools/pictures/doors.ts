import type { Browser } from 'playwright-core';
import { momentInBeijing } from '../../shared/wording/text/day.ts';
import { type Drawn, pageOf } from './doors/frame.tsx';
import { mailDrawn } from './doors/mail.tsx';
import { slackDrawn } from './doors/slack.tsx';
import { teamsDrawn } from './doors/teams.tsx';
import { toldOf } from './doors/told.ts';
import { photograph } from './photograph.ts';

const LIST = `material,destination
Holmium oxide 99.9 %,DE
Flake graphite 99.95 %,US
Lithium-ion cell 320 Wh/kg,KR`;

/** The suspension of 7 November 2025. */
const ALERT = /^China suspends its October controls/;

type Door = { channel: string; width: number; drawn: (body: string, time: string) => Drawn };

const DOORS: readonly Door[] = [
  { channel: 'mail', width: 640, drawn: mailDrawn },
  { channel: 'slack', width: 520, drawn: slackDrawn },
  { channel: 'teams', width: 520, drawn: teamsDrawn },
];

/** One alert as each door shows it, from what its provider was handed. */
export const doorStills = async (browser: Browser, folder: string): Promise<string[]> => {
  const told = await toldOf(LIST);
  const files: string[] = [];
  for (const { channel, width, drawn } of DOORS) {
    const handed = told.find((one) => one.channel === channel && ALERT.test(one.delivery.message.headline));
    if (handed === undefined) throw new Error(`${channel} was not told of it`);
    const page = await browser.newPage({ viewport: { width, height: 200 }, deviceScaleFactor: 2 });
    await page.setContent(pageOf(drawn(handed.body, momentInBeijing(handed.at))));
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe'))
        frame.style.height = `${frame.contentDocument?.documentElement.scrollHeight}px`;
    });
    files.push(await photograph(page, folder, `alert-${channel}`, true));
    await page.close();
  }
  return files;
};
