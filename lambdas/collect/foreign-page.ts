import { siteOf } from '../../shared/domain/text/site.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Fault } from './deps.ts';

/** Why an official page that came from another publisher's site is not the one that was asked for. */
export const foreignPageFault = (
  { kind, domains = [] }: Source,
  asked: string,
  answered: string,
): Fault | undefined => {
  if (kind !== 'official') return undefined;
  const [from, to] = [siteOf(asked), siteOf(answered)];
  if (from === to || (domains.includes(from) && domains.includes(to))) return undefined;
  return { text: `${asked}: led to another site, ${answered}`, lasting: true };
};
