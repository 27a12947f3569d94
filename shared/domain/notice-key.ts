/** One numbering a year each. */
export type Series = 'mofcom' | 'mofcom-order' | 'uel' | 'tariff-commission' | 'gac' | 'mfa-order';

export const noticeKey = (series: Series, year: number, number: number): string => `${series}-${year}-${number}`;
