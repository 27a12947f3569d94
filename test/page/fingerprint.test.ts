import { expect, test } from 'vitest';
import { fingerprint } from '../../shared/page/fingerprint.ts';
import { pageId } from '../../shared/page/page-id.ts';
import { statedDate } from '../../shared/page/stated-date.ts';

const notice = '<div class="art-con"><p>对镓、锗实施出口管制。</p><a href="/f/1.pdf">附件</a></div>';
const dressed = (around: string): string => `<html><body>${around}${notice}</body></html>`;

test.each([
  '<aside class="jgRBox"><a href="/x">别的新闻</a></aside>',
  '<section class="a rColumnBox"><p>热点</p></section>',
  '<script id="authorizedReadUnitId">var a="9f2"</script>',
  '<!-- 2025-10-09 09:00 --><nav><a>首页</a></nav>',
  '\n\n   ',
])('what stands around a text is no part of its fingerprint: %s', (around) =>
  expect(fingerprint(dressed(around))).toBe(fingerprint(dressed(''))),
);

test.each([
  ['a word', notice.replace('锗', '锗、锑')],
  ['an annex', notice.replace('1.pdf', '2.pdf')],
])('%s that changed is', (_, changed) => expect(fingerprint(changed)).not.toBe(fingerprint(notice)));

test('a page has one id, with or without TLS and fragment', () => {
  const id = pageId('https://www.mofcom.gov.cn/a.html');
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(pageId('http://www.mofcom.gov.cn/a.html#top')).toBe(id);
  expect(pageId('https://www.mofcom.gov.cn/b.html')).not.toBe(id);
});

test.each([
  ['<meta name="PubDate" content="2025-10-09 09:00">', '2025-10-09'],
  ['<meta property="article:published_time" content="2025-10-09T13:00:00Z"/>', '2025-10-09'],
  ['<meta name="PubDate" content="2025-02-30 09:00">', undefined],
  ['<p>2025-10-09</p>', undefined],
])('the day that %s states', (html, day) => expect(statedDate(html)).toBe(day));
