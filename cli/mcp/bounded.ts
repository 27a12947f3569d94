const MOST_ENTRIES = 40;
const MOST_SIGNS = 2_000;

/** An answer as an agent can take it: of a long list its beginning and how much more there is, of a long text its beginning. */
export const bounded = (value: unknown): unknown => {
  if (typeof value === 'string') return value.length <= MOST_SIGNS ? value : `${value.slice(0, MOST_SIGNS)}…`;
  if (Array.isArray(value)) {
    const shown = value.slice(0, MOST_ENTRIES).map(bounded);
    const left = value.length - shown.length;
    return left > 0 ? [...shown, { more: left, note: 'ask more narrowly to see them' }] : shown;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bounded(each)]));
};
