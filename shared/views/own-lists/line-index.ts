import { foldName } from '../../domain/names/names.ts';
import type { Row } from '../screening/lists/rows.ts';
import { meaningKey } from '../screening/words/meaning.ts';
import { meaningOf } from '../screening/words/words.ts';
import { NamePieces } from './name-pieces.ts';

/** Lines of one's own, each with the places of what it asks in the index that they were taken into. */
export type IndexedLines = { rows: readonly Row[]; asks: readonly Int32Array[] };

/** HS codes that meet have these digits in common. */
const headingOf = (code: string): string => code.slice(0, 4);

/** A line that asks one thing alone, for every destination. */
const asking = (one: Partial<Row>): Row => ({
  ...{ line: 0, text: '', suppliers: [], codes: [], hsCodes: [], materials: [], either: [], puzzles: [] },
  ...one,
});

/**
 * What the lines of many lists ask, each thing once: names, codes, HS codes and meanings of words. Whether a change
 * touches any of it is asked of the screening itself, for each thing once and not for each line.
 */
export class LineIndex {
  readonly #places = new Map<string, number>();
  readonly #probes: Row[] = [];
  readonly #names = new NamePieces();
  /** Where the names stand among the probes. */
  readonly #nameProbes: number[] = [];
  readonly #headings = new Map<string, number>();
  readonly #others: number[] = [];
  readonly #meanings = new Map<string, string>();

  /** How many different things are asked, and how many of them are names. */
  get size(): { things: number; names: number } {
    return { things: this.#probes.length, names: this.#names.size };
  }

  add(rows: readonly Row[]): IndexedLines {
    return { rows, asks: rows.map((row) => Int32Array.from(this.#asksOf(row))) };
  }

  /**
   * By place, 1 for what meets something. Of names and HS codes only those are tried that could be what is `wanted`:
   * names as they are folded, and codes.
   */
  touched(
    meets: (probe: Row) => boolean,
    wanted: { names: readonly string[]; hsCodes: readonly string[] },
  ): Uint8Array {
    const touched = new Uint8Array(this.#probes.length);
    const names = this.#names.like(wanted.names).map((place) => this.#nameProbes[place] ?? 0);
    const headings = [...new Set(wanted.hsCodes.map(headingOf))].flatMap((code) => this.#headings.get(code) ?? []);
    for (const place of [...this.#others, ...names, ...headings]) {
      const probe = this.#probes[place];
      if (probe !== undefined && meets(probe)) touched[place] = 1;
    }
    return touched;
  }

  #asksOf(row: Row): Set<number> {
    return new Set([
      ...row.suppliers.map((given) => this.#nameAt(given)),
      ...row.codes.map((code) => this.#thingAt(`code ${code}`, { codes: [code] })),
      ...row.hsCodes.map((code) => this.#headingAt(headingOf(code))),
      ...row.materials.map((cell) => this.#thingAt(`words ${this.#meaningAt(cell)}`, { materials: [cell] })),
    ]);
  }

  #meaningAt(cell: string): string {
    const known = this.#meanings.get(cell) ?? meaningKey(meaningOf(cell));
    this.#meanings.set(cell, known);
    return known;
  }

  #nameAt(given: string): number {
    const folded = foldName(given);
    const [place, isNew] = this.#placeOf(`name ${folded}`, { suppliers: [given] });
    if (isNew) {
      this.#names.add(folded);
      this.#nameProbes.push(place);
    }
    return place;
  }

  #headingAt(code: string): number {
    const [place] = this.#placeOf(`hs ${code}`, { hsCodes: [code] });
    this.#headings.set(code, place);
    return place;
  }

  #thingAt(key: string, probe: Partial<Row>): number {
    const [place, isNew] = this.#placeOf(key, probe);
    if (isNew) this.#others.push(place);
    return place;
  }

  #placeOf(key: string, probe: Partial<Row>): [place: number, isNew: boolean] {
    const known = this.#places.get(key);
    if (known !== undefined) return [known, false];
    this.#places.set(key, this.#probes.length);
    return [this.#probes.push(asking(probe)) - 1, true];
  }

  /** The lines that ask something touched, what of it they ask, and whether an HS code is among it. */
  asking({ rows, asks }: IndexedLines, touched: Uint8Array): { row: Row; asks: number[]; byHs: boolean }[] {
    return rows.flatMap((row, line) => {
      const own = asks[line];
      if (own === undefined || !own.some((place) => touched[place] === 1)) return [];
      const met = [...own].filter((place) => touched[place] === 1);
      return [{ row, asks: met, byHs: met.some((place) => (this.#probes[place]?.hsCodes.length ?? 0) > 0) }];
    });
  }
}
