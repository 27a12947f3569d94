import { directionOf, isEntity, isTariff, itemSubject, UNNAMED } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { Change } from '../../ledger/log/change.ts';
import { civilMinute } from '../../time/civil.ts';
import { lruCache } from '../../views/known/lru-cache.ts';
import type { Turn } from '../../views/own-lists/law-beside.ts';
import type { IndexedLines, LineIndex } from '../../views/own-lists/line-index.ts';
import { kindOfRow } from '../../views/own-lists/own-line.ts';
import type { Screen } from '../../views/own-lists/screens.ts';
import { type TouchedLine, touchedLines } from '../../views/own-lists/touched-lines.ts';
import type { Row } from '../../views/screening/lists/rows.ts';
import type { ChangeWithMeasure } from './context.ts';

/** The lines that an audience keeps, in the index of everybody's, and by the names of its lists. */
export type OwnLines = { index: LineIndex; lines: IndexedLines; lists: ReadonlyMap<string, readonly Row[]> };

/** The same, with the law on both sides of what is told. */
export type OwnLinesTold = OwnLines & { before: Screen; after: Screen };

/** What is said without an instrument, as the measures that it would be: on its goods, or on the firms that it names. */
const saidIn = ({ measure: id, subject, since, claim, name, nameZh, codes, destinations }: Change): Measure[] => {
  const state: Measure['state'] = 'announced';
  const said = {
    ...{ id, notice: '', state, since, from: civilMinute(since), everInForce: false, by: [], evidence: '' },
    ...(codes && { codes }),
    ...(destinations && { destinations }),
  };
  if (!isEntity(subject)) {
    const subjects = new Set([subject, ...(claim?.subjects ?? []).map(itemSubject)]);
    return [...subjects].map((one): Measure => ({ ...said, subject: one, kind: 'control' }));
  }
  const firms = [...(claim?.entities ?? []), ...(name ? [name] : []), ...(nameZh ? [nameZh] : [])];
  return firms.map((one): Measure => ({ ...said, subject, name: one, kind: 'listing' }));
};

/** What facts change; what is only said stands among the measures that there are. */
const turnOf = (facts: readonly ChangeWithMeasure[], { before, after }: OwnLinesTold): Turn => {
  const said = facts.flatMap((fact) => (fact.claim && !fact.is ? saidIn(fact) : []));
  const { measures, items } = after.basis;
  return {
    before: before.basis,
    after: { measures: [...measures, ...said], items },
    changed: new Set(facts.map(({ measure }) => measure)),
  };
};

const finders = lruCache<ReturnType<typeof touchedLines>>(32);

/** The lines that a change touches; the same one, by its name, is worked out once for all audiences. */
const touchedBy = ({ index, lines, before, after }: OwnLinesTold, name: string, turn: () => Turn): TouchedLine[] => {
  const whole = `${index.size.things} ${before.basis.known} ${after.basis.known} ${name}`;
  return finders(index, whole, () => touchedLines(index, turn()))(lines);
};

export const linesTouchedBy = (facts: readonly ChangeWithMeasure[], own: OwnLinesTold): TouchedLine[] =>
  touchedBy(own, facts.map(({ id }) => id).join(), () => turnOf(facts, own));

/** The lines that these measures name, whatever becomes of them. */
export const linesUnder = (measures: readonly Measure[], own: OwnLinesTold): TouchedLine[] => {
  const changed = new Set(measures.map(({ id }) => id));
  return touchedBy(own, [...changed].join(), () => ({ before: own.after.basis, after: own.after.basis, changed }));
};

/** Nobody can say whether it touches a line: what could not be read, and a report that names no goods. */
const couldBeAny = ({ status, claim, subject }: Change): boolean =>
  status === 'unread' ||
  (claim !== undefined && [subject, ...(claim.subjects ?? []).map(itemSubject)].includes(itemSubject(UNNAMED)));

const isOnAllGoods = ({ subject, is }: ChangeWithMeasure): boolean => isTariff(subject) && is?.goods?.all !== false;

/** The parts on which duties on all goods fall: those that go to who imposes them, or anywhere. */
export const underAllDuties = (facts: readonly ChangeWithMeasure[], { lines: { rows } }: OwnLines): Row[] => {
  const imposers = new Set(facts.filter(isOnAllGoods).map(({ subject }) => directionOf(subject).imposer));
  return rows.filter(
    (row) => imposers.size > 0 && kindOfRow(row) === 'part' && (!row.destination || imposers.has(row.destination)),
  );
};

/** Of facts those that touch a line, or could. */
export const touchingOwn = (facts: readonly ChangeWithMeasure[], own: OwnLinesTold): ChangeWithMeasure[] => {
  const met = new Set(linesTouchedBy(facts, own).flatMap(({ matches }) => matches.map(({ measure }) => measure.id)));
  return facts.filter((fact) => couldBeAny(fact) || met.has(fact.measure) || underAllDuties([fact], own).length > 0);
};
