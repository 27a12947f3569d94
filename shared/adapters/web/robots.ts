import { type RobotsRules, robotsRules } from './robots-rules.ts';
import { WebFault } from './web-fault.ts';

type Kept = { rules: Promise<RobotsRules>; until: number };
/** The robots.txt of a site; undefined where it has none. */
type Fetch = (url: URL) => Promise<string | undefined>;

const KEPT_MS = 24 * 3_600_000;
const MOST_KEPT = 1_000;
const MAX_DELAY_MS = 10_000;

/** What each site's robots.txt allows, asked once a day. A site whose robots.txt cannot be had is not visited. */
export const robotsOf = (agent: string, fetch: Fetch, nowMs: () => number) => {
  const sites = new Map<string, Kept>();

  const rulesOf = (url: URL): Promise<RobotsRules> => {
    const kept = sites.get(url.origin);
    if (kept !== undefined && kept.until > nowMs()) return kept.rules;
    const rules = fetch(new URL('/robots.txt', url)).then((text) => robotsRules(agent, text ?? ''));
    sites.delete(url.origin);
    sites.set(url.origin, { rules, until: nowMs() + KEPT_MS });
    for (const oldest of sites.keys()) {
      if (sites.size <= MOST_KEPT) break;
      sites.delete(oldest);
    }
    rules.catch(() => sites.delete(url.origin));
    return rules;
  };

  return {
    /** Throws where the visit is forbidden; answers the pause that the site asks for between two requests. */
    pauseMs: async (url: URL): Promise<number> => {
      const { allows, delaySeconds } = await rulesOf(url);
      if (!allows(url.pathname + url.search)) throw new WebFault('robots', `robots.txt forbids ${url.href}`);
      return Math.min(delaySeconds * 1000, MAX_DELAY_MS);
    },
  };
};
