import type { Source } from '../source.ts';

/** Every ministry's policies come out here; what concerns us is named by one of these words. */
const CONCERNS =
  /反|制裁|管制|两用|清单|关税|贸易|出口|进口|船舶|海运|稀土|采购|域外|外国|美国|对美|欧盟|日本|技术目录|国务院令/;

export const stateCouncilLibrary = {
  id: 'state-council-library',
  title: '国务院最新政策 (State Council, latest policies and decrees)',
  publisher: 'State Council',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: { title: ['share-title'], content: ['UCAP-CONTENT', 'pages_content'] },
  index: () => ['https://www.gov.cn/zhengce/zuixin/ZUIXINZHENGCE.json'],
  everyMinutes: 30,
  minLinks: 10,
  quietDays: 14,
  rank: 5,
  wants: ({ title }) => CONCERNS.test(title),
  list: 'state-council-library',
} satisfies Source;
