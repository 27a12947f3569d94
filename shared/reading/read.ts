import { pageOf } from '../page/html.ts';
import { plainPageOf } from '../page/page.ts';
import { attempt } from '../page/problem.ts';
import type { Document, Extraction } from '../vocabulary/extraction.ts';
import { readOfficial } from './official.ts';
import { readPress } from './press/read-press.ts';
import { readUs } from './us/read-us.ts';

/** Changes with every change of what a reader finds. */
export const READER = 'r1';

const WASHINGTON = /^https?:\/\/(?:[^/]*\.)?(?:whitehouse|federalregister|ustr)\.gov(?:[:/]|$)/;
const GOVERNMENT = /^https?:\/\/[^/]*\.gov\.cn(?:[:/]|$)/;

/** What a document says. Whatever goes wrong is a problem of that document. */
export const read = (document: Document): Extraction => {
  const result = attempt(() => {
    if (WASHINGTON.test(document.url)) return readUs(document);
    if (!GOVERNMENT.test(document.url)) return readPress(document);
    return readOfficial(
      document.contentType === 'text/html' ? pageOf(document.body) : plainPageOf(document.body),
      document,
    );
  });
  if (result.ok) return result.value;
  const { id } = document;
  return { id, kind: 'notice', mentions: [], effects: [], claims: [], attachments: [], problems: [result.problem] };
};
