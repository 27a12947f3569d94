import { displayName } from '../../shared/domain/names.ts';
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
      /(\d+)(?: ([A-Z]\w+))? (?:firms?|names|persons)(?: and (\d+) persons)?(?: on the [\w ]+| stated)? \(((?:[^()]|\(\d+\))*)\)|and (\d+) \(([^()]*)\)/g,
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
      /^((?:UEL|No\.|MFA order|MOFCOM order)[^(]*) \(.*?\): (in force|suspended|announced) → (\w+)/g,
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

export const listingClaims = [countsIn, stepsIn, hitsIn, addedIn];
