import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { type Claim, claim, DAY, dayIn, isControl, type Law, refsIn, type Told } from './spoken.ts';

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

/** `in principle under No.61: …`: the notice has a rule of that kind. */
const treatedIn = (line: Told, law: Law): Claim[] =>
  line.label !== 'DENIED'
    ? []
    : refsIn(/under ([^:]*)/.exec(line.text)?.[1] ?? '', law.today).map((key) => {
        const held = law.now.some(({ notice, rule }) => notice === key && rule === 'presumed-denial');
        return claim(line, `${key} denies`, `${key} ${held ? 'denies' : 'does not deny'}`);
      });

export const ruleClaims = [headlinesIn, easedIn, standingIn, treatedIn];
