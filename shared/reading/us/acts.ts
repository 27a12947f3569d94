import type { Authority, Effect } from '../../domain/effect.ts';
import type { CivilDate } from '../../time/civil.ts';
import { headingsIn } from './headings.ts';
import { isNumbered, ordersIn } from './order-key.ts';
import type { Clause } from './order-parts.ts';
import { endOf, lengthOf, startOf } from './us-dates.ts';
import { APART, type Whom, whomIn } from './whom.ts';

/** What an order is, as far as each of its duties needs to know. */
export type Order = {
  key: string;
  authority: Authority;
  signedOn: CivilDate;
  /** Whose goods the order as a whole is on, where a clause does not say. */
  whom: Whom;
  /** What a proclamation on one kind of goods is about; absent, all goods. */
  sector?: string;
};

const N = '(\\d{1,3}(?:\\.\\d+)?) ?(?:percent|per cent|%)';
const Q = '["“”]?';

/** One rate struck out and another put in: in a heading of the schedule, in a section of an order, or in plain words. */
export const AMENDS: readonly RegExp[] = [
  new RegExp(
    `(?:striking|deleting)(?: out)?(?: the (?:words?|phrase|figure))? ?${Q}${N}${Q}[^;]{0,80}? inserting[^;]{0,60}?${Q}${N}${Q}`,
    'i',
  ),
  new RegExp(
    `the words ${Q}${N}${Q}[^;]{0,80}? (?:are|is) (?:struck|deleted) and the words ${Q}${N}${Q} (?:are|is) inserted`,
    'i',
  ),
  new RegExp(`(?:increas|rais|reduc|lower|decreas)(?:e|es|ed|ing)\\b[^.;]{0,200}? from ${N} to ${N}`, 'i'),
  new RegExp(
    `rate of (?:additional )?duty of ${N}[^.;]{0,160}? shall be (?:reduced to |raised to |increased to |lowered to )?${N}`,
    'i',
  ),
];
/** A rate laid on. */
export const IMPOSED: readonly RegExp[] = [
  new RegExp(`\\badditional ${N} ad valorem (?:rate of )?(?:duty|tariff)`, 'i'),
  new RegExp(
    `\\b(?:additional )?ad valorem (?:rate of )?(?:duty|duties|tariff) (?:rate )?(?:of|at|equal to) ${N}`,
    'i',
  ),
  new RegExp(`\\b${N} ad valorem (?:rate of )?(?:duty|tariff)`, 'i'),
  new RegExp(`\\bsurcharge(?:,[^,]{0,80},)?(?: in the form of [a-z ]+,?)? of ${N}`, 'i'),
  new RegExp(`\\badditional (?:duty|duties|tariffs?)(?: at a rate)? of ${N}`, 'i'),
];
/** A rate that the text names only as what it becomes. */
const BECOMES = new RegExp(
  `\\brate of (?:additional )?duty (?:will|shall) (?:increase|decrease|be increased|be reduced|rise) to ${N}`,
  'i',
);

const SUSPENDS =
  /\b(?:is|are|shall be|be) (?:hereby )?suspended\b|\bshall continue to be suspended\b|\bsuspension\b[^.;]{0,240}?\b(?:is|shall be) (?:hereby )?(?:continued|extended)\b|\bsuspend(?:ing|ed)? (?:of )?\d{1,3} percentage points|\bcontinuing to suspend\b/i;
/** “retaining … an additional ad valorem rate of 10 percent”: what is paid while the rest is put aside. */
const RETAINS = new RegExp(`\\b(?:retain|leav)ing\\b[^.;]{0,120}?\\brate of ${N}`, 'i');
/** “removing the modified rates imposed by Executive Order A and Executive Order B” */
const REMOVES = /\bremov(?:e|es|ing)\b[^.;]{0,80}?\brates?\b[^.;]*/i;
const POINTS = /\b(\d{1,3}) percentage points/i;
const ENDS =
  /\bshall no longer be (?:in effect|collected)|\b(?:is|are) (?:hereby )?(?:terminated|revoked|rescinded)\b/i;
