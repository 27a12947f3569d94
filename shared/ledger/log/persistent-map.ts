/** How many entries lie over the others before they are laid among them. */
const MOST_OVER = 1_000;

/** A map that grows and is never changed in place: what is added costs no copy of all that there is. */
export class PersistentMap<Value> {
  readonly #base: ReadonlyMap<string, Value>;
  readonly #over: ReadonlyMap<string, Value>;
  readonly size: number;

  constructor(base: ReadonlyMap<string, Value> = new Map(), over: ReadonlyMap<string, Value> = new Map()) {
    this.#base = base;
    this.#over = over;
    let { size } = base;
    for (const key of over.keys()) if (!base.has(key)) size++;
    this.size = size;
  }

  get(key: string): Value | undefined {
    return this.#over.get(key) ?? this.#base.get(key);
  }

  has(key: string): boolean {
    return this.#over.has(key) || this.#base.has(key);
  }

  *values(): Generator<Value> {
    for (const [key, value] of this.#base) yield this.#over.get(key) ?? value;
    for (const [key, value] of this.#over) if (!this.#base.has(key)) yield value;
  }

  with(entries: readonly (readonly [string, Value])[]): PersistentMap<Value> {
    if (entries.length === 0) return this;
    const over = new Map(this.#over);
    for (const [key, value] of entries) over.set(key, value);
    return over.size > MOST_OVER
      ? new PersistentMap(new Map([...this.#base, ...over]))
      : new PersistentMap(this.#base, over);
  }
}
