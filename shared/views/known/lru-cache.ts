/**
 * What is worked out of one thing that never changes, by name, once for each. Names come from questions: beyond so many
 * the one that was asked for longest ago is forgotten.
 */
export const lruCache = <Value>(most: number) => {
  const things = new WeakMap<object, Map<string, Value>>();
  return (thing: object, name: string, make: () => Value): Value => {
    const own = things.get(thing) ?? new Map<string, Value>();
    things.set(thing, own);
    const value = own.has(name) ? (own.get(name) as Value) : make();
    own.delete(name);
    own.set(name, value);
    const [oldest] = own.keys();
    if (own.size > most && oldest !== undefined) own.delete(oldest);
    return value;
  };
};
