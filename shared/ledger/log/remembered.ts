/** A function of something that never changes, worked out once for each. */
export const remembered = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) =>
  rememberedBy((key: Key) => key, make);

/** A function of what depends on a part of a thing alone, worked out once for each such part. */
export const rememberedBy = <Thing, Key extends object, Value>(
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
