/** The same texts come over and over, whoever may ask anything: so many answers are kept, none of a longer text. */
const MOST = 20_000;
const LONGEST = 200;

/** A function of a text alone, worked out once for as long as it is kept. */
export const memoizedText = <Value>(work: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const held = known.get(text);
    if (held !== undefined || known.has(text)) return held as Value;
    const value = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
};
