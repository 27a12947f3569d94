import { type Claim, type ClaimType, imposerOf } from '../../domain/acts/claim.ts';
import { authorityOf } from '../../domain/acts/duty-root.ts';
import { lawOf } from '../duties/duties.ts';
import { listName } from '../rules/list.ts';
import { goodsFrom, partyName } from '../rules/party.ts';
import { thingsOf } from '../subjects/subject.ts';
import { counted } from '../text/counted.ts';
import { longDay } from '../text/day.ts';

export const claimedThings = ({ subjects = [] }: Claim): string => thingsOf(subjects.map((subject) => ({ subject })));

const goods = ({ partner = 'US' }: Claim): string => {
  return /^[A-Z]{2}$/.test(partner) ? goodsFrom(partner) : 'goods of all countries';
};

/** `fentanyl`, `s.301`, `IEEPA`: the part of all duties that a rate is. */
const partName = (component: string): string => lawOf({ authority: authorityOf(component) }) ?? component;
const rate = (claim: Claim): string => {
  if (claim.ratePct === undefined) return `a new duty on ${goods(claim)}`;
  if (claim.ratePct === 0 && claim.type === 'tariff-set') return `duties on ${goods(claim)} are over`;
  const part = claim.component && `${partName(claim.component)} `;
  const plus = claim.basis === 'additional' || claim.basis === 'points' ? '+' : '';
  const from = claim.fromPct === undefined || claim.fromPct === claim.ratePct ? plus : `${claim.fromPct} → `;
  return `${part ?? ''}${from}${claim.ratePct} % on ${goods(claim)}`;
};

const firms = ({ count, entities }: Claim): string => {
  const number = count ?? entities?.length;
  return number === undefined ? 'firms' : counted(number, 'firm');
};

/** Which list; the press often says no more than “blacklisted”. */
const ofList = ({ list }: Claim): string =>
  list === undefined || list === 'unspecified' ? 'a list that is not named' : `the ${listName(list)}`;

const SAID: Record<ClaimType, (claim: Claim) => string> = {
  'control-add': (claim) => `controls on ${claimedThings(claim) || 'exports'}`,
  'control-suspend': (claim) => `controls on ${claimedThings(claim) || 'exports'} suspended`,
  'control-remove': (claim) => `controls on ${claimedThings(claim) || 'exports'} lifted`,
  'list-add': (claim) => `${firms(claim)} put on ${ofList(claim)}`,
  'list-suspend': (claim) => `measures on ${firms(claim)} of ${ofList(claim)} suspended`,
  'list-remove': (claim) => `${firms(claim)} struck off ${ofList(claim)}`,
  'tariff-set': rate,
  'tariff-threat': rate,
  'tariff-suspend': (claim) =>
    `${claim.ratePct === undefined ? 'duties' : `${claim.ratePct} %`} on ${goods(claim)} suspended`,
  'suspension-extend': (claim) =>
    `the suspension${claimedThings(claim) ? ` for ${claimedThings(claim)}` : ''} is extended`,
  'licence-general': (claim) => `general licences for ${claimedThings(claim) || 'some exporters'}`,
};

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
/** ` to 10 Nov 2026`, ` for 1 year` */
const lasting = ({ until, duration = '' }: Claim): string => {
  if (until) return ` to ${longDay(until)}`;
  const [, count, unit = ''] = /^P(\d+)([YMWD])$/.exec(duration) ?? [];
  return UNITS[unit] === undefined ? '' : ` for ${counted(Number(count), UNITS[unit])}`;
};

/** `+100 % on Chinese goods from 1 Nov 2025 or sooner` */
export const claimText = (claim: Claim): string => {
  const from = claim.effectiveOn
    ? ` from ${longDay(claim.effectiveOn)}${claim.effectiveHedged ? ' or sooner' : ''}`
    : '';
  return `${SAID[claim.type](claim)}${from}${lasting(claim)}`;
};

/** Who said it, as far as the words tell. */
export const speakerOf = (claim: Claim): string => {
  const { speaker, evidence, type } = claim;
  const american = type.startsWith('tariff') && imposerOf(claim) === 'US';
  if (american && /\bCourt\b/i.test(evidence)) return 'court says';
  if (american && (/\b(Trump|President)\b/.test(evidence) || type === 'tariff-threat')) return 'President says';
  if (speaker === 'official-us') return 'US official says';
  return speaker === 'official-cn' ? 'Chinese official says' : 'press says';
};

export const actorOf = (claim: Claim): string => partyName(imposerOf(claim));
