import { type CivilDate, civilDate } from '../time/civil.ts';

const TAG = /<meta\s[^>]{1,500}>/gi;
const NAME = /name=["']PubDate["']|property=["']article:published_time["']/i;
const DAY = /content=["']\s*(\d{4}-\d{2}-\d{2})/i;

/** The day of publication as a page's own meta states it. */
export const statedDate = (html: string): CivilDate | undefined => {
  const tag = html.match(TAG)?.find((one) => NAME.test(one)) ?? '';
  return civilDate(DAY.exec(tag)?.[1] ?? '');
};
