import type { Extraction } from '../../../shared/domain/acts/extraction.ts';
import { readUs } from '../../../shared/reading/us/read-us.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

const POWER =
  'By the authority vested in me as President by the Constitution and the laws of the United States of America, including the International Emergency Economic Powers Act (50 U.S.C. 1701 et seq.) (IEEPA), and section 301 of title 3, United States Code, it is hereby ordered:';
const BACKGROUND = 'Section 1. Background. A duty of 99 percent was imposed on articles of the PRC by an order of old.';
const GENERAL =
  'Sec. 9. General Provisions. (a) Nothing in this order shall be construed to impair the authority of an agency.';
export const SIGNATURE = 'THE WHITE HOUSE, May 12, 2025.';

export const RECIPROCAL =
  'Modifying Reciprocal Tariff Rates To Reflect Discussions With the People’s Republic of China';

/** An order in the parts that the real ones have, around some provisions of its own. */
export const order = (provisions: readonly string[]): string[] => [
  POWER,
  BACKGROUND,
  ...provisions,
  GENERAL,
  SIGNATURE,
];

export const proclamation = (law: string, provisions: readonly string[]): string[] => [
  '1. I have been advised on imports.',
  `NOW, THEREFORE, I, the President of the United States of America, by the authority vested in me, including ${law}, do hereby proclaim as follows:`,
  ...provisions,
  'IN WITNESS WHEREOF, I have hereunto set my hand this twentieth day of February.',
];

export const readText = (
  title: string,
  paragraphs: readonly string[],
  url = 'https://www.whitehouse.gov/presidential-actions/2025/05/x/',
): Extraction =>
  readUs({
    id: 'x',
    url,
    publishedOn: '2025-05-13' as CivilDate,
    contentType: 'text/html',
    title,
    body: `<html><body><div class="entry-content">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`,
  });
