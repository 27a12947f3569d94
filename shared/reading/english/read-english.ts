import type { Document, Extraction, Problem } from '../../domain/extraction.ts';
import type { Page } from '../../page/page.ts';
import { normalise } from '../../page/text.ts';
import type { CivilDate } from '../../time/civil.ts';
import { isForeignEnglish } from '../chinese/relevance.ts';
import { daysIn } from '../lexicon/days.ts';
import { unfinished } from '../readable.ts';
import { claimsIn, effectsIn, startOf } from './effects.ts';
import { issuersIn, type Reference, referencesIn } from './references.ts';

const LAST_DAY = /^(?:\(?[A-Z][a-z]+ \d{1,2}, \d{4}\)?|\d{1,2} [A-Z][a-z]+ \d{4})$/;
const ANSWER = /spokesperson|spokesman|Q&A|remarks|press conference|answers? (?:reporters?|questions?)/i;
const UNDOES = /suspend|repeal|terminat|remov/i;
const TOP = 4;
const LONGEST = 160;

/** The notice's own number stands in its title or its first lines, before any that it acts on. */
const ownIn = (masthead: string, year: number): Reference | undefined =>
  referencesIn(masthead, { year }).find(({ at }) => !UNDOES.test(masthead.slice(0, at)));

/** Reads an official English translation of a notice, or of an answer. */
export const readEnglish = (page: Page, document: Document): Extraction => {
  const lines = page.blocks.map(({ text }) => text);
  const title = normalise(page.titles[0] ?? document.title ?? lines[0] ?? '');
  const signed = lines
    .filter((line) => LAST_DAY.test(line))
    .flatMap(daysIn)
    .at(-1);
  const published: CivilDate = signed ?? document.publishedOn;
  const year = Number(published.slice(0, 4));
  const answer = ANSWER.test(title);
  const masthead = [title, ...lines.slice(0, TOP).filter((line) => line.length < LONGEST)].join(' . ');
  const own = answer ? undefined : ownIn(masthead, year);
  const series = own?.series ?? 'mofcom';
  const issuedBy = new Map(
    lines
      .flatMap((line) => referencesIn(line, { year }))
      .map(({ key, series }) => [key.replace(/^.*?-(?=\d{4}-)/, ''), series]),
  );
  const named = referencesIn(lines.join('\n'), { year, series, issued: issuedBy }).map(({ key }) => key);
  const issued = signed === undefined ? {} : { issuedOn: signed };
  const base: Extraction = {
    id: document.id,
    kind: answer ? 'spokesperson' : 'notice',
    ...(own && { notice: { key: own.key, issuers: issuersIn(masthead), title, ...issued } }),
    mentions: [...new Set(named)].filter((key) => key !== own?.key),
    effects: [],
    claims: [],
    attachments: [],
    problems: [],
  };
  if (isForeignEnglish(title) || (own === undefined && !answer)) return { ...base, kind: 'irrelevant' };
  const open = unfinished(page.end, title);
  if (open !== undefined) return { ...base, problems: [open] };
  const start = startOf(page, published) ?? (signed === undefined ? {} : { from: signed });
  const effects = effectsIn(page, title, {
    published,
    start,
    series,
    answer,
    issued: issuedBy,
    ...(own && { own: own.key }),
  });
  const counts = effects.flatMap(({ statedCount, entities = [] }): Problem[] =>
    statedCount === undefined || statedCount === entities.length
      ? []
      : [{ kind: 'count-mismatch', text: `stated ${statedCount}, found ${entities.length}` }],
  );
  const unread = effects.length === 0 && !answer ? [{ kind: 'nothing-read', text: title }] : [];
  const claims = answer ? claimsIn(page) : [];
  return { ...base, effects, claims, problems: [...counts, ...unread] };
};
