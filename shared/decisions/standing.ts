import type { CivilDate } from '../time/civil.ts';
import type { Decision, DecisionRecord } from './record.ts';

/** What all that was said of one thing comes to. */
export type Standing = {
  /** The first that anybody said of it. */
  seen?: DecisionRecord;
  owner?: string;
  due?: CivilDate;
  decided?: DecisionRecord & { decision: Decision };
  /** Oldest first. */
  records: readonly DecisionRecord[];
};

/** `''` takes away, nothing leaves as it was. */
const orBefore = <T extends string>(said: T | '' | undefined, before: T | undefined): T | undefined =>
  said === undefined ? before : said || undefined;

const isDecided = (record: DecisionRecord): record is DecisionRecord & { decision: Decision } =>
  record.decision !== undefined;

/** Records of one thing, oldest first. */
export const standingOf = (records: readonly DecisionRecord[]): Standing => {
  let standing: Standing = { records };
  for (const record of records) {
    const { owner: ownerBefore, due: dueBefore, seen = record, decided: decidedBefore } = standing;
    const owner = orBefore(record.owner, ownerBefore);
    const due = orBefore(record.due, dueBefore);
    const decided = record.reopen ? undefined : isDecided(record) ? record : decidedBefore;
    standing = { seen, records, ...(owner && { owner }), ...(due && { due }), ...(decided && { decided }) };
  }
  return standing;
};
