import type { LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';

const LIMIT_MS = 5_000;
const TRY_MS = 1_500;

/**
 * Addresses of a name, those of IPv4 first, asked of the name servers themselves: the system's own look-ups share four
 * threads with files and decompression, and a name server that is silent would hold them all. Throws after five seconds.
 */
export const lookUpOf =
  (servers?: readonly string[], limitMs = LIMIT_MS) =>
  async (host: string): Promise<LookupAddress[]> => {
    const resolver = new Resolver({ timeout: TRY_MS, tries: 2 });
    if (servers !== undefined) resolver.setServers(servers);
    const limit = setTimeout(() => resolver.cancel(), limitMs);
    const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    clearTimeout(limit);
    const addresses = [
      ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 })) : []),
      ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 })) : []),
    ];
    if (addresses.length === 0 && four.status === 'rejected') throw four.reason;
    return addresses;
  };
