import { type CivilDate, civilDate } from '../time/civil.ts';

const META =
  /<meta[^>]+(?:name=["']PubDate["']|property=["']article:published_time["'])[^>]+content=["']\s*(\d{4}-\d{2}-\d{2})/i;

/** The day of publication as a page's own meta states it. */
export const statedDate = (html: string): CivilDate | undefined => civilDate(META.exec(html)?.[1] ?? '');
