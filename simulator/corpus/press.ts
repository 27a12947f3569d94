import { at, lines, type Paper } from './paper.ts';

type Article = { id: string; posted: string; title: string; summary: string; body: string };
const article =
  (series: 'npr' | 'al-jazeera') =>
  ({ id, posted, title, summary, body }: Article): Paper => ({
    id: `${series}-${id}`,
    series,
    title,
    posted: at(posted),
    summary,
    slug: id,
    body: lines(body),
  });
const npr = article('npr');
const alJazeera = article('al-jazeera');

/** Articles in our own words: facts of the day, a mistake, threats, background and opinion. NPR dates in Washington, Al Jazeera in UTC. */
export const press: Paper[] = [
  npr({
    id: 'china-rare-earth-rules',
    posted: '2025-10-09T07:05',
    title: 'China tightens its grip on rare earths with new export rules',
    summary: 'Beijing added five elements to its controls and reached for goods made abroad.',
    body: `
      BEIJING — China's commerce ministry announced on Thursday that exporters will need a licence for five more rare earth elements: holmium, erbium, thulium, europium and ytterbium.
      The new rules take effect on Nov. 8. They bring the number of rare earths under control to 12 of 17.
      A separate announcement says foreign companies must obtain a Chinese licence for goods that contain 0.1% or more of Chinese rare earths by value, from Dec. 1.
      In April, China put seven other rare earths under licence after the United States raised tariffs.`,
  }),
  alJazeera({
    id: 'why-china-new-rare-earth-controls',
    posted: '2025-10-10T12:30',
    title: 'China adds five rare earths to its export controls and reaches abroad',
    summary: 'Beijing’s commerce ministry has widened its controls on rare earths.',
    body: `
      China’s Ministry of Commerce on Thursday announced new restrictions on the export of rare earths.
      In its “2025 Announcement No. 61”, the ministry added five types of rare earths: holmium, erbium, thulium, europium and ytterbium.
      They join the seven that were restricted in April, so that 12 of 17 are now covered.
      Most of these restrictions will take effect from December 1, the ministry said.
      Foreign firms will need a licence for products that contain at least 0.1 percent of Chinese rare earths by value.
      Exports for humanitarian relief are exempt.`,
  }),
  npr({
    id: 'trump-threatens-100-percent-tariff-china',
    posted: '2025-10-10T17:20',
    title: 'Trump threatens an additional 100% tariff on Chinese goods',
    summary: 'The president said the duty would start on Nov. 1 or sooner.',
    body: `
      WASHINGTON — President Trump said on Friday that the United States will impose an additional tariff of 100% on Chinese goods, starting Nov. 1, 2025, or sooner.
      He wrote on Truth Social that the duty would come over and above any tariff that China is currently paying, and called the new Chinese export controls hostile.
      The White House declined to say under which authority the duty would be imposed. No executive order has been signed.
      Chinese goods currently face additional duties of 30%, after the two sides agreed to a truce in May.`,
  }),
  alJazeera({
    id: 'trump-100-percent-tariff-china-threat',
    posted: '2025-10-10T22:10',
    title: 'Trump says US will impose 100 percent tariff on China from November 1',
    summary: 'The US president reacts to Beijing’s rare earth controls.',
    body: `
      US President Donald Trump on Friday threatened to impose an additional 100 percent tariff on Chinese imports from November 1 or sooner.
      In a post on Truth Social, Trump said the tariff would be over and above any tariff they are currently paying.`,
  }),
  alJazeera({
    id: 'rare-earths-explained-what-are-they-used-for',
    posted: '2025-10-12T09:00',
    title: 'Rare earths explained: What are the 17 elements used for?',
    summary: 'From wind turbines to headphones, a guide to the metals at the centre of a dispute.',
    body: `
      The 17 rare earth elements are used in magnets, lasers and screens. Neodymium and praseodymium make the strongest magnets; cerium and lanthanum polish glass.
      China, which refines about 90 percent of the world’s supply, placed seven of them under licence in April and announced controls on five more earlier this month.
      Analysts say that building a mine outside China takes ten years on average.`,
  }),
  npr({
    id: 'opinion-rare-earth-lessons',
    posted: '2025-10-14T06:00',
    title: 'Opinion: What Washington should learn from the rare earth shock',
    summary: 'An essay.',
    body: `
      If Beijing wanted to stop the assembly lines of half the world, it could do so by refusing licences. It has not done so, and it would be a mistake to assume that it never will.
      I argued in April, when the first seven elements were restricted, that stockpiles are no policy. They still are not.`,
  }),
  alJazeera({
    id: 'china-sanctions-hanwha-us-subsidiaries',
    posted: '2025-10-14T04:30',
    title: 'China sanctions five US subsidiaries of South Korean shipbuilder Hanwha',
    summary: 'Beijing bars dealings with the units, citing a US probe into its shipping industry.',
    body: `
      China’s Ministry of Commerce said on Tuesday that it has put five United States-linked subsidiaries of the South Korean shipbuilder Hanwha Ocean on a countermeasures list.
      Organisations and individuals in China are barred from dealing with Hanwha Shipping LLC, Hanwha Philly Shipyard Inc, Hanwha Ocean USA International LLC, Hanwha Shipping Holdings LLC and HS USA Holdings Corp.`,
  }),
  npr({
    id: 'bessent-100-percent-tariff-off-the-table',
    posted: '2025-10-26T11:40',
    title: 'Bessent says 100% tariff threat on China is off the table',
    summary: 'The Treasury secretary expects Beijing to delay its rare earth rules.',
    body: `
      WASHINGTON — Treasury Secretary Scott Bessent said on Sunday that the threat of an additional 100% tariff on Chinese goods from Nov. 1 is effectively off the table.
      Speaking after two days of talks in Kuala Lumpur, he said he anticipates some kind of a deferral of the Chinese export controls on rare earths for a year.`,
  }),
  alJazeera({
    id: 'trump-xi-busan-fentanyl-tariff-rare-earths',
    posted: '2025-10-30T08:15',
    title: 'Trump cuts fentanyl tariff after Xi meeting; China to pause rare earth curbs',
    summary: 'The two leaders met in Busan, South Korea.',
    body: `
      US President Donald Trump said on Thursday that he will cut the fentanyl-related tariff on Chinese goods to 10 percent from 20 percent, bringing the total to 47 percent from 57 percent.
      China’s Ministry of Commerce said it will suspend for one year the export control measures that it announced on October 9.
      The tariff of 100 percent that Trump had threatened for November 1 will not be imposed.`,
  }),
  npr({
    id: 'china-suspends-rare-earth-controls',
    posted: '2025-11-07T05:30',
    title: 'China suspends its October rare earth export controls for a year',
    summary: 'The suspension runs until Nov. 10, 2026.',
    body: `
      BEIJING — China on Friday suspended until Nov. 10, 2026, the export controls that it announced on Oct. 9, the commerce ministry said in a statement.
      The suspension covers rules on holmium, erbium, thulium, europium and ytterbium, on rare earth equipment and technology, on lithium batteries and on superhard materials.
      Licences for the seven rare earths restricted in April are still required.`,
  }),
  alJazeera({
    id: 'china-suspends-gallium-germanium-antimony-ban',
    posted: '2025-11-09T06:00',
    title: 'China suspends ban on gallium, germanium and antimony exports to US',
    summary: 'The pause holds until November 27, 2026.',
    body: `
      China’s Ministry of Commerce on Sunday suspended its ban on exports of gallium, germanium and antimony to the United States until November 27, 2026.
      The ban was first announced in December 2024.`,
  }),
  npr({
    id: 'rare-earth-exports-fall',
    posted: '2025-11-20T04:10',
    title: "China's rare earth magnet exports fell 6.1% in October",
    summary: 'Customs figures show a dip after three months of growth.',
    body: `
      BEIJING — Exports of rare earth magnets from China fell 6.1% in October from the month before, customs data showed on Thursday.
      Shipments had recovered since June, after April's licensing rules choked supply to carmakers.`,
  }),
  alJazeera({
    id: 'china-bans-dual-use-exports-japan-military',
    posted: '2026-01-06T09:40',
    title: 'China bans dual-use exports to Japan’s military',
    summary: 'The curbs follow remarks on Taiwan by Japan’s prime minister.',
    body: `
      China’s Ministry of Commerce on Tuesday banned exports of all dual-use items to Japanese military users and for any purpose that helps to build up Japan’s military strength, with immediate effect.
      The announcement does not list items.`,
  }),
  npr({
    id: 'supreme-court-strikes-down-ieepa-tariffs',
    posted: '2026-02-20T11:30',
    title: 'Supreme Court strikes down tariffs imposed under emergency powers',
    summary: 'The ruling ends duties on Chinese goods under IEEPA.',
    body: `
      WASHINGTON — The Supreme Court on Friday struck down the tariffs that President Trump imposed under the International Emergency Economic Powers Act, including those on Chinese goods.
      Hours later the president signed a proclamation that sets a surcharge of 10% on imports from all countries for 150 days, effective Feb. 24.`,
  }),
  alJazeera({
    id: 'trump-says-global-tariff-15-percent',
    posted: '2026-02-21T18:30',
    title: 'Trump says global tariff will rise to 15 percent',
    summary: 'The president wants the limit that the law allows.',
    body: `
      US President Donald Trump said on Saturday that he will raise the global tariff to 15 percent from 10 percent.
      The surcharge starts on February 24. No proclamation on the higher rate has been published.`,
  }),
  alJazeera({
    id: 'china-export-control-list-japanese-companies',
    posted: '2026-02-24T05:00',
    title: 'China puts 20 Japanese entities on export control list',
    summary: 'Another 20 go to a watch list.',
    body: `
      China’s Ministry of Commerce on Tuesday added 20 Japanese entities, including units of Mitsubishi Heavy Industries and Kawasaki Heavy Industries, to its export control list, barring exports of dual-use items to them.
      Another 20, among them Subaru and TDK, were placed on a watch list.`,
  }),
];
