import { displayName } from '../../shared/domain/names/names.ts';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { addDays } from '../../shared/time/civil.ts';
import { type Claim, claim, DAY, dayIn, dayOf, keyOf, keysIn, type Law, type Told } from './spoken.ts';

const heads = (measures: readonly Measure[], key: string): Measure[] =>
  measures.filter(
    ({ notice, parent, kind }) => notice === key && !parent && (kind === 'listing' || kind === 'restriction'),
  );

/** `16 US firms (control list, No.21)`, `20 Japanese firms on the control list (No.11)`: so many are listed by it, of that country. */
const countsIn = (line: Told, law: Law): Claim[] =>
  [
    ...line.text.matchAll(
      /(\d+)(?: ([A-Z]\w+))? (?:firms?|names|persons)(?: and (\d+)(?: [A-Z]\w+)? persons)?(?: on the [\w ]+| stated)? \(((?:[^()]|\(\d+\))*)\)|and (\d+) \(([^()]*)\)/g,
    ),
  ].flatMap(([, count, , persons = '0', inside, second, other]) => {
    const keys = keysIn(inside ?? other ?? '', law.today);
    if (keys.length === 0) return [];
    const counted = new Set(keys.flatMap((key) => heads(law.now, key).map(({ id }) => id))).size;
    const stated = keys.flatMap((key) => heads(law.now, key)[0]?.names?.stated ?? []);
    const said = Number(count ?? second) + Number(persons);
    const is = stated.includes(said) ? said : counted;
    return [claim(line, `${said} of ${keys.join(' ')}`, `${is} of ${keys.join(' ')}`)];
  });

const STATES: Record<string, Measure['state']> = {
  'in force': 'in-force',
  suspended: 'suspended',
  stopped: 'stopped',
  announced: 'announced',
};

