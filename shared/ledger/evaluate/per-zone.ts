import type { Zone } from '../../time/civil.ts';

/** More moments than a ledger has; questions bring others without end. */
const MOST = 50_000;

/** The same days are asked for over and over: each is worked out once for its zone, until there are too many. */
export const perZone = <Key, Value>(
  work: (key: Key, zone: Zone) => Value,
  most = MOST,
): ((key: Key, zone: Zone) => Value) => {
  const zones = new Map<Zone, Map<Key, Value>>();
  return (key, zone) => {
    const known = zones.get(zone) ?? new Map<Key, Value>();
    const held = known.get(key);
    if (held !== undefined) return held;
    if (known.size >= most) known.clear();
    const value = work(key, zone);
    zones.set(zone, known.set(key, value));
    return value;
  };
};
