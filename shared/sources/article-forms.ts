/** How publishing systems of China's government name their articles, wherever they stand and whoever links to them. */
const FORMS: readonly RegExp[] = [
  // The Ministry of Commerce and its offices, in any column: /zwgk/zcfb/art/2025/art_….html
  /\/art\/(?:\d{1,4}\/)*art_\w+\.html$/,
  // The ministry's older system, and the export-control portal's: /article/zcfg/gnzcfg/zcfggzqd/202510/1175.html
  /\/a?article\/(?:[\w-]+\/)*\d{6}\/\w+\.s?html?$/,
  // Finance and foreign affairs: ./202504/t20250404_3961451.htm
  /\/\d{6}\/t\d{8}_\d+\.s?html?$/,
  // The government's own site, to which ministries link for decrees: /zhengce/content/202412/content_6992769.htm
  /\/content_\d+\.s?html?$/,
];

/** Paths of articles on the sites of China's government. */
export const GOVERNMENT_ARTICLE = new RegExp(FORMS.map(({ source }) => source).join('|'));
