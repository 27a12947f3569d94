/** Numberings of notices: anew each year, but for the decrees of the State Council. */
export type Series =
  | 'mofcom'
  | 'mofcom-order'
  | 'uel'
  | 'tariff-commission'
  | 'gac'
  | 'mfa-order'
  | 'mot'
  | 'state-council-decree';

/**
 * A decree is cited as 国务院令第792号, whatever the year of the text that cites it: its key has no year, so that every
 * citation comes to the same one.
 */
export const noticeKey = (series: Series, year: number, number: number): string =>
  series === 'state-council-decree' ? `${series}-${number}` : `${series}-${year}-${number}`;
