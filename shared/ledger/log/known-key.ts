import type { Effect } from '../../domain/acts/effect.ts';
import { nameKeysOf } from '../../domain/names/names.ts';
import { type CivilDate, daysBetween } from '../../time/civil.ts';
import { isBaseline } from './baseline.ts';
import type { Reading } from './commit.ts';
import type { Ledger } from './ledger.ts';
import { memoized } from './memoized.ts';

const ANSWER = /^answer-(\d{4}-\d{2}-\d{2})-([\da-f]{8})$/;
const UNNUMBERED = /^(?:answer|notice)-/;
const REPEATED_WITHIN_DAYS = 7;

const near = (one: CivilDate, other: CivilDate): boolean => Math.abs(daysBetween(one, other)) <= REPEATED_WITHIN_DAYS;

/** The texts of the baseline that the readers know under no number, each with every page that was taken for it. */
type Rows = { numbers: ReadonlyMap<string, string>; unnumbered: ReadonlyMap<string, Reading[]> };

const NUMBERED = /^[a-z-]+(?:-\d{4})?-\d+$/;
const hasNumber = ({ key }: Reading): boolean => NUMBERED.test(key);

const rowsOf = memoized(({ pages }: Ledger): Rows => {
  const numbers = new Map<string, string>();
  const unnumbered = new Map<string, Reading[]>();
  for (const reading of pages.values()) {
    if (!isBaseline(reading)) continue;
    if (reading.notice?.unnumbered !== undefined) numbers.set(reading.notice.unnumbered, reading.key);
    else if (!hasNumber(reading)) unnumbered.set(reading.key, []);
  }
  for (const reading of pages.values()) unnumbered.get(reading.key)?.push(reading);
  return { numbers, unnumbered };
});

const namesIn = (effects: readonly Effect[]): number =>
  effects.reduce((sum, { statedCount, entities = [] }) => sum + (statedCount ?? entities.length), 0);

/** What a text does to whom, so that one in common tells two readings of it; unnamed firms go by day and number. */
const marksOf = ({ effects, publishedOn }: Reading): string[] =>
  effects.flatMap((effect): string[] => {
    const { action, list, entities = [], targets = [], from = publishedOn, imposer, partner, ratePct } = effect;
    const alike = effects.filter((other) => other.action === action && other.list === list);
    return [
      ...entities.flatMap(nameKeysOf),
      ...targets.map(({ notice, list: on, listedOn }) => `${action} ${notice || `${on} ${listedOn}`}`),
      ...(list === undefined ? [] : [`${action} ${list} ${from} ${namesIn(alike)}`]),
      ...(ratePct === undefined ? [] : [`${imposer}>${partner} ${ratePct}`]),
    ];
  });

const doTheSame = (one: Reading, other: Reading): boolean => {
  const all = new Set(marksOf(one));
  return marksOf(other).some((mark) => all.has(mark));
};

const bare = (title: string): string => title.replace(/\s+/g, '');

/** Whether a page is that of a row of the baseline; once one is, others only under its address or title. */
const isOf = (known: readonly Reading[], reading: Reading): boolean => {
  if (known.some(({ url }) => url === reading.url)) return true;
  const close = known.filter(
    ({ jurisdiction, publishedOn }) => jurisdiction === reading.jurisdiction && near(publishedOn, reading.publishedOn),
  );
  return known.every(isBaseline)
    ? close.some((row) => doTheSame(row, reading))
    : close.some(({ title }) => bare(title) === bare(reading.title));
};

/** A row of the baseline that comes to a log which has its text already. */
const ofKnownPage = ({ versions }: Ledger, row: Reading): string | undefined =>
  versions.find(({ reading }) => UNNUMBERED.test(reading.key) && reading.kind !== 'press' && isOf([row], reading))
    ?.reading.key;

/** 商务部海关总署关于……的公告, and 商务部公告2023年第39号 关于……的公告: what a notice is about, as its title says. */
const subjectOf = (title: string): string | undefined => /关于.{8,}$/.exec(bare(title))?.[0];

/** A copy of a numbered notice that shows its title alone, where no other notice of those days has it. */
const ofNumbered = ({ current, versions }: Ledger, reading: Reading): string | undefined => {
  const subject = reading.key.startsWith('notice-') ? subjectOf(reading.title) : undefined;
  if (subject === undefined) return undefined;
  const alike = [...current.values()]
    .flatMap((place) => versions[place]?.reading ?? [])
    .filter(
      (one) =>
        hasNumber(one) &&
        one.jurisdiction === reading.jurisdiction &&
        near(one.publishedOn, reading.publishedOn) &&
        subjectOf(one.title) === subject,
    );
  return alike.length === 1 ? alike[0]?.key : undefined;
};

const ofRow = (ledger: Ledger, reading: Reading): string | undefined => {
  const { numbers, unnumbered } = rowsOf(ledger);
  const number = numbers.get(reading.key);
  if (number !== undefined || !UNNUMBERED.test(reading.key) || reading.kind === 'press') return number;
  return [...unnumbered].find(([, known]) => isOf(known, reading))?.[0];
};

/**
 * R12. The key under which a text is known already. An order of the President has its number only in the Register, days after
 * the first copy. An answer has none, and the ministry's portal dates its copy days later: the same title so soon is the
 * same text. The baseline knows some texts without their titles, by what they do.
 */
export const underKnownKey = (ledger: Ledger, reading: Reading): Reading => {
  const { current } = ledger;
  if (current.has(reading.key)) return reading;
  const [, day, title] = ANSWER.exec(reading.key) ?? [];
  const { unnumbered } = reading.notice ?? {};
  if (unnumbered !== undefined && current.has(unnumbered)) return { ...reading, key: unnumbered };
  if (day !== undefined)
    for (const key of current.keys()) {
      const [, knownDay, knownTitle] = ANSWER.exec(key) ?? [];
      if (knownDay !== undefined && knownTitle === title && near(knownDay as CivilDate, day as CivilDate))
        return { ...reading, key };
    }
  const key = isBaseline(reading)
    ? hasNumber(reading)
      ? undefined
      : ofKnownPage(ledger, reading)
    : (ofRow(ledger, reading) ?? ofNumbered(ledger, reading));
  return key === undefined ? reading : { ...reading, key };
};
