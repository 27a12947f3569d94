import { governmentOf, JURISDICTIONS, type JurisdictionId } from '../domain/acts/jurisdictions.ts';
import { SOURCES } from './registry.ts';
import type { Publication, Source } from './source.ts';

/** Official copies elsewhere come after those of every channel that is polled, and before the press. */
const ELSEWHERE = 8;
const PRESS = 9;
/** Any year: an index keeps its host. */
const YEAR = 2025;

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

const GOVERNMENTS: readonly string[] = Object.values(JURISDICTIONS).map(({ domain }) => domain);

/** A feed may have a host of its own beside that of its articles; under `gov.cn` alone stand all ministries. */
const siteOf = (url: string): string => {
  const host = hostOf(url);
  const site = host.replace(/^[^.]+\.(?=[^.]+\.)/, '');
  return GOVERNMENTS.includes(site) ? host : site;
};

/** What a government sends by the host of another. */
const SENT_BY: readonly (readonly [address: RegExp, government: JurisdictionId])[] = [
  [/^https?:\/\/content\.govdelivery\.com\/(?:bulletins\/gd|accounts)\/USDHSCBP\b/i, 'US'],
];

/** The source on whose host a page stands, or else on whose site; of several the best. */
const sourceAt = (url: string): Source | undefined =>
  [hostOf, siteOf]
    .map((placeOf) => SOURCES.filter(({ index }) => index(YEAR).some((one) => placeOf(one) === placeOf(url))))
    .find((sources) => sources.length > 0)
    ?.toSorted((a, b) => a.rank - b.rank)[0];

/**
 * What a document that comes without its source is read as: its site's source; on a host of a watched government a
 * channel of that government; the press everywhere else. The only place where an address decides whose act a text is.
 */
export const publicationAt = (url: string): Publication => {
  const source = sourceAt(url);
  if (source !== undefined) return source;
  const host = hostOf(url);
  const whose = { id: host || 'documents', publisher: host.replace(/^www\./, '') || 'documents' };
  const government = governmentOf(host) ?? SENT_BY.find(([address]) => address.test(url))?.[1];
  const model = SOURCES.find(({ jurisdiction }) => jurisdiction !== null && jurisdiction === government);
  if (model?.kind !== 'official') return { ...whose, rank: PRESS, kind: 'press', jurisdiction: null, reader: 'press' };
  const { kind, jurisdiction, reader } = model;
  return { ...whose, rank: ELSEWHERE, kind, jurisdiction, reader };
};
