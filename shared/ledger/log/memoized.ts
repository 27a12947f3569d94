/** A function of something that never changes, worked out once for each. */
export const memoized = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) =>
  memoizedBy((key: Key) => key, make);

/** A function of what depends on a part of a thing alone, worked out once for each such part. */
export const memoizedBy = <Thing, Key extends object, Value>(
  partOf: (thing: Thing) => Key,
  make: (thing: Thing) => Value,
): ((thing: Thing) => Value) => {
  const known = new WeakMap<Key, { value: Value }>();
  return (thing) => {
    const part = partOf(thing);
    const held = known.get(part) ?? { value: make(thing) };
    known.set(part, held);
    return held.value;
  };
};
