import type { Document, Extraction } from '../domain/extraction.ts';
import { pageOf } from '../page/html.ts';
import { type Page, plainPageOf } from '../page/page.ts';
import { attempt } from '../page/problem.ts';
import { normalise } from '../page/text.ts';
import { readOfficial } from './chinese/read-chinese.ts';
import { referencesIn } from './chinese/references.ts';
import { readEnglish } from './english/read-english.ts';
import { readPress } from './press/read-press.ts';
import { readable } from './readable.ts';
import { readUs } from './us/read-us.ts';

/** Changes with every change of what a reader finds. */
export const READER = 'r1';

const WASHINGTON = /^https?:\/\/(?:[^/]*\.)?(?:whitehouse|federalregister|ustr)\.gov(?:[:/]|$)/;
const GOVERNMENT = /^https?:\/\/[^/]*\.gov\.cn(?:[:/]|$)/;

/** A copy of a notice on another host still has its masthead. */
const MASTHEAD = /(?:公告|令)[\s\S]{0,40}号|Announcement[\s\S]{0,80}No\. ?\d/;
const HAN = /[\u3400-\u9fff]/;

const isEnglish = ({ titles, blocks }: Page): boolean => !HAN.test(titles[0] ?? '') && !HAN.test(blocks[0]?.text ?? '');

const looksOfficial = (page: Page, document: Document): boolean => {
  const title = normalise(page.titles[0] ?? document.title ?? '').replace(/^中华人民共和国/, '');
  return page.box.length > 0 || referencesIn(title, { year: 0 })[0]?.at === 0;
};

/** What a document says. Whatever goes wrong is a problem of that document. */
export const read = (document: Document): Extraction => {
  const result = attempt(() => {
    if (WASHINGTON.test(document.url)) return readUs(document);
    if (!GOVERNMENT.test(document.url) && !MASTHEAD.test(document.body)) return readPress(document);
    const whole = document.contentType === 'text/html' ? pageOf(document.body) : plainPageOf(document.body);
    const { page, problems } = readable(whole);
    if (!GOVERNMENT.test(document.url) && !looksOfficial(page, document)) return readPress(document);
    const found = isEnglish(page) ? readEnglish(page, document) : readOfficial(page, document);
    return { ...found, problems: [...problems, ...found.problems] };
  });
  if (result.ok) return result.value;
  const { id, url } = document;
  const kind = GOVERNMENT.test(url) || WASHINGTON.test(url) ? 'notice' : 'press';
  return { id, kind, mentions: [], effects: [], claims: [], attachments: [], problems: [result.problem] };
};