/** `UEL 5 (…): in force → stopped from 10 Nov`: so they stand the day before, and on the day. */
const stepsIn = (line: Told, law: Law): Claim[] =>
  [
    ...line.text.matchAll(
      /^((?:UEL|No\.|MFA order|MOFCOM order)[^(]*) \(.*?\): (in force|suspended|announced)(?: with no end stated)? → (\w+)/g,
    ),
  ].flatMap(([, name = '', from = '', to = '']) => {
    const [key, day] = [keyOf(name.trim(), law.today), dayOf(line, law)];
    const at = (measures: readonly Measure[]): string =>
      [...new Set(heads(measures, key).map(({ state }) => state))].join(' ');
    const is = `${at(law.on(addDays(day, -1)))} → ${at(law.on(day))}`;
    return [claim(line, `${key} ${STATES[from]} → ${STATES[to] ?? to} on ${day}`, `${key} ${is} on ${day}`)];
  });

const same = (one: string, { name, nameZh }: Measure): boolean =>
  [name, nameZh].some(
    (each) => each !== undefined && (each === one || displayName(each) === one || displayName(each).startsWith(one)),
  );

/** STILL HIT: each firm named stands on that list, in force on the day that the message is about. */
const hitsIn = (line: Told, law: Law): Claim[] => {
  if (line.label !== 'STILL HIT') return [];
  const day = dayIn(new RegExp(`from ${DAY}`).exec(line.headline)?.[0] ?? '', law.today) ?? law.today;
  return [
    ...line.text.matchAll(
      /(?:^|\. )([^:]+?)(?: \+ \d+)?: ([^.]*?(?:UEL|No\.|MFA order|MOFCOM order) ?\d+(?:\/\d{4})?)/g,
    ),
  ].flatMap(([, names = '', where = '']) => {
    const [key = ''] = keysIn(where, law.today);
    return names.split(', ').map((name) => {
      const held = law
        .on(day)
        .some((measure) => measure.notice === key && measure.state === 'in-force' && same(name, measure));
      return claim(
        line,
        `${name} held by ${key} on ${day}`,
        `${name} ${held ? 'held' : 'not held'} by ${key} on ${day}`,
      );
    });
  });
};

/** `Unreliable Entity List +14 (…) … (UEL 10)`. */
const addedIn = (line: Told, law: Law): Claim[] =>
  [...line.text.matchAll(/ \+(\d+)\b.*\(((?:UEL|No\.|MFA order|MOFCOM order) ?\d+)\)/g)].map(
    ([, count = '', name = '']) => {
      const key = keyOf(name, law.today);
      const own = heads(law.now, key);
      const stated = own[0]?.names?.stated;
      return claim(line, `${count} by ${key}`, `${String(stated) === count ? count : own.length} by ${key}`);
    },
  );

const NOTICES = String.raw`(?:UEL|No\.|MFA order|MOFCOM order) ?\d+(?:\/\d{4})?`;

/** `UEL 7/2025 (11 firms)`: so many stand under it, in force again where the line says that they are back. */
const underIn = (line: Told, law: Law): Claim[] =>
  [...line.text.matchAll(new RegExp(`(${NOTICES}) \\((\\d+) firms?\\)`, 'g'))].map(([, name = '', count]) => {
    const key = keyOf(name, law.today);
    const own = heads(law.now, key).filter(({ state }) => !BACK.has(line.label) || state === 'in-force');
    return claim(line, `${count} under ${key}`, `${own.length} under ${key}`);
  });
const BACK = new Set(['BACK', 'ALSO']);

/** `No.21 (16) extended to 10 Nov; No.22 (12) stopped` */
const passingIn = (line: Told, law: Law): Claim[] =>
  (line.label === 'ALSO TODAY' ? [...line.text.matchAll(PASSING)] : []).map(
    ([, name = '', count, kind = '', until]) => {
      const key = keyOf(name, law.today);
      const day = until && dayIn(until, law.today);
      const state = kind === 'extended' || kind === 'shortened' ? 'suspended' : kind;
      const own = heads(law.now, key).filter((one) => one.state === state && (!day || one.until === day));
      const due = heads(law.now, key).filter(({ next }) => next?.state === state);
      return claim(line, `${count} by ${key} ${kind}`, `${own.length || due.length} by ${key} ${kind}`);
    },
  );
const PASSING = new RegExp(`(${NOTICES}) \\((\\d+)\\) (\\w+)(?: to (\\d+ \\w+(?: \\d{4})?))?`, 'g');

/** Everybody named stands on a list, in force or announced. */
const namedIn = (line: Told, law: Law): Claim[] => {
  const { label, text, items = [] } = line;
  const stated = /^(\d+) names/.exec(text)?.[1];
  if (label !== 'NAMES' || stated === undefined) return [];
  const listed = new Set(
    law.now
      .filter(({ kind, state }) => kind !== 'control' && (state === 'in-force' || state === 'announced'))
      .map(({ name, nameZh }) => [...new Set([name, nameZh])].filter(Boolean).join(' ')),
  );
  const known = items.filter((item) => listed.has(item)).length;
  return [claim(line, `${stated} names listed`, `${known} names listed`)];
};

const KINDS: readonly (readonly [RegExp, Measure['kind'][]])[] = [
  [/^(?:warns|Warning)/, ['warning']],
  [/^(?:investigates|Investigation)/, ['investigation']],
  [/^(?:takes further|Further)/, ['restriction']],
];
const NAMED = new RegExp(
  String.raw`\b((?:imposes countermeasures on|puts|warns about|investigates|takes further measures on|Further measures on|Warning about|Investigation of) )(?!\d|duties)(.+?)(?: \((?:[A-Z][A-Za-z]+)\))?(?: (?:on|for) the [^(]+?)?(?: \(\d+ stated, \d+ read\))? \(((?:${NOTICES}(?:, )?)+)\)`,
  'g',
);

/** `puts PVH, Illumina (US) on the Unreliable Entity List (UEL 4)`: these and no others, by that notice. */
const fewIn = (line: Told, law: Law): Claim[] =>
  [...line.text.matchAll(NAMED)].map(([, verb = '', names = '', refs = '']) => {
    const kinds = KINDS.find(([words]) => words.test(verb))?.[1] ?? ['listing'];
    const own = keysIn(refs, law.today).flatMap((key) =>
      law.now.filter(({ notice, kind, parent }) => notice === key && kinds.includes(kind) && !parent),
    );
    const shown = own.map(({ name, nameZh }) => displayName(name ?? nameZh ?? ''));
    const rest = shown.toSorted((a, b) => b.length - a.length).reduce((text, name) => text.replace(name, ''), names);
    const missing = shown.filter((name) => !names.includes(name));
    return claim(
      line,
      names,
      rest.replace(/[ ,]/g, '') + missing.join() === '' ? names : `not ${rest} but ${missing.join()}`,
    );
  });

/** Under a notice that has a day and no number: everybody whom it lists is named. */
const datedIn = (line: Told, law: Law): Claim[] =>
  [...line.text.matchAll(new RegExp(`\\((?:Taiwan Affairs Office|MFA) notice, (${DAY})\\)`, 'g'))].map(
    ([, on = '']) => {
      const day = dayIn(on, law.today);
      const own = law.now.filter(
        ({ notice, kind, from }) => kind === 'listing' && /^notice-/.test(notice) && from.slice(0, 10) === day,
      );
      const unnamed = own.filter(({ name, nameZh }) => !line.text.includes(displayName(name ?? nameZh ?? '')));
      const said = `all whom the notice of ${day} lists`;
      return claim(
        line,
        said,
        own.length > 0 && unnamed.length === 0 ? said : `${unnamed.length} of ${own.length} unnamed`,
      );
    },
  );

/** `attachment of No.61 (items): scope incomplete` */
const unreadIn = (line: Told, law: Law): Claim[] =>
  line.label !== 'NOT READ'
    ? []
    : [...line.text.matchAll(/attachment of ((?:Tariff Commission |No\.)\d+(?:\/\d{4})?)/g)].map(([, name = '']) => {
        const key = keyOf(name, law.today);
        const own = law.now.some(({ notice, incomplete, names }) => notice === key && (incomplete || names));
        return claim(line, `${key} incomplete`, `${key} ${own ? 'incomplete' : 'whole'}`);
      });

/** `Annex I of EO 14257 (rates by country): …`: the order lays duties, of which these are more. */
const ratesIn = (line: Told, law: Law): Claim[] =>
  [...line.text.matchAll(/Annex \w+ of EO (\d+) \(rates by country\)/g)].map(([, number = '']) => {
    const key = `eo-${number}`;
    const lays = law.now.some(({ notice, kind }) => notice === key && kind === 'tariff');
    return claim(line, `${key} lays duties`, `${key} lays ${lays ? '' : 'no '}duties`);
  });

export const listingClaims = [
  countsIn,
  stepsIn,
  hitsIn,
  addedIn,
  underIn,
  passingIn,
  namedIn,
  fewIn,
  unreadIn,
  ratesIn,
  datedIn,
];
