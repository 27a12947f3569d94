import { at, lines, type Paper } from './paper.ts';

const POWER =
  'By the authority vested in me as President by the Constitution and the laws of the United States of America, including the International Emergency Economic Powers Act (50 U.S.C. 1701 et seq.) (IEEPA), the National Emergencies Act (50 U.S.C. 1601 et seq.), section 604 of the Trade Act of 1974, as amended (19 U.S.C. 2483), and section 301 of title 3, United States Code, it is hereby ordered:';

type Order = { number?: number; posted: string; title: string; body: string; summary: string };

const order = ({ number, posted, title, body, summary }: Order): Paper => ({
  id: number === undefined ? `president-${posted.slice(0, 10)}-${title.split(' ')[0]?.toLowerCase()}` : `eo-${number}`,
  series: 'presidential',
  title,
  posted: at(posted),
  ...(number === undefined ? {} : { number: `Executive Order ${number}` }),
  summary,
  body: lines(body),
});

/** The President's orders on duties on Chinese goods, and one notice of the Trade Representative, in Washington time. */
export const unitedStates: Paper[] = [
  order({
    number: 14195,
    posted: '2025-02-01T18:00',
    title: 'Imposing Duties to Address the Synthetic Opioid Supply Chain in the People’s Republic of China',
    summary: 'An additional 10 percent ad valorem duty on products of the People’s Republic of China.',
    body: `
      ${POWER}
      Section 1. Background. The flow of synthetic opioids into the United States constitutes an unusual and extraordinary threat.
      Sec. 2. (a) All articles that are products of the People’s Republic of China (PRC) shall be, consistent with law, subject to an additional 10 percent ad valorem rate of duty. Such rate of duty shall apply with respect to goods entered for consumption, or withdrawn from warehouse for consumption, on or after 12:01 a.m. eastern time on February 4, 2025.`,
  }),
  order({
    number: 14228,
    posted: '2025-03-03T18:00',
    title: 'Further Amendment to Duties Addressing the Synthetic Opioid Supply Chain in the People’s Republic of China',
    summary: 'Raises the additional duty of Executive Order 14195 from 10 to 20 percent.',
    body: `
      ${POWER}
      Section 1. Background. In Executive Order 14195 of February 1, 2025, I found that the failure of the PRC to act against the supply of synthetic opioids constitutes an unusual and extraordinary threat.
      Sec. 2. Amendment. Section 2(a) of Executive Order 14195 is hereby amended by striking the words “10 percent” and inserting in lieu thereof the words “20 percent”. This amendment shall be effective on or after 12:01 a.m. eastern time on March 4, 2025.`,
  }),
  order({
    number: 14257,
    posted: '2025-04-02T17:00',
    title:
      'Regulating Imports With a Reciprocal Tariff To Rectify Trade Practices That Contribute to Large and Persistent Annual United States Goods Trade Deficits',
    summary: 'An additional 10 percent on all imports from April 5, and rates by country from April 9.',
    body: `
      ${POWER}
      Section 1. National Emergency. Large and persistent annual United States goods trade deficits constitute an unusual and extraordinary threat.
      Sec. 2. Reciprocal Tariff Policy. An additional ad valorem duty on all imports from all trading partners shall start at 10 percent and shortly thereafter shall increase for the trading partners enumerated in Annex I.
      Sec. 3. Implementation. (a) All articles imported into the customs territory of the United States shall be, consistent with law, subject to an additional ad valorem rate of duty of 10 percent, effective with respect to goods entered for consumption on or after 12:01 a.m. eastern daylight time on April 5, 2025.
      (b) The rates in Annex I, which for the People’s Republic of China is 34 percent, shall apply in place of 10 percent on or after 12:01 a.m. eastern daylight time on April 9, 2025.`,
  }),
  order({
    number: 14259,
    posted: '2025-04-08T18:00',
    title:
      'Amendment to Reciprocal Tariffs and Updated Duties as Applied to Low-Value Imports From the People’s Republic of China',
    summary: 'Raises the reciprocal tariff on products of the PRC from 34 to 84 percent.',
    body: `
      ${POWER}
      Section 1. Background. In Executive Order 14257 of April 2, 2025, I imposed additional duties. On April 4, 2025, the PRC announced that it would retaliate.
      Sec. 2. The Harmonized Tariff Schedule and Annex I to Executive Order 14257 are hereby amended: for products of the People’s Republic of China, the words “34 percent” are struck and the words “84 percent” are inserted, effective on or after 12:01 a.m. eastern daylight time on April 9, 2025.`,
  }),
  order({
    number: 14266,
    posted: '2025-04-09T18:00',
    title: 'Modifying Reciprocal Tariff Rates To Reflect Trading Partner Retaliation and Alignment',
    summary: 'Raises the reciprocal tariff on products of the PRC to 125 percent and suspends the rates of others.',
    body: `
      ${POWER}
      Section 1. Background. In Executive Order 14257 of April 2, 2025, I imposed additional duties. The PRC has since retaliated.
      Sec. 2. For products of the People’s Republic of China, including Hong Kong and Macau, the words “84 percent” in Annex I to Executive Order 14257, as amended, are struck and the words “125 percent” are inserted, effective on or after 12:01 a.m. eastern daylight time on April 10, 2025.`,
  }),
  order({
    number: 14298,
    posted: '2025-05-12T16:00',
    title: 'Modifying Reciprocal Tariff Rates To Reflect Discussions With the People’s Republic of China',
    summary: 'Returns the reciprocal tariff to 34 percent and suspends 24 points of it for 90 days.',
    body: `
      ${POWER}
      Section 1. Background. The United States has entered into discussions with the PRC to address the lack of trade reciprocity.
      Sec. 2. (a) The additional ad valorem rate of duty of 125 percent on articles of the People’s Republic of China set by Executive Order 14257, as amended, shall be 34 percent. (b) 24 percentage points of that rate shall be suspended for a period of 90 days, while an additional ad valorem rate of duty of 10 percent is retained, effective on or after 12:01 a.m. eastern daylight time on May 14, 2025.`,
  }),
  order({
    number: 14334,
    posted: '2025-08-11T19:00',
    title:
      'Further Modifying Reciprocal Tariff Rates To Reflect Ongoing Discussions With the People’s Republic of China',
    summary: 'Continues the suspension of 24 points until November 10, 2025.',
    body: `
      ${POWER}
      Section 1. Background. Discussions with the PRC are continuing.
      Sec. 2. The suspension of 24 percentage points of the additional ad valorem duty on articles of the People’s Republic of China imposed by Executive Order 14257, as amended, is continued until 12:01 a.m. eastern standard time on November 10, 2025.`,
  }),
  order({
    number: 14357,
    posted: '2025-11-04T17:00',
    title: 'Modifying Duties Addressing the Synthetic Opioid Supply Chain in the People’s Republic of China',
    summary: 'Lowers the additional duty of Executive Order 14195 from 20 to 10 percent.',
    body: `
      ${POWER}
      Section 1. Background. The PRC has committed to take significant measures to end the flow of fentanyl to the United States.
      Sec. 2. Section 2(a) of Executive Order 14195, as amended, is hereby amended by striking the words “20 percent” and inserting in lieu thereof the words “10 percent”, effective on or after 12:01 a.m. eastern standard time on November 10, 2025.`,
  }),
  order({
    number: 14358,
    posted: '2025-11-04T17:10',
    title:
      'Modifying Reciprocal Tariff Rates Consistent With the Economic and Trade Arrangement Between the United States and the People’s Republic of China',
    summary: 'Continues the suspension of 24 points until November 10, 2026.',
    body: `
      ${POWER}
      Section 1. Background. On October 30, 2025, I reached an arrangement with President Xi Jinping.
      Sec. 2. The suspension of 24 percentage points of the additional ad valorem duty on articles of the People’s Republic of China imposed by Executive Order 14257, as amended, is continued until 12:01 a.m. eastern standard time on November 10, 2026.`,
  }),
  order({
    posted: '2026-02-20T18:00',
    title: 'Ending Certain Tariff Actions',
    summary: 'Duties imposed under IEEPA are no longer in effect.',
    body: `
      By the authority vested in me as President by the Constitution and the laws of the United States of America, it is hereby ordered:
      Section 1. Background. On February 20, 2026, the Supreme Court of the United States held that IEEPA does not authorize the imposition of tariffs.
      Sec. 2. The additional ad valorem duties imposed pursuant to IEEPA, including by Executive Order 14195 of February 1, 2025, as amended, and Executive Order 14257 of April 2, 2025, as amended, shall no longer be in effect and, as soon as practicable, shall no longer be collected. Collection shall end on or before 12:01 a.m. eastern standard time on February 24, 2026.`,
  }),
  order({
    posted: '2026-02-20T18:10',
    title: 'Imposing a Temporary Import Surcharge To Address Fundamental International Payments Problems',
    summary: 'A surcharge of 10 percent on imports from all countries under section 122, for 150 days.',
    body: `
      NOW, THEREFORE, I, the President of the United States of America, by the authority vested in me by the Constitution and the laws of the United States of America, including section 122 of the Trade Act of 1974, as amended (19 U.S.C. 2132), do hereby proclaim as follows:
      (1) There is imposed, for a period of 150 days, a temporary import surcharge of 10 percent ad valorem on articles imported into the United States from all countries, including the People’s Republic of China.
      (2) The surcharge is effective with respect to goods entered for consumption on or after 12:01 a.m. eastern standard time on February 24, 2026, and shall continue in effect through 12:01 a.m. eastern daylight time on July 24, 2026, unless extended by an Act of Congress.`,
  }),
  {
    // Rate, authority and day are known from one secondary source; title and words are ours.
    id: 'ustr-2026-forced-labour',
    series: 'trade-representative',
    title: 'Notice of Action: China’s Acts, Policies, and Practices Related to Forced Labor',
    posted: at('2026-07-23T09:00'),
    summary: 'An additional duty of 12.5 percent on products of China under section 301.',
    body: lines(`
      AGENCY: Office of the United States Trade Representative.
      ACTION: Notice of action.
      SUMMARY: The U.S. Trade Representative takes action in an investigation under section 301 of the Trade Act of 1974, as amended (19 U.S.C. 2411), of acts, policies, and practices of China related to forced labor.
      Products of China shall be subject to an additional 12.5 percent ad valorem rate of duty, effective with respect to goods entered for consumption, or withdrawn from warehouse for consumption, on or after 12:01 a.m. eastern daylight time on July 24, 2026.`),
  },
];
