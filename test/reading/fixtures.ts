import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Extraction } from '../../shared/domain/acts/extraction.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { read } from '../support/read.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');

export type Fixture = { name: string; document: Document; expected: Record<string, unknown> };

const load = (folder: string, name: string): Fixture => {
  const { url, publishedOn, expected } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
    url: string;
    publishedOn: CivilDate;
    expected: Record<string, unknown>;
  };
  const body = readFileSync(join(folder, `${name}.html`), 'utf8');
  return { name, document: { id: name, url, publishedOn, contentType: 'text/html', body }, expected };
};

const fixturesIn = (folder: string): Fixture[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => load(folder, file.slice(0, -'.html'.length)));

/** Official texts in the sites' own page structures, with what each says. */
export const FIXTURES = fixturesIn(FOLDER);
/** Texts of the United States, likewise. */
export const US_FIXTURES = fixturesIn(join(import.meta.dirname, 'us', 'fixtures'));

const without = <T extends object>(object: T, ...keys: string[]): Partial<T> =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key))) as Partial<T>;

/** An extraction as the fixtures write it: empty lists and evidence left out, problems by kind. */
export const shown = ({ kind, notice, mentions, effects, claims, attachments, problems }: Extraction): object => {
  const parts = {
    kind,
    ...(notice && { key: notice.key, issuers: notice.issuers }),
    ...(notice?.issuedOn && { issuedOn: notice.issuedOn }),
    mentions,
    effects: effects.map((effect) => without(effect, 'evidence', effect.force === 'answer' ? '' : 'force')),
    claims: claims.map((claim) => without(claim, 'evidence')),
    attachments,
    problems: problems.map((problem) => problem.kind),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => !(Array.isArray(part) && part.length === 0)));
};

export const fixture = (name: string): Fixture => {
  const found = FIXTURES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no fixture '${name}'`);
  return found;
};

export const readAs = (name: string, change: (body: string) => string): Extraction => {
  const { document } = fixture(name);
  return read({ ...document, body: change(document.body) });
};

/** Letters and digits only: what "verbatim, white space and punctuation aside" compares. */
export const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of a page without its tags. */
export const wordsOfPage = (html: string): string =>
  letters(
    html
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&amp;', '&'),
  );

/** Some lines as an announcement of a ministry whose measures have no schema. */
export const readTransport = (...lines: string[]): Extraction =>
  read({
    id: 'transport',
    url: 'https://xxgk.mot.gov.cn/2020/jigou/syj/202704/t20270404_5100000.html',
    publishedOn: '2027-04-04' as CivilDate,
    contentType: 'text/html',
    body: `<h1>交通运输部公告2027年第6号</h1>${lines.map((line) => `<p>${line}</p>`).join('')}<p>交通运输部</p><p>2027年4月4日</p>`,
  });
