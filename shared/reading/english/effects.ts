import type { Claim } from '../../domain/acts/claim.ts';
import type { Effect } from '../../domain/acts/effect.ts';
import type { Page } from '../../page/page.ts';
import { verbatim } from '../../page/text.ts';
import type { CivilDate } from '../../time/civil.ts';
import { startIn } from '../lexicon/days.ts';
import { romanOf } from '../lexicon/numbers.ts';
import { sentencesOf } from '../press/parse/sentences.ts';
import { actsOf, type Context } from './acts.ts';
import { controlOf, ruleIn } from './controls.ts';
import { countIn, entitiesIn, listIn, listingIn, restrictionsIn } from './listings.ts';
import { sanctionsIn } from './sanctions.ts';
import { tariffOf } from './tariffs.ts';

const EFFECTIVE =
  /(?:announcement|decision|order|notice) (?:shall|will|is|takes?|comes?|enters?|becomes?)[^.]*(?:effect|force|implement)/i;
const DECIDES = /decid|with (?:the )?approval|hereby|shall|must|prohibit|banned|not be/i;
/** What is done to the measures of a list lists nobody. */
const UNDOES = /decid\w+ (?:to|that)[^.]{0,200}\b(?:suspend|stop|terminat|ceas|resum)/i;

/** A sentence, the line that it stands in, and what stands beneath. */
type Said = { text: string; line: string; at: number };

const saidIn = (page: Page): Said[] =>
  page.blocks.flatMap(({ text: line }, at) => sentencesOf(line).map((text) => ({ text, line, at })));

const provisionOf = (line: string): string | undefined => {
  const [, roman = '', digit] = /^(?:([IVX]{1,7})\. |(?:Article )?(\d)\. )/.exec(line) ?? [];
  const number = romanOf(roman);
  return number === undefined ? digit : String(number);
};

/** When the text starts: by its closing words, or by the words that decide. */
export const startOf = (page: Page, published: Context['published']): Context['start'] | undefined => {
  const said = saidIn(page).map(({ text }) => text);
  const closing = said.find((text) => EFFECTIVE.test(text) && startIn(text, published) !== undefined);
  const opening = said.find((text) => DECIDES.test(text) && startIn(text, published) !== undefined);
  return startIn(closing ?? opening ?? '', published);
};

/** Listings and removals that an answer tells: by no force of its own. */
export const claimsIn = (page: Page): Claim[] =>
  saidIn(page).flatMap(({ text, at }): Claim[] => {
    const [action, list, count] = [listingIn(text), listIn(text), countIn(text)];
    if (!/decid/i.test(text) || UNDOES.test(text) || list === undefined || action === undefined) return [];
    return [
      {
        type: action === 'delist' ? 'list-remove' : 'list-add',
        news: true,
        stance: 'affirmed',
        speaker: 'official-cn',
        list,
        ...(count && { count, countIs: 'added' as const }),
        evidence: verbatimIn(page, at, text),
      },
    ];
  });

const verbatimIn = (page: Page, at: number, words: string): string => {
  const from = page.blocks[at]?.text.indexOf(words) ?? 0;
  return verbatim(page.blocks[at]?.raw ?? words, from, from + words.length);
};

/** Whom an announcement of a spokesperson sanctions. */
export const sanctionsOf = (page: Page, published: CivilDate): Effect[] => {
  const said = saidIn(page);
  const found = sanctionsIn(said.map(({ text }) => text));
  const decision = said[found?.at ?? -1];
  if (found === undefined || decision === undefined) return [];
  const evidence = verbatimIn(page, decision.at, decision.text);
  return [{ force: 'instrument', from: published, ...found.effect, evidence } as Effect];
};

/** What an English text does, sentence by sentence. */
export const effectsIn = (page: Page, title: string, context: Context): Effect[] => {
  const said = saidIn(page);
  const lines = page.blocks.map(({ text }) => text);
  const tariffs = context.series === 'tariff-commission';
  const lists = said.some(({ text }) => DECIDES.test(text) && listingIn(text) !== undefined);
  const quote = ({ at }: Said, words: string, effect: Partial<Effect>): Effect =>
    ({ force: 'instrument', ...effect, evidence: verbatimIn(page, at, words) }) as Effect;
  const effects = said.flatMap((one): Effect[] => {
    const { text, line, at } = one;
    const acts = actsOf(text, context);
    if (acts.length > 0) return acts.map((act) => quote(one, text, act));
    if (context.answer || !DECIDES.test(text)) return [];
    const provision = provisionOf(line);
    const place = { ...(provision && { provision }), ...context.start };
    const action = listingIn(text);
    const list = listIn(text);
    if (action !== undefined && list !== undefined) {
      const statedCount = countIn(text);
      const restrictions = action === 'list' ? restrictionsIn(lines.slice(at).join('\n')) : [];
      // Of a page whose end was not seen, the last line may be a part of a name.
      const entities = entitiesIn(lines.slice(at + 1, page.end === 'unknown' ? -1 : undefined), text);
      const more = { ...(restrictions.length > 0 && { restrictions }), ...(statedCount && { statedCount }) };
      return [quote(one, text, { action, ...place, list, entities, ...more })];
    }
    const tariff = tariffs ? tariffOf(text, title, Number(context.published.slice(0, 4))) : undefined;
    if (tariff !== undefined) return [quote(one, text, { action: 'tariff', ...place, ...tariff })];
    if (lists || tariffs) return [];
    const halves = text.split(/(?<=;) /).filter((half) => ruleIn(half) !== undefined);
    return halves.flatMap((half, index): Effect[] => {
      const control = controlOf(half, { title, lines: lines.slice(at + 1) });
      if (control === undefined) return [];
      const where = halves.length > 1 ? { provision: `${provision ?? 1}.${'abcdefgh'[index]}` } : {};
      return [quote(one, half, { action: 'control', ...place, ...where, ...control })];
    });
  });
  // It is decided to implement export control on the following items: an article says it again.
  const articles = effects.filter(({ action, provision }) => action === 'control' && provision !== undefined);
  const scopeOf = ({ rule, subjects = [], destinations = [] }: Effect): string =>
    [rule, ...subjects, '>', ...destinations].join();
  const isSaidAgain = (one: Effect): boolean =>
    one.action === 'control' &&
    one.provision === undefined &&
    articles.some((article) => scopeOf(article) === scopeOf(one));
  return effects.filter((one) => !isSaidAgain(one));
};
