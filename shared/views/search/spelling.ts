/** How many letters must be put right, two that changed places as one; more than `most` are not counted. */
const lettersApart = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const cheapest = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      row.push(swapped ? Math.min(cheapest, (before[j - 2] ?? 0) + 1) : cheapest);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last.at(-1) ?? 0;
};

const SHORTEST = 5;
const LONG = 8;

/** The known words that a misspelt one can mean, the likest first. */
export const spelledAlike = (word: string, known: Iterable<string>): string[] => {
  if (word.length < SHORTEST || !/^\p{Script=Latin}+$/u.test(word)) return [];
  const most = word.length >= LONG ? 2 : 1;
  const alike: { each: string; apart: number }[] = [];
  for (const each of known) {
    const apart = lettersApart(word, each, most);
    if (apart <= most) alike.push({ each, apart });
  }
  return alike.sort((a, b) => a.apart - b.apart || a.each.localeCompare(b.each)).map(({ each }) => each);
};
