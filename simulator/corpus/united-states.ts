import { at, lines, type Paper } from './paper.ts';

const LAWS =
  'the International Emergency Economic Powers Act (50 U.S.C. 1701 et seq.) (IEEPA), the National Emergencies Act (50 U.S.C. 1601 et seq.), section 604 of the Trade Act of 1974, as amended (19 U.S.C. 2483), and section 301 of title 3, United States Code';
const POWER = `By the authority vested in me as President by the Constitution and the laws of the United States of America, including ${LAWS}, I hereby determine and order:`;
const ON_ENTRY = 'with respect to goods entered for consumption, or withdrawn from warehouse for consumption,';
const RECIPROCAL =
  'Executive Order 14257 of April 2, 2025 (Regulating Imports With a Reciprocal Tariff To Rectify Trade Practices That Contribute to Large and Persistent Annual United States Goods Trade Deficits)';
const OPIOIDS =
  'Executive Order 14195 of February 1, 2025 (Imposing Duties To Address the Synthetic Opioid Supply Chain in the People’s Republic of China)';

/** What stands at the end of every order: who carries it out, and what it leaves as it is. */
const closing = (from: number): string => `
      Sec. ${from}. Implementation. The Secretary of Commerce, the Secretary of Homeland Security, and the United States Trade Representative are directed to take all necessary actions to implement this order, including through temporary suspension or amendment of regulations or notices in the Federal Register.
      Sec. ${from + 1}. General Provisions. (a) Nothing in this order shall be construed to impair or otherwise affect:
      (i) the authority granted by law to an executive department or agency, or the head thereof; or (ii) the functions of the Director of the Office of Management and Budget.
      (b) This order shall be implemented consistent with applicable law and subject to the availability of appropriations.
      (c) This order is not intended to, and does not, create any right or benefit, substantive or procedural, enforceable at law by any party against the United States.`;

type Order = { number: number; posted: string; title: string; body: string; summary: string };

const order = ({ number, posted, title, body, summary }: Order): Paper => ({
  id: `eo-${number}`,
  series: 'presidential',
  title,
  posted: at(posted),
  number: `Executive Order ${number}`,
  summary,
  body: lines(body),
});

