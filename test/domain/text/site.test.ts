import { expect, test } from 'vitest';
import { siteOf } from '../../../shared/domain/text/site.ts';

test.each([
  ['https://aqygzj.mofcom.gov.cn/a', 'mofcom.gov.cn'],
  ['https://www.gov.cn/zhengce/', 'gov.cn'],
  ['https://gov.cn/', 'gov.cn'],
  ['https://www.federalregister.gov/documents', 'federalregister.gov'],
  ['https://www.customs.go.jp/', 'customs.go.jp'],
])('%s stands on %s', (url, site) => expect(siteOf(url)).toBe(site));
