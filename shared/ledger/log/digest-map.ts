import { hash } from 'node:crypto';
import { bisectLeft } from 'd3-array';

/** The first 53 bits of a text's SHA-256, as a number. */
export const digestOf = (text: string): number => Number(hash('sha256', text, 'buffer').readBigUInt64BE() >> 11n);

/** How many entries lie over the others before they are laid among them. */
const MOST_OVER = 1_000;

/** Keys and values side by side, by key. */
type Columns = { keys: Float64Array; values: Float64Array };

const NONE: Columns = { keys: new Float64Array(), values: new Float64Array() };

const laid = ({ keys, values }: Columns, over: ReadonlyMap<number, number>): Columns => {
  const fresh = [...over].sort(([a], [b]) => a - b);
  const all = {
    keys: new Float64Array(keys.length + fresh.length),
    values: new Float64Array(keys.length + fresh.length),
  };
  let [from, size] = [0, 0];
  const push = (key: number, value: number): void => {
    all.keys[size] = key;
    all.values[size++] = value;
  };
  for (const [key, value] of fresh) {
    for (; from < keys.length && (keys[from] ?? 0) < key; from++) push(keys[from] ?? 0, values[from] ?? 0);
    if (keys[from] === key) from++;
    push(key, value);
  }
  for (; from < keys.length; from++) push(keys[from] ?? 0, values[from] ?? 0);
  return { keys: all.keys.subarray(0, size), values: all.values.subarray(0, size) };
};

/** A map from texts to sums that holds sums alone, sixteen bytes an entry. It grows, and is never changed in place. */
export class DigestMap {
  readonly #base: Columns;
  readonly #over: ReadonlyMap<number, number>;

  constructor(base: Columns = NONE, over: ReadonlyMap<number, number> = new Map()) {
    this.#base = base;
    this.#over = over;
  }

  get(text: string): number | undefined {
    const key = digestOf(text);
    const own = this.#over.get(key);
    if (own !== undefined) return own;
    const { keys, values } = this.#base;
    const place = bisectLeft(keys, key);
    return keys[place] === key ? values[place] : undefined;
  }

  with(entries: readonly (readonly [string, number])[]): DigestMap {
    if (entries.length === 0) return this;
    const over = new Map(this.#over);
    for (const [text, value] of entries) over.set(digestOf(text), value);
    return over.size > MOST_OVER ? new DigestMap(laid(this.#base, over)) : new DigestMap(this.#base, over);
  }
}
