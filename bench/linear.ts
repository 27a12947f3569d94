import type { Document } from '../shared/domain/acts/extraction.ts';
import { falsePage } from '../shared/page/false-page.ts';
import { fingerprint } from '../shared/page/fingerprint.ts';
import { statedDate } from '../shared/page/stated-date.ts';
import { mofcomAnnouncements } from '../shared/sources/mofcom-announcements/source.ts';
import type { CivilDate } from '../shared/time/civil.ts';
import { readNow as read } from '../test/support/reading.ts';

const SIZES_KB = [250, 500, 1_000, 2_000, 4_000];

const repeated = (words: string, kilobytes: number): string =>
  words.repeat(Math.ceil((kilobytes * 1000) / Buffer.byteLength(words)));

const documentOf = (body: string): Document => ({
  id: 'growth',
  url: 'https://www.mofcom.gov.cn/a.html',
  publishedOn: '2027-04-04' as CivilDate,
  contentType: 'text/html',
  body,
});

const articles = (words: string, kilobytes: number): Document =>
  documentOf(`<h1>商务部公告2027年第1号</h1>${repeated(`<p>${words}</p>`, kilobytes)}<p>商务部</p><p>2027年4月4日</p>`);

const judged = (part: string) => (kilobytes: number) => {
  const page = repeated(part, kilobytes);
  return () => [falsePage(page), fingerprint(page), statedDate(page)];
};
const reading = (words: string) => (kilobytes: number) => {
  const page = articles(words, kilobytes);
  return () => read(page, mofcomAnnouncements);
};

const WORK: Record<string, (kilobytes: number) => () => unknown> = {
  'tags left open': judged('<script>'),
  'comments left open': judged('<!--'),
  'question marks': judged('?'),
  'articles with a licence': reading('出口经营者出口1C902.a项下物项，应当向商务部申请许可。'),
  'firms put on a list': reading('决定将甲公司（Alpha, Inc.）等2家实体列入出口管制管控名单。'),
  'notices suspended': reading('自即日起至2027年11月10日，暂停实施商务部公告2026年第1号。'),
  'duties set': reading('对原产于美国的所有进口商品，在现行适用关税税率基础上加征10%关税。'),
};

/** Milliseconds, the faster of two: the first run of a size also warms the machine. */
const timed = (act: () => unknown): number =>
  Math.min(
    ...[1, 2].map(() => {
      const began = performance.now();
      act();
      return performance.now() - began;
    }),
  );

/** How the time for a page grows as the page doubles: about 2 is linear, 4 is its square. */
export const bench = (): void => {
  console.log(
    `${'milliseconds at'.padEnd(26)}${SIZES_KB.map((size) => `${size} KB`.padStart(10)).join('')}  last step`,
  );
  for (const [name, make] of Object.entries(WORK)) {
    const times = SIZES_KB.map((size) => timed(make(size)));
    const [before = 0, last = 0] = times.slice(-2);
    const shown = times.map((ms) => ms.toFixed(0).padStart(10)).join('');
    console.log(`${name.padEnd(26)}${shown}  × ${(last / before).toFixed(1)}`);
  }
};
