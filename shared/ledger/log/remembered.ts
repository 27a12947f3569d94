/** A function of something that never changes, worked out once for each. */
export const remembered = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const held = known.get(key) ?? { value: make(key) };
    known.set(key, held);
    return held.value;
  };
};