/** What is reported, allowed or left alone orders nothing. */
const IDLE =
  /\b(?:may|might|could) (?:further |also |be )*(?:modify|impose|increase|decrease|consider|issue|be imposed|be)\b|\bNothing in this (?:order|proclamation|notice)\b|\bshall not be (?:affected|construed)|\bremain in effect\b|\b(?:is|are) unaffected\b|\bdoes not affect\b|\bI (?:determined|found|declared|ordered|imposed)\b|\b(?:is|are) proposing\b|\bproposed (?:action|modification)\b/i;
/** A word that orders. */
const ORDERS = /\b(?:shall|hereby|will|impos(?:e|es|ed)|proclaim|determined to|is|are)\b/i;
/** What would change a duty, if it were understood. */
const TOUCHES =
  /\b(?:HTSUS|Harmonized Tariff Schedule|headings?|subheadings?|dut(?:y|ies)|tariffs?|surcharge|rates?)\b/i;
const CHANGES =
  /\b(?:is|are|shall be|be) (?:hereby )?(?:amended|suspended|terminated|revoked|rescinded|increased|reduced|removed|imposed)\b|\bshall be,? (?:consistent with law, )?subject to\b|\bshall (?:no longer|continue to) be\b|\bi(?:s|t) (?:hereby )?impose[ds]?\b/i;
const ADMINISTRATIVE =
  /^(?:Implementation|General Provisions|Severability|Delegation|Monitoring|Definitions|Reporting|Scope|Inconsisten|Modification Authority|Interaction|Publication)/i;
const BACKGROUND = /^(?:Background|Purpose|Policy|National Emergency|Findings|Recitals)/i;

/** A note to the schedule explains the heading that is changed beside it. */
const NOTE = /^(?:and )?(?:\([a-z]+\) )?subdivisions? [(\w)–-]+.{0,40}? of U\.S\. note/i;

