import { expect, test } from 'vitest';
import { publicationAt } from '../../shared/sources/publication-at.ts';

test.each([
  ['https://www.mofcom.gov.cn/zwgk/zcfb/art/1.html', 'mofcom-announcements', 1, 'CN', 'chinese-notice'],
  ['http://english.mofcom.gov.cn/a.html', 'mofcom-announcements', 1, 'CN', 'chinese-notice'],
  ['http://exportcontrol.mofcom.gov.cn/article/1.html', 'mofcom-export-control', 4, 'CN', 'chinese-notice'],
  ['https://www.miit.gov.cn/a.html', 'www.miit.gov.cn', 8, 'CN', 'chinese-notice'],
  ['https://www.gov.cn/zhengce/content/1.htm', 'state-council-library', 5, 'CN', 'chinese-notice'],
  ['https://samr.gov.cn/a.html', 'samr.gov.cn', 8, 'CN', 'chinese-notice'],
  ['https://whitehouse.gov/x/', 'white-house', 2, 'US', 'us-order'],
  ['https://ustr.gov/notice', 'ustr.gov', 8, 'US', 'us-order'],
  ['https://www.npr.org/2025/10/09/x', 'npr', 9, null, 'press'],
  ['https://paper.example/x', 'paper.example', 9, null, 'press'],
  ['https://www.mofcom.gov.cn.example.org/a', 'www.mofcom.gov.cn.example.org', 9, null, 'press'],
  ['', 'documents', 9, null, 'press'],
])('%s is of %s', (url, id, rank, jurisdiction, reader) => {
  expect(publicationAt(url)).toMatchObject({ id, rank, jurisdiction, reader });
});
