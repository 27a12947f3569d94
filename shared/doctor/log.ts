import type { Commit } from '../ledger/log/commit.ts';
import type { Instant } from '../time/civil.ts';
import { type Finding, note, some, wrong } from './finding.ts';
import type { Store } from './store.ts';

/** What the other checks need of the log. */
export type LogFacts = {
  head: number;
  commits: number;
  /** Hashes of the bodies that the log was read from, with the text that was read. */
  bodies: Map<string, string>;
  /** Texts that other versions of the readers have read. */
  outdated: Set<string>;
};

const GO_BACK =
  'Everything that works on the log stops before it. Put back a copy of the folder, or on AWS restore the table ' +
  'to a moment before it (point-in-time recovery)';

const remember = ({ readings }: Commit, facts: LogFacts, reader: string): void => {
  for (const { key, page, url, attachments, reader: own } of readings) {
    const text = `${key} ${url}`;
    if (page === '') continue;
    facts.bodies.set(page, key);
    for (const { file, rows } of attachments)
      for (const hash of [file, rows]) if (hash) facts.bodies.set(hash, `an annex of ${key}`);
    if (own === reader || own === 'person') facts.outdated.delete(text);
    else facts.outdated.add(text);
  }
};

/** Whether every commit is there, can be read, and follows the one before it. */
export const checkLog = async ({ log, reader, now }: Store): Promise<{ facts: LogFacts; findings: Finding[] }> => {
  const facts: LogFacts = { head: 0, commits: 0, bodies: new Map(), outdated: new Set() };
  const findings: Finding[] = [];
  const backwards: string[] = [];
  let last: Instant | undefined;
  for await (const item of log()) {
    const { number } = item;
    const missing = number - facts.head - 1;
    if (missing > 0)
      findings.push(
        wrong(`${missing === 1 ? 'commit' : `${missing} commits from`} ${facts.head + 1} is missing`, GO_BACK),
      );
    facts.head = number;
    facts.commits++;
    if ('problem' in item) {
      findings.push(wrong(`commit ${number} cannot be read: ${item.problem}`, GO_BACK));
      continue;
    }
    const { commit } = item;
    if (last !== undefined && commit.at <= last) backwards.push(String(number));
    last = commit.at;
    remember(commit, facts, reader);
  }
  if (backwards.length > 0)
    findings.push(
      wrong(
        `commits that are not later than the one before them: ${some(backwards)}`,
        'What was known at a moment may be told wrongly around them; the state of today is right',
      ),
    );
  if (last !== undefined && last > now())
    findings.push(
      note(
        `its last commit is of ${last}, which is yet to come`,
        'A clock ran ahead. Commits follow it by a millisecond each until the clocks have caught up; nothing is to be done',
      ),
    );
  return { facts, findings };
};
