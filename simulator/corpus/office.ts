/** Sites with one list of their own, whose form is a row of `OFFICES`. */
export const OFFICE_IDS = [
  'foreign-trade',
  'services-trade',
  'licences',
  'remarks',
  'conferences',
  'foreign-news',
  'taiwan-affairs',
  'state-council',
  'transport',
  'finance',
] as const;
export type Office = (typeof OFFICE_IDS)[number];

export const isOffice = (channel: string): channel is Office => OFFICE_IDS.some((id) => id === channel);
