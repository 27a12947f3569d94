/** What an address carries to tell its publisher where a reader came from. */
const CAMPAIGN =
  /^(?:utm_.*|at_.*|ns_.*|mc_.*|cid|cmp.*|ref|ref_.*|source|src|traffic_source|fbclid|gclid|ocid|smid|xtor|__source|rss|feed|share|s|output|mod|partner|from|spm|t)$/i;

/**
 * The address by which a story is known: no fragment, and of its query only what can tell one story from another.
 * Answers undefined for what is no web address.
 */
export const canonicalLink = (href: string, base?: string): string | undefined => {
  if (!URL.canParse(href.trim(), base)) return undefined;
  const url = new URL(href.trim(), base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()])
    if (CAMPAIGN.test(name) || url.searchParams.get(name) === '') url.searchParams.delete(name);
  return url.href;
};
