import type { Source } from '../../shared/sources/source.ts';
import type { Instant } from '../../shared/time/civil.ts';

/** The host of a source's index. */
export const hostOf = (source: Source, now: Instant): string => {
  const [address = ''] = source.index(Number(now.slice(0, 4)));
  return URL.canParse(address) ? new URL(address).hostname : source.id;
};
