import robotsParser from 'robots-parser';
import { WebFault } from './web-fault.ts';

type Rules = {
  isAllowed(url: string, agent?: string): boolean | undefined;
  getCrawlDelay(agent?: string): number | undefined;
};
type Kept = { rules: Promise<Rules>; until: number };
/** The robots.txt of a site; undefined where it has none. */
type Fetch = (url: URL) => Promise<string | undefined>;

const KEPT_MS = 24 * 3_600_000;
const MAX_DELAY_MS = 10_000;

/** What each site's robots.txt allows, asked once a day. A site whose robots.txt cannot be had is not visited. */
export const robotsOf = (agent: string, fetch: Fetch, nowMs: () => number) => {
  const sites = new Map<string, Kept>();

  const rulesOf = (url: URL): Promise<Rules> => {
    const kept = sites.get(url.origin);
    if (kept !== undefined && kept.until > nowMs()) return kept.rules;
    const address = new URL('/robots.txt', url);
    const rules = fetch(address).then((text) => robotsParser(address.href, text ?? '') as Rules);
    sites.set(url.origin, { rules, until: nowMs() + KEPT_MS });
    rules.catch(() => sites.delete(url.origin));
    return rules;
  };

  return {
    /** Throws where the visit is forbidden; answers the pause that the site asks for between two requests. */
    pauseMs: async (url: URL): Promise<number> => {
      const rules = await rulesOf(url);
      if (rules.isAllowed(url.href, agent) === false) throw new WebFault('robots', `robots.txt forbids ${url.href}`);
      return Math.min((rules.getCrawlDelay(agent) ?? 0) * 1000, MAX_DELAY_MS);
    },
  };
};
