import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { beijingDate } from '../../time/civil.ts';
import { importDutyText } from '../../wording/duties/duties.ts';
import { gapInWords, unknownGoods } from '../../wording/missing/gap.ts';
import { capital } from '../../wording/subjects/subject.ts';
import type { Gap } from '../answers/questions/screening.ts';
import type { Ground, PartyAnswer, ShipmentAnswer } from '../answers/questions/shipment.ts';
import { totalsOf } from '../duties/totals.ts';
import { unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { copiesKnown } from '../known/copies.ts';
import { lastKnown } from '../known/known.ts';
import { regimeWhen } from '../known/regime-when.ts';
import { screening } from '../screening/basis.ts';
import { screener } from '../screening/screen.ts';
import { meaningOf } from '../screening/words/words.ts';
import type { ReadTo } from '../sources/checked.ts';
import { coursesOf } from '../subjects/items.ts';
import { askedOf, lineOf } from './asked-words.ts';
import type { Bearing } from './bearing.ts';
import { calledText } from './called-text.ts';
import { dutiesAsked } from './duties-asked.ts';
import { asksKnowledge, type GoodsAsked, goodsAsked, HOME } from './goods-asked.ts';
import { groundOf } from './ground.ts';
import { isMadeAbroad } from './made-abroad.ts';
import { isListedLike, partyAnswer } from './party-answer.ts';
import type { Texts } from './sentences.ts';
import type { Shipment } from './shipment.ts';
import { type Facts as VerdictFacts, verdictOn } from './verdict-words.ts';
import { nextOf } from './what-next.ts';

/** A regime of its own beside the control of dual-use items. */
const TECHNOLOGY =
  'The catalogue of technologies whose export is prohibited or restricted is a regime of its own and has not been read: it may bar this technology.';

/** Names that a list could mean are parties, whatever else is goods. */
const settled = (shipment: Shipment, isParty: (name: string) => boolean): Shipment => ({
  ...shipment,
  goods: [...shipment.goods, ...shipment.either.filter((each) => !isParty(each))],
  parties: [...shipment.parties, ...shipment.either.filter(isParty)],
  either: [],
});

const unknownOf = (
  { goods, destination, use, puzzles }: Shipment,
  { finding, stand }: GoodsAsked,
  parties: readonly PartyAnswer[],
  gaps: readonly Gap[],
): string[] => {
  const asksGoods = stand.standing !== 'unasked';
  const standing = unknownGoods(gaps);
  const later = gaps.find(({ why }) => why === 'later');
  return [
    ...puzzles.map((puzzle) => `Not understood: ${puzzle}.`),
    ...(asksGoods && !destination
      ? ['The destination is not said: what holds for single countries is listed apart.']
      : []),
    ...(asksGoods && !use ? ['The use is not said: what holds for single uses is listed apart.'] : []),
    ...(finding.matches.length > 0 && finding.why ? [`${capital(finding.why)}.`] : []),
    ...(standing && asksGoods ? [standing] : []),
    ...(asksKnowledge(goods) ? [TECHNOLOGY] : []),
    ...parties.flatMap(({ given, unknown }) => unknown.map((why) => `${given}: ${why}.`)),
    ...(later ? [`${capital(gapInWords(later))}.`] : []),
  ];
};

/** The grounds that stand in one way among those that reach abroad. */
const standingAbroad = (abroad: readonly Ground[], state: Ground['state']): Ground[] =>
  abroad.filter((ground) => ground.state === state);

/** Of goods made abroad what reaches them there decides; what leaves China itself is said beside it. */
const verdictFor = (
  { goods }: Shipment,
  facts: VerdictFacts & { abroad: readonly Ground[] },
  imports: readonly string[],
): ShipmentAnswer['verdict'] => {
  const verdict = verdictOn(facts);
  if (facts.abroad.length === 0 || !goods.some(isMadeAbroad))
    return { ...verdict, beside: [...verdict.beside, ...imports] };
  const there = verdictOn({
    ...facts,
    inForce: standingAbroad(facts.abroad, 'in-force'),
    suspended: standingAbroad(facts.abroad, 'suspended'),
    announced: standingAbroad(facts.abroad, 'announced'),
  });
  return { ...there, beside: [...there.beside, `If they leave China: ${verdict.words}`] };
};

/** What China collects on all goods that come in, by whose they are. */
const importsOf = ({ destination }: Shipment, measures: readonly Measure[]): string[] =>
  destination === HOME
    ? totalsOf(measures)
        .filter(({ imposer, acts }) => imposer === HOME && acts > 0)
        .map(({ subject, pct }) => importDutyText(subject, pct))
    : [];

const restsOf = (keys: readonly string[], texts: Texts): ShipmentAnswer['rests'] =>
  [...new Set(keys)].flatMap((key) => {
    const text = texts.get(key)?.[0];
    if (text?.page !== '') return [];
    return [{ notice: key, cited: calledText(key), ...(text.url.startsWith('http') && { url: text.url }) }];
  });

/**
 * What one shipment meets: the strictest of what is in force for its goods, destination, use and parties on a day, as known
 * at a moment. It depends on the log, the question and how far the channels were read, and on no clock.
 */
export const askShipment = (
  log: LogView,
  { valid, known }: Pick<At, 'valid' | 'known'>,
  given: Shipment,
  read?: ReadTo,
): ShipmentAnswer => {
  const at: At = { valid, known, today: beijingDate(known) };
  const basis = screening(log, at, read);
  const find = screener(basis);
  const shipment = settled(given, (name) => isListedLike(name, find));
  const texts = copiesKnown(log, known);
  const { measures } = regimeWhen(log, at);
  const goods = goodsAsked(shipment, basis, measures, find);

  const { codes, hsCodes } = shipment;
  const asked = { codes, hsCodes, meanings: shipment.goods.map(meaningOf) };
  const laidOut = (all: readonly Bearing[]): Ground[] => {
    const courses = coursesOf(
      log,
      at,
      all.map(({ measure }) => measure),
    );
    return all.map(({ measure, met }, place) =>
      groundOf(measure, met, { items: courses[place]?.items ?? [], lapsed: courses[place]?.lapsed, asked, texts }),
    );
  };
  const { bearings } = goods;
  const grounds = {
    inForce: laidOut(bearings.inForce),
    suspended: laidOut(bearings.suspended),
    announced: laidOut(bearings.announced),
    abroad: laidOut(bearings.abroad),
    otherwise: laidOut(bearings.otherwise),
  };
  const parties = shipment.parties.map((party) => partyAnswer(party, find, at, texts));
  const listings = new Set(parties.flatMap((party) => party.listings.map(({ measure }) => measure)));
  const listed = measures.filter(({ id }) => listings.has(id));
  const bearing = [...bearings.inForce, ...bearings.suspended, ...bearings.announced, ...bearings.abroad];
  const concerned = [...new Set([...bearing.map(({ measure }) => measure), ...listed])];
  const last = lastKnown(log, known);
  return {
    asked: askedOf(shipment, at),
    verdict: verdictFor(shipment, { ...grounds, parties, goods: goods.stand }, importsOf(shipment, measures)),
    ...grounds,
    parties,
    duties: dutiesAsked(log, at, shipment),
    unknown: unknownOf(shipment, goods, parties, basis.gaps),
    next: nextOf(concerned, at),
    rests: restsOf(
      concerned.flatMap(({ by }) => by),
      texts,
    ),
    log: { commit: last?.number ?? 0, ...(last && { at: last.at }) },
    permalink: `#/ask?${new URLSearchParams({ q: lineOf(shipment), valid, known }).toString()}`,
    ...unreadIn(log),
  };
};
