import { tariffSubject } from '../../shared/domain/subject.ts';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { addDays, type CivilDate } from '../../shared/time/civil.ts';
import { onAll, subjectIn } from './duty-claims.ts';
import { type Claim, claim, DAY, dayIn, dayOf, type Law, type Told } from './spoken.ts';

const paid = ({ state, ratePct = 0, suspendedPct = 0 }: Measure): number =>
  state === 'in-force' ? ratePct - suspendedPct : 0;
const ALL = String.raw`(US|China)(?:'s)?(?: \w+)*? duties on all (?:Chinese|US) goods`;

/** `24 points stay suspended to 10 Nov 2026`, `suspended to …, no end stated`. */
const asideIn = (line: Told, law: Law): Claim[] =>
  [
    ...line.text.matchAll(new RegExp(`${ALL}(?:(?!duties on)[^.])*?(\\d+) points stay suspended to (${DAY})`, 'g')),
  ].flatMap(([, imposer = '', points = '', until = '']) => {
    const [subject, last] = [subjectIn(imposer), dayIn(until, law.today)];
    if (!last) return [];
    // An end that is stated as a minute is over at the end of its day.
    const own = law.on(addDays(last, -1)).filter((one) => onAll(one) && one.subject === subject && one.suspendedPct);
    const sum = own.reduce((total, { suspendedPct = 0 }) => total + suspendedPct, 0);
    const ends = [...new Set(own.map(({ until: end }) => end ?? 'no end'))].join(' ');
    return [claim(line, `${points} aside to ${last}`, `${sum} aside to ${ends}`)];
  });

/** `20 % = 10 fentanyl + 10 reciprocal`: so many points each, on the day that the line speaks of. */
const partsIn = (line: Told, law: Law): Claim[] =>
  [
    ...line.text.matchAll(
      new RegExp(`${ALL}[^=;]*?(\\d+(?:\\.\\d+)?) % = ((?:\\d+(?:\\.\\d+)? [^+:;(]+(?:\\+ )?)+)`, 'g'),
    ),
  ].flatMap(([, imposer = '', total, parts = '']) => {
    const subject = subjectIn(imposer);
    const said = [...parts.matchAll(/(?:^|\+ )(\d+(?:\.\d+)?) /g)].map(([, pct]) => Number(pct));
    const day = dayOf(line, law);
    const own = (line.label === 'NOW' ? law.now : law.on(day)).filter((one) => onAll(one) && one.subject === subject);
    const is = own.map(paid).filter((pct) => pct > 0);
    const words = (all: readonly number[]): string => all.toSorted((a, b) => a - b).join(' + ');
    const sum = said.reduce((a, b) => a + b, 0);
    return [claim(line, `${words(said)} = ${total}`, `${words(is)} = ${sum}`)];
  });

/** `China puts duties of 34 % on all US goods from 10 Apr 2025`, `raises its coming duties … 34 → 84 %`. */
const comingIn = (line: Told, law: Law): Claim[] =>
  [
    ...line.text.matchAll(
      new RegExp(`(US|China) puts duties of (\\d+(?:\\.\\d+)?) % on all [^;]*? from (${DAY})`, 'g'),
    ),
    ...line.text.matchAll(
      new RegExp(`(US|China) \\w+ its coming duties on all [^;]*?→ (\\d+(?:\\.\\d+)?) % from (${DAY})`, 'g'),
    ),
  ].flatMap(([, imposer = '', pct, on = '']) => {
    const [subject, day] = [subjectIn(imposer), dayIn(on, law.today)];
    if (!day) return [];
    const is = law
      .on(day)
      .filter((one) => onAll(one) && one.subject === subject)
      .reduce((sum, one) => sum + paid(one), 0);
    return [claim(line, `${subject} ${pct} on ${day}`, `${subject} ${is} on ${day}`)];
  });

const PARTNERS: Record<string, string> = { Chinese: 'CN', Canadian: 'CA', Japanese: 'JP' };
const SOME = [
  /(US|China) on (\w+) goods: ((.*))$/,
  /(US|China) (?:puts duties on|ends its duties on|changes its duties on) some (\w+) goods((?: from [^:]*(?::\d\d)?)?: ([^;]*(?:; \d[^;]*)*))/,
  /(US|China)(?:'s)? duties on some (\w+) goods ((?:come into force|stop)[^:]*(?::\d\d[^:]*)?: (.*))$/,
];

const onSome = (one: Measure, subject: string): boolean =>
  one.kind === 'tariff' && one.subject === subject && one.goods?.all === false;

/** `China on US goods: 15 % on coal; 10 → 0 % on sorghum`: duties on some goods begin and end so on the line's day. */
const onSomeGoods = (line: Told, law: Law): Claim[] => {
  const [, imposer = '', partner = '', whole, rest = ''] = SOME.map((form) => form.exec(line.text)).find(Boolean) ?? [];
  if (whole === undefined) return [];
  const own = dayIn(new RegExp(`(?:from|on) ${DAY}`).exec(whole)?.[0] ?? '', law.today);
  const ahead = dayIn(new RegExp(`^${DAY}, (?:tomorrow|in)`).exec(line.text)?.[0] ?? '', law.today);
  const day = own ?? ahead ?? (line.label === 'headline' ? law.today : dayOf(line, law));
  const ends = /ends its duties|goods stop/.test(line.text);
  const subject = tariffSubject(imposer === 'US' ? 'US' : 'CN', PARTNERS[partner] ?? partner);
  return [...rest.matchAll(/(?:(\d+(?:\.\d+)?) → )?(\d+(?:\.\d+)?) % on /g)].map(([, was, is = '']) => {
    const rate = Number(was ?? is);
    const over = was !== undefined ? Number(is) === 0 : ends;
    const at = (on: CivilDate): readonly Measure[] =>
      law.on(on).filter((one) => onSome(one, subject) && paid(one) === rate);
    const begun = at(day).filter(({ id }) => !at(addDays(day, -1)).some((one) => one.id === id)).length > 0;
    const ended = at(addDays(day, -1)).filter(({ id }) => !at(day).some((one) => one.id === id)).length > 0;
    const said = `${rate} % on some goods ${over ? 'ends' : 'begins'} on ${day}`;
    return claim(
      line,
      said,
      (over ? ended : begun) ? said : `no duty of ${rate} % ${over ? 'ends' : 'begins'} on ${day}`,
    );
  });
};

export const pointClaims = [asideIn, partsIn, comingIn, onSomeGoods];
