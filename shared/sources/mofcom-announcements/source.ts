import { articleLinks } from '../article-links.ts';
import type { Source } from '../source.ts';

export const mofcomAnnouncements = {
  id: 'mofcom-announcements',
  title: '商务部公告 (MOFCOM announcements)',
  publisher: 'MOFCOM',
  kind: 'official',
  index: (year) => [`https://www.mofcom.gov.cn/zcfb/blgg/gg/${year}/index.html`],
  everyMinutes: 10,
  minLinks: 5,
  quietDays: 45,
  rank: 1,
  links: (body, url) => articleLinks(body, url, /\/zcfb\/blgg\/.*\/art_\w+\.html$/),
} satisfies Source;
