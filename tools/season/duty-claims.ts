import { tariffSubject } from '../../shared/domain/subject.ts';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { addDays, type CivilDate } from '../../shared/time/civil.ts';
import { type Claim, claim, DAY, dayIn, dayOf, type Law, type Told } from './spoken.ts';

export const onAll = ({ kind, goods }: Measure): boolean => kind === 'tariff' && goods?.all !== false;
const total = (measures: readonly Measure[], subject: string): number =>
  measures
    .filter((measure) => measure.subject === subject && onAll(measure) && measure.state === 'in-force')
    .reduce((sum, { ratePct = 0, suspendedPct = 0 }) => sum + ratePct - suspendedPct, 0);

const DUTIES = String.raw`(US|China)(?:'s)?(?: \w+)? duties on all (Chinese|US) goods`;
export const subjectIn = (imposer: string): string =>
  imposer === 'US' ? tariffSubject('US', 'CN') : tariffSubject('CN', 'US');

/** Struck down is not yet uncollected: what is void is paid until an order ends it. */
const voidDay = ({ text }: Told, { today }: Law): CivilDate | undefined =>
  dayIn(/void since [^)]*/.exec(text)?.[0] ?? '', today);

/** `20 → 10 %` on all goods: the totals at the ends of the day before and of the day itself. */
const turnsIn = (line: Told, law: Law): Claim[] =>
  [
    ...line.text.matchAll(
      new RegExp(`${DUTIES}(?:[^;.]|\\d\\.\\d)*?(\\d+(?:\\.\\d+)?) → (\\d+(?:\\.\\d+)?) %([^;]*)`, 'g'),
    ),
  ].map(([, imposer = '', , from, to, rest = '']) => {
    const subject = subjectIn(imposer);
    // What states no day counts from that of its text, which is yesterday's by the time it is read here.
    const undated = line.label === 'headline' && /states no day/.test(line.text);
    const told = dayIn(new RegExp(`from ${DAY}`).exec(rest)?.[0] ?? '', law.today) ?? dayOf(line, law);
    const day = undated ? addDays(told, -1) : told;
    const voided = voidDay(line, law);
    const before = voided && voided < day ? addDays(voided, -1) : addDays(day, -1);
    const is = `${total(law.on(before), subject)} → ${total(law.on(day), subject)}`;
    return claim(line, `${subject} ${from} → ${to} on ${day}`, `${subject} ${is} on ${day}`);
  });

/** `stay 30 %`, `keeps duties on all US goods at 10 %`: the total at the message's minute. */
const staysIn = (line: Told, law: Law): Claim[] => {
  const stays = [...line.text.matchAll(new RegExp(`${DUTIES} (?:stay )?(\\d+) %(?! from| to )`, 'g'))];
  const keeps = [...line.text.matchAll(/(China|US) keeps duties on all (Chinese|US) goods at (\d+) %/g)];
  return [...stays, ...keeps].map(([, imposer = '', , pct]) => {
    const subject = subjectIn(imposer);
    const voided = voidDay(line, law);
    const is = total(voided ? law.on(addDays(voided, -1)) : law.now, subject);
    return claim(line, `${subject} ${pct} now`, `${subject} ${is} now`);
  });
};

/** `duties … 34 % from 11 Nov 2026 unless extended`. */
const thensIn = (line: Told, law: Law): Claim[] =>
  [...line.text.matchAll(new RegExp(`${DUTIES} (\\d+) % from (${DAY})`, 'g'))].flatMap(
    ([, imposer = '', , pct, on = '']) => {
      const [subject, day] = [subjectIn(imposer), dayIn(on, law.today)];
      if (!day) return [];
      return [claim(line, `${subject} ${pct} on ${day}`, `${subject} ${total(law.on(day), subject)} on ${day}`)];
    },
  );

/** `10 % to 24 Jul 2026 …; what takes its place then is not known`, `duties of 10 % on all Chinese goods end on 24 Jul`. */
const endsIn = (line: Told, law: Law): Claim[] =>
  [
    ...line.text.matchAll(new RegExp(`${DUTIES} (\\d+(?:\\.\\d+)?) % to (${DAY})`, 'g')),
    ...line.text.matchAll(
      new RegExp(
        `(US|China)(?:'s)? duties of (\\d+(?:\\.\\d+)?) % on all (?:Chinese|US) goods end(?: on (${DAY}))?`,
        'g',
      ),
    ),
  ].flatMap((found) => {
    const [, imposer = '', second = '', third = ''] = found;
    const then = /to \d/.test(found[0]);
    const [pct, subject] = [then ? third : second, subjectIn(imposer)];
    const day = dayIn(new RegExp(`(?:to|on) ${DAY}`).exec(found[0])?.[0] ?? '', law.today) ?? dayOf(line, law);
    const is = `${total(law.on(addDays(day, -1)), subject)} → ${total(law.on(day), subject)} on ${day}`;
    return [claim(line, `${pct} → 0 on ${day}`, is)];
  });

/** `30 → 44 % that day, or 20 % if the suspension of 24 points is extended` */
const eitherIn = (line: Told, law: Law): Claim[] =>
  [
    ...line.text.matchAll(
      new RegExp(
        `(US|China) changes duties on all \\w+ goods from (${DAY})[^;]*; (\\d+) → (\\d+) % that day, or (\\d+) %`,
        'g',
      ),
    ),
  ].flatMap(([, imposer = '', on = '', , , , from, to, or]) => {
    const [subject, day] = [subjectIn(imposer), dayIn(on, law.today)];
    if (!day) return [];
    const own = law.on(addDays(day, -1)).filter((one) => onAll(one) && one.subject === subject);
    const aside = own.reduce((sum, { suspendedPct = 0 }) => sum + suspendedPct, 0);
    const then = total(law.on(day), subject);
    const is = `${total(law.on(addDays(day, -1)), subject)} → ${then}, or ${then - aside}`;
    return [claim(line, `${from} → ${to}, or ${or}`, is)];
  });

/** `IEEPA duties on all Chinese goods: 20 points`: so many were paid before. */
const voidedIn = (line: Told, law: Law): Claim[] =>
  [...line.text.matchAll(/IEEPA duties on all Chinese goods: (\d+) points/g)].map(([, points]) => {
    const subject = subjectIn('US');
    return claim(line, `${points} points before`, `${total(law.was, subject)} points before`);
  });

/** `130 % on all goods (our sum)`: what is paid, and what is threatened beside it. */
const ifDoneIn = (line: Told, law: Law): Claim[] => {
  const [, sum, whose] = /^([\d.]+) % on all goods \((our|their) sum/.exec(line.text) ?? [];
  const threat = Number(/([\d.]+) %/.exec(line.headline)?.[1]);
  if (line.label !== 'IF DONE' || sum === undefined) return [];
  return [claim(line, `${sum} %`, `${threat + (whose === 'our' ? total(law.now, subjectIn('US')) : 0)} %`)];
};

export const dutyClaims = [turnsIn, staysIn, thensIn, endsIn, eitherIn, voidedIn, ifDoneIn];
