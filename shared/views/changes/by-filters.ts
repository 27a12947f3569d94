/** Whether a row is kept by every filter that is set, each by its own rule. */
export const byFilters =
  <Row, Filter extends string>(rules: Record<Filter, (row: Row, text: string) => boolean>) =>
  (set: Partial<Record<Filter, string>> = {}): ((row: Row) => boolean) => {
    const asked = (Object.keys(rules) as Filter[]).flatMap((name) => {
      const text = set[name];
      return text ? [(row: Row) => rules[name](row, text)] : [];
    });
    return (row) => asked.every((keeps) => keeps(row));
  };