/** Text that an order puts into the schedule says nothing of its own; a rate or a day in quotes is the order's. */
const ownWords = (text: string): string => text.replace(/[“"][^”"]{25,}[”"]/g, '“…”');

const pct = (value: string | undefined): number => Number(value);
const duty = ({ authority, sector }: Order, goods?: string) => ({
  force: 'instrument' as const,
  imposer: 'US',
  partner: 'CN',
  authority,
  goods:
    (sector ?? goods) ? { all: false, label: sector ?? goods ?? '' } : { all: true, label: 'all products of China' },
});

type Timed = Pick<Effect, 'from' | 'fromTime'>;

const startIn = ({ lead, text, after }: Clause, order: Order): Timed => {
  const found = [text, lead, after].map((words) => startOf(words, order.signedOn)).find((start) => start !== undefined);
  return found ? { from: found.day, ...(found.time && { fromTime: found.time }) } : {};
};

const endIn = ({ text, after }: Clause): Pick<Effect, 'until' | 'untilTime' | 'duration'> => {
  const end =
    endOf(text) ??
    (/\bcontinue in effect\b|\bremain in effect through\b|\bthrough\b/i.test(after) ? endOf(after) : undefined);
  const duration = lengthOf(text);
  return {
    ...(end && { until: end.day, ...(end.time && { untilTime: end.time }) }),
    ...(duration && { duration }),
  };
};

const firstOf = (patterns: readonly RegExp[], text: string): RegExpExecArray | undefined =>
  patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null) ?? undefined;

/** A quote in the order's own words, as long as it needs to be. */
const quoted = (text: string, found: string): string => (text.includes(found) ? found : text);

const stop = (notices: readonly string[], clause: Clause, order: Order): Effect => ({
  action: 'stop',
  force: 'instrument',
  imposer: 'US',
  targets: notices.map((notice) => ({ notice })),
  ...startIn(clause, order),
  evidence: clause.text,
});

export type Read = { effects: Effect[]; problems: { kind: string; text: string }[] };

/** What one provision does to duties on Chinese goods; undefined where it does nothing to any. */
const actIn = (clause: Clause, order: Order): Effect[] | undefined => {
  const text = ownWords(clause.text);
  const { ours, others } = headingsIn(text);
  const named = ordersIn(clause.text).filter((key) => key !== order.key);
  const said = whomIn(text);
  const whom =
    ours.length > 0
      ? 'china'
      : others > 0
        ? 'others'
        : said !== 'unsaid'
          ? said
          : named.some(isNumbered)
            ? 'china'
            : order.whom;
  if (whom === 'others' && !(ENDS.test(text) && named.length > 0)) return undefined;

  const amended = firstOf(AMENDS, text);
  if (amended && (ours.length > 0 || named.some(isNumbered) || (named.length === 0 && whom !== 'unsaid'))) {
    const [target] = ours;
    const amends = target ? target.notice : named.find(isNumbered);
    return [
      {
        action: 'tariff',
        ...duty(order, target?.goods ?? (amends === undefined ? coveredIn(text) : undefined)),
        ratePct: pct(amended[2]),
        previousPct: pct(amended[1]),
        ...(amends && { amends }),
        ...startIn(clause, order),
        evidence: quoted(clause.text, amended[0]),
      },
    ];
  }
  const suspended = SUSPENDS.exec(text);
  if (suspended) {
    const [target] = ours;
    const notice = target?.notice ?? named.find(isNumbered);
    if (notice === undefined) return undefined;
    const stated = POINTS.exec(text)?.[1];
    const retained = RETAINS.exec(text)?.[1];
    const keeps = retained === undefined ? (stated === undefined ? target?.insteadOfPct : undefined) : pct(retained);
    const removed = ordersIn(REMOVES.exec(clause.text)?.[0] ?? '').filter((key) => key !== notice);
    return [
      {
        action: 'suspend',
        force: 'instrument',
        imposer: 'US',
        partner: 'CN',
        targets: [{ notice }],
        ...(stated !== undefined && { suspendPct: pct(stated) }),
        ...(keeps !== undefined && { keepsPct: keeps }),
        ...startIn(clause, order),
        ...endIn(clause),
        evidence: clause.text,
      },
      ...(removed.length > 0 ? [stop(removed, clause, order)] : []),
    ];
  }
  if (ENDS.test(text)) {
    if (named.length === 0) return undefined;
    return [stop(named, clause, order)];
  }
  const imposed = firstOf(IMPOSED, text) ?? BECOMES.exec(text);
  if (!imposed || !ORDERS.test(text) || whom === 'unsaid') return undefined;
  return [
    {
      action: 'tariff',
      ...duty(order, coveredIn(text)),
      ratePct: pct(imposed[1]),
      ...startIn(clause, order),
      ...endIn(clause),
      evidence: quoted(clause.text, imposed[0]),
    },
  ];
};

/** Rates on the goods of an earlier action, of a list or of an annex are not on all goods. */
const COVERED =
  /\b((?:certain )?(?:products|articles|goods)(?: of China)? (?:covered by|classified in|described in|listed in|identified in|provided for in) (?!this|section|subsection)[^.;,]{4,120})/i;
const coveredIn = (text: string): string | undefined => COVERED.exec(text)?.[1];

const isIdle = ({ heading, text }: Clause): boolean =>
  APART.test(`${heading} ${text}`) || (IDLE.test(text) && !ENDS.test(text));

/** Every duty on Chinese goods that an order lays, changes, puts aside or ends, and what it does that is not understood. */
export const dutiesIn = (clauses: readonly Clause[], order: Order): Read => {
  const out: Read = { effects: [], problems: [] };
  for (const clause of clauses) {
    const background = BACKGROUND.test(clause.heading);
    if (isIdle(clause) || NOTE.test(clause.text) || (background && !ENDS.test(clause.text))) continue;
    const own = ownWords(clause.text);
    const effects = actIn(clause, order);
    if (effects !== undefined) {
      for (const effect of effects) if (!out.effects.some((one) => sameAct(one, effect))) out.effects.push(effect);
      continue;
    }
    const acts = !ADMINISTRATIVE.test(clause.heading) && CHANGES.test(own) && TOUCHES.test(own);
    if (acts && whomIn(own) === 'china' && !headingsOfOthers(own))
      out.problems.push({ kind: 'unknown-wording', text: clause.text });
  }
  return out;
};

const headingsOfOthers = (text: string): boolean => {
  const { ours, others } = headingsIn(text);
  return ours.length === 0 && others > 0;
};

/** A heading and the note that explains it are changed alike. */
const sameAct = (one: Effect, other: Effect): boolean =>
  one.action === other.action &&
  (one.action !== 'suspend' || JSON.stringify(one.targets) === JSON.stringify(other.targets)) &&
  one.ratePct === other.ratePct &&
  one.amends === other.amends &&
  one.from === other.from &&
  one.goods?.label === other.goods?.label &&
  JSON.stringify(one.targets) === JSON.stringify(other.targets);
