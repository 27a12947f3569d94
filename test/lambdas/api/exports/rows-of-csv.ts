/** The cells of RFC 4180; throws at whatever is not by its letter. */
const recordsOf = (text: string): string[][] => {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const found = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
      found.lastIndex = at;
      const [whole, quoted, bare = '', end] = found.exec(text) ?? [];
      if (whole === undefined) throw new Error(`no cell at ${at}: ${text.slice(at, at + 20)}`);
      record.push(quoted?.replaceAll('""', '"') ?? bare);
      at += whole.length;
      if (end !== ',') break;
    }
    records.push(record);
  }
  return records;
};

/** The rows of a table by its headings: a byte-order mark, lines that end in CR LF, each as long as the first. */
export const rowsOfCsv = (text: string): Record<string, string>[] => {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte-order mark');
  const [heads = [], ...rows] = recordsOf(text.slice(1));
  if (new Set(heads).size !== heads.length) throw new Error('a heading stands twice');
  return rows.map((row) => {
    if (row.length !== heads.length) throw new Error(`${row.length} cells under ${heads.length} headings`);
    return Object.fromEntries(heads.map((head, place) => [head, row[place] ?? '']));
  });
};
