import { addDays, daysBetween } from '../../shared/time/civil.ts';
import { type Claim, claim, DAY, dayIn, dayOf, isControl, type Law, refsIn, type Told } from './spoken.ts';

/** `last day 10 Nov 2026; in force on 11 Nov 2026 unless extended`. */
const lastDaysIn = (line: Told, law: Law): Claim[] =>
  line.label !== 'END'
    ? []
    : [...line.text.matchAll(new RegExp(`last day (${DAY}); in force on (${DAY})`, 'g'))].flatMap((found) => {
        const [last, back] = [dayIn(found[1] ?? '', law.today), dayIn(found[5] ?? '', law.today)];
        if (!last || !back) return [];
        const aside = law.on(last).filter(({ state, until }) => state === 'suspended' && until === last);
        const returned = law
          .on(back)
          .filter(({ id, state }) => state === 'in-force' && aside.some((one) => one.id === id));
        const said = `aside to ${last}, in force on ${back}`;
        return [
          claim(
            line,
            said,
            aside.length > 0 && returned.length > 0
              ? said
              : `${aside.length} aside to ${last}, ${returned.length} of them in force on ${back}`,
          ),
        ];
      });

/** `1 Aug 2023, in 7 days, unless changed: licence for Ga Ge (23) comes into force`. */
const comingIn = (line: Told, law: Law): Claim[] => {
  const [, on = '', , , , days = '', what = ''] =
    new RegExp(`(?:^|on )(${DAY})(?: [\\d:]+(?: E[SD]T)?)?, (tomorrow|in \\d+ days), unless \\w+(?:: (.*))?`).exec(
      line.text,
    ) ?? [];
  const day = dayIn(on, law.today);
  if (!day) return [];
  const ahead = days === 'tomorrow' ? 1 : Number(/\d+/.exec(days)?.[0]);
  const controls =
    line.label === 'headline' ? what.split('; ').filter((piece) => /comes? (?:back|into force)/.test(piece)) : [];
  const keys = refsIn(controls.filter((piece) => !/duties|firms? \(/.test(piece)).join('; '), law.today);
  return [
    claim(line, `${on} ${ahead} days ahead`, `${on} ${daysBetween(law.today, day)} days ahead`),
    ...keys.map((key) => {
      const begins = law
        .on(day)
        .some(({ notice, state, since }) => notice === key && state === 'in-force' && since === day);
      return claim(line, `${key} in force since ${day}`, `${key} ${begins ? '' : 'not '}in force since ${day}`);
    }),
  ];
};

/** `our reminders for 8 Nov and 1 Dec`: something was to come on those days, and comes no more. */
const withdrawnIn = (line: Told, law: Law): Claim[] =>
  (line.label === 'WITHDRAWN' ? [...line.text.matchAll(new RegExp(DAY, 'g'))] : []).flatMap(([text]) => {
    const day = dayIn(text, law.today);
    if (!day) return [];
    const now = new Map(law.now.map(({ id, next }) => [id, next?.on]));
    const gone = law.was.some(({ id, next }) => next?.on === day && now.get(id) !== day);
    return [
      claim(
        line,
        `due on ${day}, and no more`,
        gone ? `due on ${day}, and no more` : `nothing due on ${day} that is not still`,
      ),
    ];
  });

/** `an official said on 28 Sep 2026 that it runs to 10 Jan 2027` */
const claimedIn = (line: Told, law: Law): Claim[] =>
  line.label !== 'BUT'
    ? []
    : [...line.text.matchAll(new RegExp(`said on (${DAY}) that it runs to (${DAY})`, 'g'))].map((found) => {
        const [on, until] = [dayIn(found[1] ?? '', law.today), dayIn(found[5] ?? '', law.today)];
        const said = law.now.some(({ claimed }) => claimed?.on === on && claimed?.until === until);
        return claim(line, `claimed on ${on} to ${until}`, said ? `claimed on ${on} to ${until}` : 'claimed by nobody');
      });

/** `China's suspension of 7 Nov 2025 ended at midnight` */
const endedIn = (line: Told, law: Law): Claim[] =>
  [...line.text.matchAll(new RegExp(`suspension of (${DAY}) ended at midnight`, 'g'))].map(([, of = '']) => {
    const day = dayIn(of, law.today);
    const back = new Set(
      law.now.filter(({ state, since }) => state === 'in-force' && since === law.today).map(({ id }) => id),
    );
    const ended = law
      .on(addDays(law.today, -1))
      .some(({ id, state, since }) => state === 'suspended' && since === day && back.has(id));
    return claim(
      line,
      `suspended since ${day}, back`,
      ended ? `suspended since ${day}, back` : `nothing suspended since ${day} is back`,
    );
  });

const RETURNS: Record<string, boolean> = { BACK: true, 'FIRST TIME': false };

/** What a date brought back, and what it brought for the first time. */
const returnsIn = (line: Told, law: Law): Claim[] => {
  const before = RETURNS[line.label];
  if (before === undefined || /duties|firms?\b/.test(line.text)) return [];
  const day = dayOf(line, law);
  return refsIn(line.text, law.today).map((key) => {
    const began = law
      .on(day)
      .some((one) => one.notice === key && isControl(one) && one.state === 'in-force' && one.since === day);
    return claim(line, `${key} in force since ${day}`, `${key} ${began ? '' : 'not '}in force since ${day}`);
  });
};

export const dateClaims = [returnsIn, lastDaysIn, comingIn, withdrawnIn, claimedIn, endedIn];
