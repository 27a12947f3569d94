import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { addDays, type CivilDate, daysBetween } from '../../shared/time/civil.ts';
import { type Claim, claim, DAY, dayIn, dayOf, type Law, refsIn, type Told } from './spoken.ts';

const isControl = ({ kind }: Measure): boolean => kind === 'control';

/** How a rule is called where it begins, and where an act disposes of it. */
const RULES: readonly (readonly [RegExp, Measure['rule']])[] = [
  [/no general licence|refusal of general/i, 'no-general-licence'],
  [/requires a licence for|licence (?:requirement )?for|^licence\b/i, 'licence'],
  [/bans? (?:exports of|on)|prohibited/i, 'prohibited'],
  [/denies in principle|denial of|denied in principle/i, 'presumed-denial'],
  [/reviews more strictly|stricter review/i, 'stricter-review'],
  [/case by case|case-by-case/i, 'case-by-case'],
];
const ruleIn = (text: string): Measure['rule'] | undefined => RULES.find(([words]) => words.test(text))?.[1];

const BEGINS =
  /(?:requires a licence for|bans exports of|denies in principle exports of|reviews more strictly exports of|reviews case by case exports of|gives no general licence for) [^;]*?(?: from ([^;()]*?))? \((Nos?\.[^()]*(?:\(\d+\)[^()]*)*)\)/g;

const daysIn = (text: string, law: Law): CivilDate[] => {
  const year = new RegExp(DAY).exec(text.split(/,| and /).at(-1) ?? '')?.[3];
  return text.split(/,| and /).flatMap((piece) => {
    if (/today/.test(piece)) return [law.today];
    const own = dayIn(/\d{4}/.test(piece) ? piece : `${piece.trim()} ${year ?? law.today.slice(0, 4)}`, law.today);
    return own ? [own] : [];
  });
};

/** `requires a licence for Ho Er from 8 Nov 2025 (No.57)`: each notice begins on one of the days, by such a rule. */
const headlinesIn = (line: Told, law: Law): Claim[] =>
  [...line.text.matchAll(BEGINS)].flatMap(([words, from = 'today', refs = '']) => {
    if (/later days/.test(from)) return [];
    const days = daysIn(from, law);
    const rule = ruleIn(words);
    return refsIn(refs, law.today).map((key) => {
      const begun = days.some((day) =>
        law
          .on(day)
          .some(
            (one) =>
              one.notice === key && one.rule === rule && one.state === 'in-force' && one.from.slice(0, 10) === day,
          ),
      );
      const said = `${key} ${rule} from ${days.join(' ')}`;
      return claim(line, said, begun ? said : `${key} has no ${rule} that begins so`);
    });
  });

const EASES: readonly (readonly [RegExp, Measure['state']])[] = [
  [/(?:extends|shortens) the suspension of its/, 'suspended'],
  [/(?:suspends|lifts) its/, 'suspended'],
  [/stops its/, 'stopped'],
  [/repeals its/, 'repealed'],
  [/moves the legal basis of its/, 'replaced'],
  [/resumes its/, 'in-force'],
];
const EASED =
  /((?:extends|shortens) the suspension of|suspends|lifts|stops|repeals|moves the legal basis of|resumes) its (?!measures)[^;]*?\((Nos?\.[^()]*)\)(?: from (today|\d+ \w+ \d{4}))?(?: to (\d+ \w+ \d{4}))?/g;

/** `lifts its US denial of Ga Ge (No.46/2024 ¶2) from today to 27 Nov 2026`. */
const easedIn = (line: Told, law: Law): Claim[] =>
  [...line.text.matchAll(EASED)].flatMap(([words, , refs = '', from = 'today', to]) => {
    const state = EASES.find(([verb]) => verb.test(words))?.[1];
    const day = from === 'today' ? law.today : dayIn(from, law.today);
    const until = to && dayIn(to, law.today);
    if (!day || !state) return [];
    return refsIn(refs, law.today).map((key) => {
      const own = law.on(day).filter((one) => isControl(one) && one.notice === key);
      const stands = own.some((one) => one.state === state && (!until || one.until === until));
      const said = `${key} ${state} on ${day}${until ? ` to ${until}` : ''}`;
      const is = [...new Set(own.map((one) => `${one.state} to ${one.until ?? 'no end'}`))].join(', ');
      return claim(line, said, stands ? said : `${key} ${is} on ${day}`);
    });
  });

const STANDING = new Set(['UNTOUCHED', 'UNCHANGED']);

/** `licence for superhard (33/2024), graphite (39/2023); US denial of Ga (46/2024 ¶2)`: in force, by such a rule. */
const standingIn = (line: Told, law: Law): Claim[] =>
  (STANDING.has(line.label) ? line.text.split(/; |\. /) : []).flatMap((piece) => {
    const rule = ruleIn(piece);
    if (!rule) return [];
    return refsIn(piece, law.today).map((key) => {
      const held = law.now.some((one) => one.notice === key && one.rule === rule && one.state === 'in-force');
      return claim(line, `${rule} by ${key} in force`, `${rule} by ${key} ${held ? '' : 'not '}in force`);
    });
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

/** `in principle under No.61: …`: the notice has a rule of that kind. */
const treatedIn = (line: Told, law: Law): Claim[] =>
  line.label !== 'DENIED'
    ? []
    : refsIn(/under ([^:]*)/.exec(line.text)?.[1] ?? '', law.today).map((key) => {
        const held = law.now.some(({ notice, rule }) => notice === key && rule === 'presumed-denial');
        return claim(line, `${key} denies`, `${key} ${held ? 'denies' : 'does not deny'}`);
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

export const ruleClaims = [
  headlinesIn,
  easedIn,
  standingIn,
  returnsIn,
  lastDaysIn,
  treatedIn,
  comingIn,
  withdrawnIn,
  claimedIn,
  endedIn,
];
