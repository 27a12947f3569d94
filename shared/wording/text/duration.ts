const HOUR = 60;
const DAY = 24 * HOUR;

const units = (minutes: number, size: number, big: string, small: string, rest: number): string =>
  [`${Math.floor(minutes / size)} ${big}`, rest > 0 && `${rest} ${small}`].filter(Boolean).join(' ');

/** Whole minutes in the two largest units: `9 h 55 min`, `5 d 13 h`. */
export const durationInWords = (minutes: number): string => {
  if (minutes >= DAY) return units(minutes, DAY, 'd', 'h', Math.floor((minutes % DAY) / HOUR));
  return minutes >= HOUR ? units(minutes, HOUR, 'h', 'min', minutes % HOUR) : `${minutes} min`;
};
