/**
 * Orders on duties that other orders amend, by the title under which the White House posts them, without a number; with
 * the order whose rate one changes, or that it ends others.
 */
export const NUMBERED: readonly (readonly [number: number, title: RegExp, on?: number | 'ends'])[] = [
  [
    14228,
    /^further amendment to duties addressing the synthetic opioid supply chain in the people.?s republic of china/,
    14195,
  ],
  [14195, /^imposing duties to address the synthetic opioid supply chain in the people.?s republic of china/],
  [14257, /^regulating imports with a reciprocal tariff/],
  [14259, /^amendment to reciprocal tariffs and updated duties as applied to low.?value imports/, 14257],
  [14266, /^modifying reciprocal tariff rates to reflect trading partner retaliation/, 14257],
  [14298, /^modifying reciprocal tariff rates to reflect discussions with the people.?s republic of china/, 14257],
  [
    14334,
    /^further modifying reciprocal tariff rates to reflect ongoing discussions with the people.?s republic of china/,
    14257,
  ],
  [14357, /^modifying duties addressing the synthetic opioid supply chain in the people.?s republic of china/, 14195],
  [14358, /^modifying reciprocal tariff rates consistent with the economic and trade arrangement/, 14257],
  [14389, /^ending certain tariff actions/, 'ends'],
];

/** Actions of the Trade Representative that later notices modify, by what their investigation is called: its notice, and those that added to it. */
const ACTIONS: readonly (readonly [title: RegExp, key: string, ...added: string[]])[] = [
  [/Targeting (?:of )?the Maritime, Logistics, and Shipbuilding Sectors/i, 'us-2025-06927', 'us-2025-19568'],
  [/Targeting (?:of )?the Semiconductor Industry/i, 'us-2025-23912'],
];

/** The notices by which an action stands: what is set aside is all of them. */
export const noticesOf = (key: string): string[] => {
  const [, ...notices] = ACTIONS.find(([, action]) => action === key) ?? [];
  return notices.length > 0 ? notices : [key];
};

/** The order, or the agency's action, that a title names. */
export const aboutOf = (title: string): string | undefined =>
  ordersIn(title).find(isNumbered) ?? ACTIONS.find(([wording]) => wording.test(title))?.[1];

const keyOf = (number: number): string => `eo-${number}`;
const rowOf = (key: string) => NUMBERED.find(([number]) => key === keyOf(number));

/** The order whose rate an order changes, or itself. */
export const changedBy = (key: string): string => {
  const on = rowOf(key)?.[2];
  return typeof on === 'number' ? keyOf(on) : key;
};

/** An order that ends others, and is itself not ended by the notice that carries it out. */
export const isEnding = (key: string): boolean => rowOf(key)?.[2] === 'ends';

/** Whether a key is of an order known to lay duties on Chinese goods. */
export const isNumbered = (key: string): boolean => rowOf(key) !== undefined && !isEnding(key);

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);

/** The key of an order's copy that shows no number. */
const unnumberedKey = (title: string, isProclamation: boolean): string =>
  `${isProclamation ? 'proclamation' : 'us'}-${slug(title)}`;

/** One key for the White House's copy, which has no number, and the Federal Register's, which has one. */
export const orderKey = (title: string, isProclamation: boolean): string => {
  const plain = title.toLowerCase().trim();
  const number = NUMBERED.find(([, pattern]) => pattern.test(plain))?.[0];
  return number === undefined ? unnumberedKey(title, isProclamation) : keyOf(number);
};

const REFERENCE =
  /(Executive Order|Proclamation) (\d{4,5})(?: of [A-Z][a-z]+ \d{1,2}, \d{4})?(?: \(([A-Z][^()]{15,})\))?/g;

const numberedKey = (kind = '', number = ''): string => `${kind === 'Proclamation' ? 'proclamation' : 'eo'}-${number}`;

/** An order named by its title alone, or by its day and title: Executive Order issued August 11, 2025, “Further Modifying …”. */
const TITLED =
  /\bExecutive Order(?: \(EO\))?,?(?: (?:of|issued|dated|issued on) [A-Z][a-z]+ \d{1,2}, \d{4},?)?(?: \(EO\))?,? [“"]?([A-Z][^“”"]{20,200})/g;
/** An order that lays or changes duties on Chinese goods, by number or title. */
export const OF_OURS = new RegExp(
  NUMBERED.map(([number, title]) => `\\bExecutive Order ${number}\\b|\\b${title.source.slice(1)}`).join('|'),
  'i',
);

/** Keys of the orders that a text names; one with its title in brackets goes by the title where its number is not known. */
export const ordersIn = (text: string): string[] => {
  const known = new Set(NUMBERED.map(([number]) => number));
  const keys = [...text.matchAll(REFERENCE)].map(([, kind, number, title]) => {
    if (!known.has(Number(number)) && title !== undefined) return orderKey(title, kind === 'Proclamation');
    return numberedKey(kind, number);
  });
  const titled = [...text.matchAll(TITLED)].map(([, title = '']) => orderKey(title, false)).filter((key) => rowOf(key));
  return [...new Set([...keys, ...titled])];
};

/** Of the orders that a text names by number and title, the key by title for that by number, where the number is not known. */
export const titledIn = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(REFERENCE)].flatMap(([, kind, number, title]) => {
      const key = numberedKey(kind, number);
      return title === undefined || rowOf(key) !== undefined ? [] : [[key, orderKey(title, kind === 'Proclamation')]];
    }),
  );