/** The President's orders on duties on Chinese goods, one proclamation, and one notice of the Trade Representative, in Washington time. */
export const unitedStates: Paper[] = [
  order({
    number: 14195,
    posted: '2025-02-01T18:00',
    title: 'Imposing Duties To Address the Synthetic Opioid Supply Chain in the People’s Republic of China',
    summary: 'An additional 10 percent ad valorem duty on products of the People’s Republic of China.',
    body: `
      By the authority vested in me as President by the Constitution and the laws of the United States of America, including ${LAWS},
      I, the President of the United States of America, find that the flow of synthetic opioids from the People’s Republic of China (PRC) harms the Nation. Shipments worth less than 800 dollars hide among more than 4,000,000 parcels a day.
      Immediate action is required. I hereby determine and order:
      Section 1. (a) I hereby expand the national emergency declared in Proclamation 10886 to cover the failure of the PRC to stop those who ship precursor chemicals, and I have decided to impose ad valorem tariffs on articles that are products of the PRC as set forth in this order.
      Sec. 2. (a) All articles that are products of the PRC, as defined by the Federal Register notice described in section 2(d) of this order, shall be, consistent with law, subject to an additional 10 percent ad valorem rate of duty. Such rate of duty shall apply ${ON_ENTRY} on or after 12:01 a.m. eastern time on February 4, 2025, except that goods loaded onto a vessel at the port of loading before 12:01 a.m. eastern time on February 1, 2025, shall not be subject to such additional duty.
      (b) The rates of duty established by this order are in addition to any other duties, fees, exactions, or charges applicable to such imported articles.
      (c) Should the PRC retaliate against the United States in response to this action, the President may increase or expand in scope the duties imposed under this order.
      (d) The Secretary of Homeland Security shall determine the modifications necessary to the Harmonized Tariff Schedule of the United States (HTSUS) and shall make them through notice in the Federal Register.
      (e) No drawback shall be available with respect to the duties imposed pursuant to this order.
      ${closing(3)}`,
  }),
  order({
    number: 14228,
    posted: '2025-03-03T18:00',
    title: 'Further Amendment to Duties Addressing the Synthetic Opioid Supply Chain in the People’s Republic of China',
    summary: 'Raises the additional duty of Executive Order 14195 from 10 to 20 percent.',
    body: `
      ${POWER}
      Section 1. Background. With ${OPIOIDS}, I determined that the failure of the Government of the People’s Republic of China (PRC) to act constituted an unusual and extraordinary threat, and I invoked my authority to impose ad valorem tariffs on articles that are products of the PRC.
      Pursuant to section 3 of Executive Order 14195, I have determined that the PRC has not taken adequate steps.
      Sec. 2. Amendment. In recognition of that fact, section 2(a) of Executive Order 14195 is hereby amended by striking the words “10 percent” and inserting in lieu thereof the words “20 percent”.
      ${closing(3)}`,
  }),
  order({
    number: 14257,
    posted: '2025-04-02T17:00',
    title:
      'Regulating Imports With a Reciprocal Tariff To Rectify Trade Practices That Contribute to Large and Persistent Annual United States Goods Trade Deficits',
    summary: 'An additional 10 percent on all imports from April 5, and rates by country from April 9.',
    body: `
      ${POWER}
      Section 1. National Emergency. Large and persistent annual United States goods trade deficits, which grew by over 40 percent in 5 years, constitute an unusual and extraordinary threat. Some trading partners apply average tariffs of 10 percent and more; India applies 17 percent, and the People’s Republic of China (PRC) 7.5 percent.
      Sec. 2. Reciprocal Tariff Policy. It is the policy of the United States to rebalance global trade flows by imposing an additional ad valorem duty on all imports from all trading partners except as otherwise provided herein, which is to start at 10 percent and shortly thereafter to increase for trading partners enumerated in Annex I to this order.
      Sec. 3. Implementation. (a) Except as otherwise provided in this order, all articles imported into the customs territory of the United States shall be, consistent with law, subject to an additional ad valorem rate of duty of 10 percent. Such rates of duty shall apply ${ON_ENTRY} on or after 12:01 a.m. eastern daylight time on April 5, 2025, except that goods loaded onto a vessel at the port of loading before 12:01 a.m. eastern daylight time on April 5, 2025, shall not be subject to such additional duty.
      Furthermore, except as otherwise provided in this order, at 12:01 a.m. eastern daylight time on April 9, 2025, all articles from trading partners enumerated in Annex I to this order imported into the customs territory of the United States shall be, consistent with law, subject to the country-specific ad valorem rates of duty specified in Annex I to this order. Such rates of duty shall apply ${ON_ENTRY} on or after 12:01 a.m. eastern daylight time on April 9, 2025. These country-specific ad valorem rates of duty shall apply to all articles imported pursuant to the terms of all existing United States trade agreements.
      (b) The following goods as set forth in Annex II to this order shall not be subject to the ad valorem rates of duty under this order: articles that are encompassed by 50 U.S.C. 1702(b), and articles subject to duties under section 232 of the Trade Expansion Act of 1962.
      Sec. 4. Modification Authority. (a) Should any trading partner retaliate against the United States in response to this action, I may further modify the HTSUS to increase or expand in scope the duties imposed under this order.
      ${closing(5)}`,
  }),
  order({
    number: 14259,
    posted: '2025-04-08T18:00',
    title:
      'Amendment to Reciprocal Tariffs and Updated Duties as Applied to Low-Value Imports From the People’s Republic of China',
    summary: 'Raises the reciprocal tariff on products of the PRC from 34 to 84 percent.',
    body: `
      ${POWER}
      Section 1. Background. In ${RECIPROCAL}, I imposed additional ad valorem duties. Section 4 of that order provided that “[s]hould any trading partner retaliate, I may further modify the [Harmonized Tariff Schedule of the United States]”.
      On April 4, 2025, the State Council Tariff Commission of the People’s Republic of China (PRC) announced that, effective at 12:01 a.m. eastern daylight time on April 10, 2025, a 34 percent tariff would be imposed on all goods originating from the United States. I am ordering modification of the Harmonized Tariff Schedule of the United States (HTSUS) to increase the duties imposed on the PRC.
      Sec. 2. Tariff Increase. In recognition of the fact that the PRC has announced that it will retaliate, the HTSUS shall be modified as follows. Effective ${ON_ENTRY} on or after 12:01 a.m. eastern daylight time on April 9, 2025:
      (a) heading 9903.01.63 of the HTSUS shall be amended by deleting “34%” each place that it appears and by inserting “84%” in lieu thereof; and (b) subdivision (v)(xiii)(10) of U.S. note 2 to subchapter III of chapter 99 of the HTSUS shall be amended by deleting “34%”, and inserting “84%” in lieu thereof.
      Sec. 3. De Minimis Tariff Increase. To ensure that the tariffs of section 2 of this order are not circumvented, I also deem it necessary to:
      (a) increase the ad valorem rate of duty set forth in section 2(c)(i) of Executive Order 14256 from 30 percent to 90 percent;
      (b) increase the per postal item containing goods duty in section 2(c)(ii) of Executive Order 14256 that is in effect on or after 12:01 a.m. eastern daylight time on May 2, 2025, from 25 dollars to 75 dollars.
      ${closing(4)}`,
  }),
  order({
    number: 14266,
    posted: '2025-04-09T18:00',
    title: 'Modifying Reciprocal Tariff Rates To Reflect Trading Partner Retaliation and Alignment',
    summary: 'Raises the reciprocal tariff on products of the PRC to 125 percent and suspends the rates of others.',
    body: `
      ${POWER}
      Section 1. Background. In ${RECIPROCAL}, I imposed additional ad valorem duties. On April 9, 2025, the State Council Tariff Commission of the People’s Republic of China (PRC) announced that an 84 percent tariff would be imposed on all goods originating from the United States, effective at 12:01 a.m. on April 10, 2025.
      More than 75 other foreign trading partners have approached the United States. I have determined to suspend temporarily, for a period of 90 days, except with respect to the PRC, the individual ad valorem duties imposed for foreign trading partners listed in Annex I to Executive Order 14257.
      Sec. 2. Suspension of Country-Specific Ad Valorem Rates of Duty. Effective ${ON_ENTRY} on or after 12:01 a.m. eastern daylight time on April 10, 2025, enforcement of the second paragraph of section 3(a) of Executive Order 14257 is suspended until 12:01 a.m. eastern daylight time on July 9, 2025. Until then, all articles imported into the customs territory of the United States from the trading partners enumerated in Annex I to Executive Order 14257 shall be, consistent with law, subject to an additional ad valorem rate of duty of 10 percent.
      Sec. 3. Tariff Modifications. In recognition of the fact that the PRC has announced that it will retaliate again, the HTSUS shall be modified as follows:
      Effective ${ON_ENTRY} on or after 12:01 a.m. eastern daylight time on April 10, 2025:
      (a) heading 9903.01.25 of the HTSUS shall be amended by deleting the article description and by inserting “Articles the product of any country, except for products described in headings 9903.01.26–9903.01.33, and except for articles the product of China, including Hong Kong and Macau, as described in heading 9903.01.63” in lieu thereof;
      (b) heading 9903.01.63 of the HTSUS shall be amended by deleting “84%” each place that it appears and by inserting “125%” in lieu thereof, and by deleting “April 9, 2025,” and by inserting “April 10, 2025” in lieu thereof;
      (c) subdivision (v)(xiii)(10) of U.S. note 2 to subchapter III of chapter 99 of the HTSUS shall be amended by deleting “84%”, and inserting “125%” in lieu thereof; and (d) headings 9903.01.43–9903.01.62 and 9903.01.64–9903.01.76 are hereby suspended for a period of 90 days beginning at 12:01 a.m. on April 10, 2025.
      Sec. 4. De Minimis Tariff Increase. I also deem it necessary and appropriate to:
      (a) increase the ad valorem rate of duty set forth in section 2(c)(i) of Executive Order 14256 of April 2, 2025, from 90 percent to 120 percent.
      ${closing(5)}`,
  }),
  order({
    number: 14298,
    posted: '2025-05-12T16:00',
    title: 'Modifying Reciprocal Tariff Rates To Reflect Discussions With the People’s Republic of China',
    summary: 'Returns the reciprocal tariff to 34 percent and suspends 24 points of it for 90 days.',
    body: `
      ${POWER}
      Section 1. Background. In ${RECIPROCAL}, I imposed additional ad valorem duties. Since I signed Executive Order 14266 of April 9, 2025 (Modifying Reciprocal Tariff Rates To Reflect Trading Partner Retaliation and Alignment), the United States has entered into discussions with the People’s Republic of China (PRC).
      I have determined that it is necessary to suspend for a period of 90 days application of the additional ad valorem duties imposed on the PRC listed in Annex I to Executive Order 14257, as amended by Executive Order 14259 and Executive Order 14266, and to instead impose on articles of the PRC an additional ad valorem rate of duty as set forth herein.
      Sec. 2. Suspension of Country-Specific Ad Valorem Rate of Duty. Effective ${ON_ENTRY} on or after 12:01 a.m. eastern daylight time on May 14, 2025, all articles imported into the customs territory of the United States from the PRC, including Hong Kong and Macau, shall be, consistent with law, subject to an additional ad valorem rate of duty of 10 percent subject to all applicable exceptions set forth in Executive Order 14257. This ad valorem rate of duty of 10 percent reflects (i) the modification of the application of the additional ad valorem rate of duty on articles of the PRC in Executive Order 14257 by suspending 24 percentage points of that rate for an initial period of 90 days and retaining a remaining rate of 10 percent, and (ii) removing the modified rates imposed on those articles by Executive Order 14259 and Executive Order 14266.
      Sec. 3. Tariff Modifications. The HTSUS shall be modified as follows. Effective ${ON_ENTRY} on or after 12:01 a.m. eastern daylight time on May 14, 2025:
      (a) heading 9903.01.25 of the HTSUS shall be amended by deleting the article description and by inserting “Articles the product of any country, except for products described in headings 9903.01.26–9903.01.33, and except as provided for in heading 9903.01.34” in lieu thereof;
      (b) heading 9903.01.63 of the HTSUS shall be amended by deleting “125%” each place that it appears and by inserting “34%” in lieu thereof;
      (c) heading 9903.01.63 of the HTSUS is hereby suspended for a period of 90 days beginning at 12:01 a.m. eastern daylight time on May 14, 2025.
      Sec. 4. De Minimis Tariff Decrease. The ad valorem rate of duty set forth in section 2(c)(i) of Executive Order 14256, as amended, is reduced from 120 percent to 54 percent for postal items.
      ${closing(5)}`,
  }),
  order({
    number: 14334,
    posted: '2025-08-11T19:00',
    title:
      'Further Modifying Reciprocal Tariff Rates To Reflect Ongoing Discussions With the People’s Republic of China',
    summary: 'Continues the suspension of the country’s own rate until November 10, 2025.',
    body: `
      ${POWER}
      Section 1. Background. In ${RECIPROCAL}, I imposed certain ad valorem duties. In Executive Order 14298 of May 12, 2025 (Modifying Reciprocal Tariff Rates To Reflect Discussions With the People’s Republic of China), I suspended for a period of 90 days application of the additional ad valorem duties imposed on the People’s Republic of China (PRC). This 90-day suspension expires at 12:01 a.m. eastern daylight time on August 12, 2025.
      The United States continues to have discussions with the PRC. I have determined that it is necessary to continue the suspension until 12:01 a.m. eastern standard time on November 10, 2025.
      Sec. 2. Continued Suspension of Country-Specific Ad Valorem Rate of Duty. Heading 9903.01.63 and subdivision (v)(xiv)(10) of U.S. note 2 to subchapter III of chapter 99 of the HTSUS shall continue to be suspended until 12:01 a.m. eastern standard time on November 10, 2025.
      ${closing(3)}`,
  }),
  order({
    number: 14357,
    posted: '2025-11-04T17:00',
    title: 'Modifying Duties Addressing the Synthetic Opioid Supply Chain in the People’s Republic of China',
    summary: 'Lowers the additional duty of Executive Order 14195 from 20 to 10 percent.',
    body: `
      ${POWER}
      Section 1. Background. In ${OPIOIDS}, I imposed an additional ad valorem rate of duty of 10 percent on certain articles of the People’s Republic of China (PRC). In Executive Order 14228 of March 3, 2025 (Further Amendment to Duties Addressing the Synthetic Opioid Supply Chain in the People’s Republic of China), I increased that rate from 10 percent to 20 percent.
      The PRC has committed to take significant measures to end the flow of fentanyl to the United States.
      Sec. 2. Tariff Modification. Effective ${ON_ENTRY} on or after 12:01 a.m. eastern standard time on November 10, 2025, heading 9903.01.24 of the HTSUS shall be amended by deleting “20%” and by inserting “10%” in lieu thereof.
      Sec. 3. Monitoring and Recommendations. Should the PRC fail to implement its commitments, I may modify this order as necessary.
      ${closing(4)}`,
  }),
  order({
    number: 14358,
    posted: '2025-11-04T17:10',
    title:
      'Modifying Reciprocal Tariff Rates Consistent With the Economic and Trade Arrangement Between the United States and the People’s Republic of China',
    summary: 'Continues the suspension of the country’s own rate until November 10, 2026.',
    body: `
      ${POWER}
      Section 1. Background. In ${RECIPROCAL}, I imposed certain ad valorem duties. In Executive Order 14334 of August 11, 2025 (Further Modifying Reciprocal Tariff Rates To Reflect Ongoing Discussions With the People’s Republic of China), I continued the suspension of the additional ad valorem duties imposed on the People’s Republic of China (PRC) until 12:01 a.m. eastern standard time on November 10, 2025. On October 30, 2025, I reached an arrangement with President Xi Jinping.
      Sec. 2. Continued Suspension of Country-Specific Ad Valorem Rate of Duty. Heading 9903.01.63 and subdivision (v)(xiv)(10) of U.S. note 2 to subchapter III of chapter 99 of the HTSUS shall continue to be suspended until 12:01 a.m. eastern standard time on November 10, 2026.
      ${closing(3)}`,
  }),
  order({
    number: 14389,
    posted: '2026-02-20T18:00',
    title: 'Ending Certain Tariff Actions',
    summary: 'Duties imposed under IEEPA are no longer in effect.',
    body: `
      By the authority vested in me as President by the Constitution and the laws of the United States of America, including ${LAWS}, it is hereby ordered:
      Section 1. Background. In ${OPIOIDS}, as amended; and ${RECIPROCAL}, as amended, I took actions to deal with national emergencies, including by imposing, pursuant to IEEPA, additional ad valorem duties on certain imports.
      In light of recent events, the additional ad valorem duties imposed pursuant to IEEPA in Executive Order 14195, as amended; and Executive Order 14257, as amended shall no longer be in effect and, as soon as practicable, shall no longer be collected. The national emergencies declared in Executive Order 14195 and Executive Order 14257 remain in effect and shall not be affected by this order.
      Sec. 2. Implementation. (a) The head of each executive department and agency shall take all appropriate steps to end the additional ad valorem duties imposed under IEEPA in Executive Order 14195, as amended; and Executive Order 14257, as amended.
      (b) This order does not affect any other duties, including duties imposed under section 232 of the Trade Expansion Act of 1962 and section 301 of the Trade Act of 1974.
      Sec. 3. General Provisions. (a) Nothing in this order shall be construed to impair or otherwise affect the authority granted by law to an executive department or agency.`,
  }),
  {
    id: 'president-2026-02-20-imposing',
    series: 'presidential',
    title: 'Imposing a Temporary Import Surcharge To Address Fundamental International Payments Problems',
    posted: at('2026-02-20T18:10'),
    number: 'Proclamation 11012',
    summary: 'A surcharge of 10 percent on imports from all countries under section 122, for 150 days.',
    body: lines(`
      1. Section 122 of the Trade Act of 1974 (19 U.S.C. 2132) empowers the President to impose, for a period not exceeding 150 days, a temporary import surcharge not to exceed 15 percent ad valorem.
      2. I have been advised that fundamental international payments problems exist.
      NOW, THEREFORE, I, the President of the United States of America, by the authority vested in me by the Constitution and the laws of the United States of America, including section 122 of the Trade Act of 1974, as amended, do hereby proclaim as follows:
      (1) There is imposed, for a period of 150 days, a temporary import surcharge of 10 percent ad valorem on articles imported into the United States from all countries, except as provided in the annexes to this proclamation.
      (2) The surcharge shall be effective ${ON_ENTRY} on or after 12:01 a.m. eastern standard time on February 24, 2026, and shall continue in effect through 12:01 a.m. eastern daylight time on July 24, 2026, unless extended by an Act of Congress.
      (3) The head of each agency may take such actions as are necessary to implement this proclamation.
      IN WITNESS WHEREOF, I have hereunto set my hand this twentieth day of February, in the year of our Lord two thousand twenty-six.`),
  },
  {
    id: 'ustr-2026-forced-labour',
    series: 'trade-representative',
    title:
      'Notice of Actions in Section 301 Investigations of Acts, Policies, and Practices of Various Economies Related to Forced Labor',
    posted: at('2026-07-23T09:00'),
    summary: 'An additional duty of 12.5 percent on products of China under section 301.',
    body: lines(`
      AGENCY: Office of the United States Trade Representative (USTR).
      ACTION: Notice of actions.
      SUMMARY: The U.S. Trade Representative has determined to take action in investigations under section 301 of the Trade Act of 1974, as amended (19 U.S.C. 2411), of acts, policies, and practices of 60 economies related to forced labor. Products of China shall be subject to an additional 12.5 percent ad valorem rate of duty.
      DATES: The additional duties are effective ${ON_ENTRY} on or after 12:01 a.m. eastern daylight time on July 24, 2026.
      SUPPLEMENTARY INFORMATION: The investigations were initiated in March 2026; a public hearing was held in April 2026.`),
  },
];
