import type { Page } from '../page/html.ts';
import { normalise } from '../page/text.ts';
import type { Document, Extraction } from '../vocabulary/extraction.ts';
import { actsIn } from './acts.ts';
import { attachmentsIn } from './attachments.ts';
import { controlsIn } from './control.ts';
import { headOf, noticeHeadOf } from './head.ts';
import { listingsIn } from './listing.ts';
import { referencesIn } from './references.ts';
import { isForeign, soundsOurs } from './relevance.ts';
import { sheetOf } from './sheet.ts';
import { startsOf } from './starts.ts';
import { tariffsIn } from './tariff.ts';

const ANSWER = /答记者问|答问|发言人|记者会|谈话/;

/** Reads a text of the Chinese government: a notice, an answer, or what is none of our business. */
export const readOfficial = (page: Page, document: Document): Extraction => {
  const sheet = sheetOf(page);
  const head = headOf(page, sheet, document);
  const title = normalise(head.title);
  const issued = head.issuedOn ?? document.publishedOn;
  const year = Number(issued.slice(0, 4));
  const answer = head.key === undefined && ANSWER.test(title);
  const notice = noticeHeadOf(head);
  const all = sheet.lines.flatMap(({ text }) => referencesIn(text, { year, series: head.series ?? 'mofcom' }));
  const mentions = [...new Set(all.map(({ key }) => key))].filter((key) => key !== head.key);
  const extraction: Extraction = {
    id: document.id,
    kind: answer ? 'spokesperson' : 'notice',
    ...(notice === undefined ? {} : { notice }),
    mentions,
    effects: [],
    claims: [],
    attachments: attachmentsIn(sheet),
    problems: [],
  };
  const text = sheet.body.map((line) => line.text).join('\n');
  if (isForeign(title) || (!answer && !soundsOurs(title + text))) return { ...extraction, kind: 'irrelevant' };
  const starts = startsOf(sheet, issued);
  const series = head.series ?? 'mofcom';
  const context = { published: issued, start: starts.whole, series, ...(head.key ? { own: head.key } : {}) };
  if (answer) {
    return { ...extraction, effects: actsIn(sheet.body, { ...context, force: 'answer' }) };
  }
  if (head.key === undefined)
    return { ...extraction, kind: 'irrelevant', problems: [{ kind: 'number-missing', text: head.title }] };
  const listings = listingsIn(sheet, starts, issued, title);
  const acts = actsIn(sheet.body, { ...context, force: 'instrument' });
  const tariffs = series === 'tariff-commission' ? tariffsIn(sheet, title, issued) : [];
  const lists = listings.effects.some(({ action }) => action !== 'warn');
  const controls = lists || series === 'tariff-commission' ? undefined : controlsIn(sheet, starts, title);
  const effects = [...listings.effects, ...(controls?.effects ?? []), ...tariffs, ...acts];
  const problems = [...listings.problems, ...(controls?.problems ?? [])];
  if (effects.length === 0) problems.push({ kind: 'nothing-read', text: head.title });
  return { ...extraction, effects, problems };
};
