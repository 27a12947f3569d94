/** What an address carries to tell its publisher where a reader came from. */
const CAMPAIGN =
  /^(?:utm_.*|at_.*|ns_.*|mc_.*|cid|cmp.*|ref|ref_.*|source|src|traffic_source|fbclid|gclid|ocid|smid|xtor|__source|rss|feed|share|s|output|mod|partner|from|spm|t)$/i;
/** What a server gives each visitor: another one at each visit. */
const SESSION = /^(?:j?session_?id|php_?sess_?id|aspsessionid\w*|cftoken)$/i;
const SESSION_IN_PATH = /;jsessionid=[^/]*/gi;

/** An address as browsers know it, without a fragment, a name, or a visitor's session; undefined for what is none of the web. */
export const webLink = (href: string, base?: string): URL | undefined => {
  if (!URL.canParse(href.trim(), base)) return undefined;
  const url = new URL(href.trim(), base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(SESSION_IN_PATH, '').replace(/%[\da-f]{2}/g, (code) => code.toUpperCase());
  for (const name of [...url.searchParams.keys()]) if (SESSION.test(name)) url.searchParams.delete(name);
  return url;
};

/**
 * The address by which a story is known: of its query only what can tell one story from another. Answers undefined for
 * what is no web address.
 */
export const canonicalLink = (href: string, base?: string): string | undefined => {
  const url = webLink(href, base);
  if (url === undefined) return undefined;
  for (const name of [...url.searchParams.keys()])
    if (CAMPAIGN.test(name) || url.searchParams.get(name) === '') url.searchParams.delete(name);
  return url.href;
};
