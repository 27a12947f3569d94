import { SUBSTANCES } from '../../shared/domain/goods/substances.ts';
import { slugOf } from '../../shared/domain/subject.ts';
import { type Claim, claim, DAY, dayIn, dayOf, keyOf, type Law, numbersIn, type Told } from './spoken.ts';

/** `suspended to 10 Nov 2026` and `end X → Y` of a notice's listings or controls. */
const endsIn = (line: Told, law: Law): Claim[] => {
  const whole = /^China suspends [^(]*\((Nos?\. ?[^()]*)\) from today to (\d+ \w+ \d{4})/.exec(line.text);
  const moved = /^((?:UEL|No\.)[^(]*) \(.*?\): suspended, end .*? → (\d+ \w+ \d{4})/.exec(line.text);
  const keys = whole
    ? numbersIn((whole[1] ?? '').replace(/^Nos?\. ?/, ''), law.today)
    : moved
      ? [keyOf((moved[1] ?? '').trim(), law.today)]
      : [];
  const day = dayIn(whole?.[2] ?? moved?.[2] ?? '', law.today);
  return keys.flatMap((key) => {
    const own = law.on(law.today).filter(({ notice }) => notice === key);
    const ends = [...new Set(own.map(({ state, until }) => `${state} to ${until}`))].join(', ');
    return day ? [claim(line, `${key} suspended to ${day}`, `${key} ${ends}`)] : [];
  });
};

const SYMBOLS = new Map(SUBSTANCES.flatMap(({ symbol, slug }) => (symbol ? [[symbol, slug] as const] : [])));
const RARE = new Set(
  SUBSTANCES.filter(({ group, symbol }) => group === 'rare earths' && symbol).map(({ slug }) => slug),
);
const HOLDS = ['UNTOUCHED', 'UNCHANGED', 'NOT YET'];

/** `licence for Sm Gd Tb (18)`: each is under that notice, in force at the message's minute. */
const elementsIn = (line: Told, law: Law): Claim[] =>
  (HOLDS.includes(line.label)
    ? [
        ...line.text.matchAll(
          /((?:[A-Z][a-z]? )+[A-Z][a-z]?|\b[A-Z][a-z]?)(?: \((?:No\.)?(\d+(?:\/\d{4})?)[^)]*\)|: licence since [^(]*\(No\.(\d+(?:\/\d{4})?)\))/g,
        ),
      ]
    : []
  ).flatMap(([, symbols = '', one, other]) => {
    const [key = ''] = numbersIn(one ?? other ?? '', law.today);
    const wanted = line.label === 'NOT YET' ? 'suspended' : 'in-force';
    return symbols.split(' ').flatMap((symbol) => {
      const slug = SYMBOLS.get(symbol);
      if (!slug) return [];
      const states = law.now
        .filter((measure) => measure.notice === key && slugOf(measure.subject) === slug)
        .map(({ state }) => state);
      return [
        claim(
          line,
          `${slug} ${wanted} by ${key}`,
          `${slug} ${states.includes(wanted) ? wanted : states.join(' ')} by ${key}`,
        ),
      ];
    });
  });

/** `Ga Ge Sb to the US: suspended to 27 Nov`: each of the elements is put aside until then. */
const asideUntil = (line: Told, law: Law): Claim[] =>
  (line.label === 'NOT YET'
    ? [...line.text.matchAll(new RegExp(`((?:[A-Z][a-z]? )+)[^:.]*: suspended to (${DAY})`, 'g'))]
    : []
  ).flatMap(([, symbols = '', on = '']) =>
    symbols.split(' ').flatMap((symbol) => {
      const [slug, day] = [SYMBOLS.get(symbol), dayIn(on, law.today)];
      if (!slug || !day) return [];
      const aside = law.now.some(
        ({ subject, state, until }) => slugOf(subject) === slug && state === 'suspended' && until === day,
      );
      return [claim(line, `${slug} aside to ${day}`, `${slug} ${aside ? '' : 'not '}aside to ${day}`)];
    }),
  );

/** `From 8 Nov: 12 of 17 rare earths`. */
const sharesIn = (line: Told, law: Law): Claim[] =>
  [...line.text.matchAll(new RegExp(`From (${DAY}): (\\d+) of 17 rare earths`, 'g'))].flatMap(
    ([, on = '', , , , count]) => {
      const day = dayIn(on, law.today);
      if (!day) return [];
      const held = new Set(
        law.on(day).flatMap(({ subject, kind, state, reach }) => {
          const slug = slugOf(subject);
          return kind === 'control' && state === 'in-force' && !reach?.length && RARE.has(slug) ? [slug] : [];
        }),
      );
      return [claim(line, `${count} of 17 on ${day}`, `${held.size} of 17 on ${day}`)];
    },
  );

/** The notices in brackets: `(No.62 · 1E902.a-b)`, `(56)`, `No.61 ¶1(1)-(2)`. */
const bracketedIn = (text: string, law: Law): string[] =>
  [
    ...new Set([
      ...[...text.matchAll(/(?<![\d-])\((?:No\.)?(\d+(?:\/\d{4})?)(?: ¶[\d()-]+)?(?: · [^()]*)?\)/g)].map(
        ([, number = '']) => number,
      ),
      ...[...text.matchAll(/No\.(\d+(?:\/\d{4})?) ¶/g)].map(([, number = '']) => number),
    ]),
  ].flatMap((number) => numbersIn(number, law.today));

/** Under a day: what a notice controls counts on it, and did not all count the day before. */
const beginsIn = (line: Told, law: Law): Claim[] => {
  const day =
    line.label === 'TODAY'
      ? law.today
      : new RegExp(`^${DAY}$`, 'i').test(line.label)
        ? dayIn(line.label, law.today)
        : undefined;
  const on = line.label === 'IN FORCE' ? dayOf(line, law) : day;
  if (!on || !/licence|denied in principle|stricter review|prohibited|case by case/i.test(line.text)) return [];
  return bracketedIn(line.text, law).map((key) => {
    const begun = law
      .on(on)
      .some(({ notice, state, from }) => notice === key && state === 'in-force' && from.slice(0, 10) === on);
    return claim(line, `${key} begins on ${on}`, `${key} ${begun ? 'begins' : 'does not begin'} on ${on}`);
  });
};

const BEGAN: Record<string, boolean> = { 'NEVER BEGAN': false, 'STOOD DOWN': true };
/** What was put aside before it began, and what had begun. */
const asideIn = (line: Told, law: Law): Claim[] => {
  const began = BEGAN[line.label];
  if (began === undefined) return [];
  return bracketedIn(line.text, law).map((key) => {
    const aside = law.now.some(
      ({ notice, state, everInForce }) => notice === key && state === 'suspended' && everInForce === began,
    );
    return claim(line, `${key} aside, begun ${began}`, `${key} ${aside ? 'aside' : 'not aside'}, begun ${began}`);
  });
};

export const controlClaims = [endsIn, elementsIn, asideUntil, sharesIn, beginsIn, asideIn];
