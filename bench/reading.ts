import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'cheerio';
import { load as loadSlim } from 'cheerio/slim';
import { build } from 'esbuild';
import type { Document } from '../shared/domain/acts/extraction.ts';
import { publicationAt } from '../shared/sources/publication-at.ts';
import type { CivilDate } from '../shared/time/civil.ts';

const FIXTURES = join(import.meta.dirname, '../test/reading/fixtures');
const ROUNDS = 40;

type Reader = typeof import('../shared/reading/read.ts');
type Read = (document: Document) => unknown;

/** The reader as it is shipped: tsx would wrap every function that it makes, to keep its name. */
const shipped = async (): Promise<Reader> => {
  const outfile = join(import.meta.dirname, '../node_modules/.cache/chokepoint/read.mjs');
  const entryPoints = [join(import.meta.dirname, '../shared/reading/read.ts')];
  await build({ entryPoints, outfile, bundle: true, packages: 'external', format: 'esm', target: 'node20' });
  return import(pathToFileURL(outfile).href);
};

type Fixture = { url: string; publishedOn: CivilDate };

const documents = (): Document[] =>
  readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const id = file.slice(0, -'.html'.length);
      const { url, publishedOn }: Fixture = JSON.parse(readFileSync(join(FIXTURES, `${id}.json`), 'utf8'));
      return { id, url, publishedOn, contentType: 'text/html', body: readFileSync(join(FIXTURES, file), 'utf8') };
    });

/** Milliseconds for all documents: the fastest round, which other work on the machine disturbs least. */
const timed = (all: readonly Document[], act: (document: Document) => unknown): number => {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    for (const document of all) act(document);
    return performance.now() - began;
  });
  return Math.min(...times);
};

/** What the sites set around a text: menus, lists of other texts, scripts. */
const SURROUNDINGS = `<nav class="nav">${'<ul><li><a href="/zwgk/zcfb/index.html">政策发布</a></li></ul>'.repeat(200)}</nav>
<aside class="jgRBox">${'<section class="rColumnBox"><a href="/xwfb/a.html">商务部召开例行新闻发布会</a></section>'.repeat(150)}</aside>
<script>${'var columnId="8f43c7ad3afc411fb56f281724b73708";'.repeat(100)}</script>`;

const surrounded = (document: Document): Document => ({
  ...document,
  body: document.body.replace('</body>', `${SURROUNDINGS}</body>`),
});

const ENDLESS = ['1', '(', ')', '甲公司、', '甲和', '列入', '<', '决定将', '《', '1C902.a', '商务部公告2025年第1号'];

/** A page of nothing else, in one sentence: no pattern may look at it more than once from every place. */
const endless = (what: string): Document => {
  const words = what.repeat(5_000_000 / Buffer.byteLength(what));
  return {
    id: 'endless',
    url: 'https://www.mofcom.gov.cn/a.html',
    publishedOn: '2025-04-04' as CivilDate,
    contentType: 'text/html',
    body: `<h1>商务部公告2025年第1号</h1><p>经研究，决定将${words}列入不可靠实体清单。</p><p>商务部</p><p>2025年4月4日</p>`,
  };
};

/** Whose page a document is, is known before it is read. */
const readAtOnce = ({ read }: Reader): Read => {
  const sources = new Map(documents().map(({ url }) => [url, publicationAt(url)]));
  return (document) => read(document, sources.get(document.url) ?? publicationAt(document.url));
};

/** Reads every fixture of an official text, against cheerio's own parse of the same page. */
export const bench = async (): Promise<void> => {
  const read = readAtOnce(await shipped());
  measure('the text alone', documents(), read);
  measure('the text in a site of usual size', documents().map(surrounded), read);
  for (const what of ENDLESS) {
    const began = performance.now();
    read(endless(what));
    console.log(`5 MB of ${what.slice(0, 8).padEnd(8)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
};

const measure = (name: string, all: readonly Document[], read: Read): void => {
  const megabytes = all.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / 1e6;
  const full = timed(all, ({ body }) => load(body));
  const slim = timed(all, ({ body }) => loadSlim(body));
  const reading = timed(all, read);
  const each = (ms: number): string => `${(ms / all.length).toFixed(3)} ms a page`;
  console.log(`${name}: ${all.length} pages, ${(megabytes * 1000).toFixed(0)} KB`);
  console.log(`cheerio's parse         ${each(full)}`);
  console.log(`cheerio/slim's parse    ${each(slim)}`);
  console.log(`reading, parse and all  ${each(reading)}, ${((megabytes / reading) * 1000).toFixed(1)} MB/s`);
  console.log(`reading : cheerio       ${(reading / full).toFixed(2)} (at most 2)`);
};
