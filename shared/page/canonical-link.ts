const SCRIPT = /\.(php|aspx?|cgi|jsp)$/;
const CAMPAIGN = /^(utm_|at_|ns_|mc_|cid$|cmp|ref|source$|traffic_source$|fbclid$|gclid$|ocid$|smid$|xtor$|__source$)/i;

/**
 * The address by which a story is known: no fragment, no query, unless the path is a script that needs one.
 * Answers undefined for what is no web address.
 */
export const canonicalLink = (href: string, base?: string): string | undefined => {
  if (!URL.canParse(href.trim(), base)) return undefined;
  const url = new URL(href.trim(), base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  if (SCRIPT.test(url.pathname))
    for (const name of [...url.searchParams.keys()]) if (CAMPAIGN.test(name)) url.searchParams.delete(name);
  if (!SCRIPT.test(url.pathname)) url.search = '';
  return url.href;
};
