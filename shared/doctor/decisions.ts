import { groups } from 'd3-array';
import { type Finding, wrong } from './finding.ts';
import type { DecisionItem, Store } from './store.ts';

const GO_BACK =
  'Records are only appended, and an export lacks it. Put back a copy of the folder, or on AWS restore the table to a ' +
  'moment before it was lost (point-in-time recovery)';

const gaps = (audience: string, numbers: readonly number[]): Finding[] => {
  const sorted = [0, ...numbers].toSorted((a, b) => a - b);
  return sorted.slice(1).flatMap((number, place) => {
    const [first, last] = [(sorted[place] ?? 0) + 1, number - 1];
    if (first > last) return [];
    return [
      wrong(
        `${audience}: ${first === last ? `record ${first} is` : `records ${first} to ${last} are`} missing`,
        GO_BACK,
      ),
    ];
  });
};

const judged = (audience: string, items: readonly DecisionItem[]): Finding[] => {
  const records = items.filter(({ kind }) => kind === 'record');
  const ids = items.filter(({ kind }) => kind === 'id');
  const idOf = new Map(records.map(({ number, id }) => [number, id]));
  const numberOf = new Map(ids.map(({ number, id }) => [id, number]));
  const astray = ids.filter(({ number, id }) => idOf.get(number) !== id);
  const unnamed = records.filter(({ number, id }) => id !== '' && numberOf.get(id) !== number);
  return [
    ...gaps(audience, [...idOf.keys()]),
    ...astray.map(({ number, id }) =>
      wrong(
        `${audience}: the id ${id} points to record ${number}, which ${idOf.has(number) ? 'has another' : 'there is not'}`,
        `What comes under that id again is not kept. Where the record is not brought back, delete the item (DECISION-IDS#${audience}, ${id})`,
      ),
    ),
    ...unnamed.map(({ number, id }) =>
      wrong(
        `${audience}: record ${number} is not known by its id ${id}`,
        'What comes under that id a second time is kept twice; chokepoint doctor --repair makes it known again',
        numberOf.has(id) ? undefined : { kind: 'decision-id', audience, number, id },
      ),
    ),
  ];
};

const look = async ({ decisions }: Store): Promise<{ records: number; findings: Finding[] }> => {
  const items: DecisionItem[] = [];
  for await (const item of decisions()) items.push(item);
  return {
    records: items.filter(({ kind }) => kind === 'record').length,
    findings: groups(items, ({ audience }) => audience).flatMap(([audience, own]) => judged(audience, own)),
  };
};

const SUM = /^[0-9a-f]{64}$/;

/** Whether every record of what was decided is there, and is known by its id. */
export const checkDecisions = async (
  store: Store,
): Promise<{ records: number; people: number; findings: Finding[] }> => {
  const { records, findings } = await look(store);
  // A record may have come while its audience was walked through: what is wrong is so twice.
  const again = findings.length > 0 ? new Set((await look(store)).findings.map(({ text }) => text)) : new Set();
  const people = await store.forgotten();
  const sums = people.filter((sum) => !SUM.test(sum));
  return {
    records,
    people: people.length - sums.length,
    findings: [
      ...findings.filter(({ text }) => again.has(text)),
      ...sums.map((sum) =>
        wrong(
          `FORGOTTEN ${sum} is no SHA-256: it leaves nobody out`,
          'chokepoint decisions forget NAME does; then delete the item',
        ),
      ),
    ],
  };
};
