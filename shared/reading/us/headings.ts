/**
 * Headings of chapter 99 of the Harmonized Tariff Schedule that carry additional duties on Chinese goods, with the act
 * that laid them. An order that changes one changes that act's rate; every other heading is another country's, or is
 * for goods of another kind.
 * From the annexes of the acts named.
 */
export type Heading = {
  heading: string;
  /** Absent: the act is a notice of a trade agency, known by another number in each of its copies. */
  notice?: string;
  /** Where the heading replaces a rate on everybody's goods: what is paid again while it is suspended. */
  insteadOfPct?: number;
  /** Absent: all Chinese goods. */
  goods?: string;
};

const SURCHARGE = 'proclamation-imposing-a-temporary-import-surcharge-to-address-fundamental-international-payme';

export const HEADINGS: readonly Heading[] = [
  { heading: '9903.01.20', notice: 'eo-14195' },
  { heading: '9903.01.24', notice: 'eo-14195' },
  // The country's own rate stands in the place of the 10 percent of heading 9903.01.25, and gives way to it again.
  { heading: '9903.01.63', notice: 'eo-14257', insteadOfPct: 10 },
  { heading: '9903.03.01', notice: SURCHARGE },
  { heading: '9903.05.31', notice: 'us-2026-15181' },
  { heading: '9903.88.01', goods: 'List 1 of section 301' },
  { heading: '9903.88.02', goods: 'List 2 of section 301' },
  { heading: '9903.88.03', goods: 'List 3 of section 301' },
  { heading: '9903.88.04', goods: 'List 3 of section 301' },
  { heading: '9903.88.15', goods: 'List 4A of section 301' },
  { heading: '9903.88.16', goods: 'List 4B of section 301' },
];

/** Headings of section 301, all of them on Chinese goods: of lists, of exclusions, of goods by their kind. */
const OF_CHINA = /^9903\.(?:88|91|92)\./;
const NAMED = /9903\.\d{2}\.\d{2}(?: ?(?:[–-]|through|to) ?9903\.\d{2}\.\d{2})?/g;

/** “Except for products described in headings 9903.01.21 and 9903.01.22”: whatever they are on, this is not. */
const EXCEPTED =
  /\bexcept(?: for)? (?:products|articles|goods|as) (?:described|provided|provided for|classified) in headings?(?:,? (?:and|or|through|to)| ?[–-]|,? ?9903\.\d\d\.\d\d)+/gi;

/** What the headings that some words name stand for; `others` counts those that are not ours. */
export const headingsIn = (text: string): { ours: Heading[]; others: number } => {
  const ours: Heading[] = [];
  let others = 0;
  for (const [named] of text.replace(EXCEPTED, '').matchAll(NAMED)) {
    const [from = '', to = from] = named.match(/9903\.\d{2}\.\d{2}/g) ?? [];
    const within = HEADINGS.filter(({ heading }) => heading >= from && heading <= to);
    if (within.length > 0) ours.push(...within);
    else if (!OF_CHINA.test(from)) others++;
  }
  return { ours, others };
};
