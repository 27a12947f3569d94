import type { Audience } from '../alerts/audience/audience.ts';
import { plainText } from '../alerts/channels/text.ts';
import type { Message } from '../alerts/message/message.ts';
import { atOnce } from '../alerts/streams/log-streams.ts';
import type { DecisionRecord } from '../decisions/record.ts';
import type { Commit } from '../ledger/log/commit.ts';
import { emptyLedger, fold } from '../ledger/log/ledger.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import { BEIJING, civilAt } from '../time/civil.ts';
import type { InboxItem } from '../views/answers/own/inbox.ts';
import type { Delivery } from '../views/answers/system/operations.ts';
import { regimeWhen } from '../views/known/regime-when.ts';
import { alertCertificate } from './alert-certificate.tsx';
import { decisionFiles, decisionNames } from './alert-decisions.tsx';
import { type Bodies, keptFiles, logFile, readMe, sentencesFile } from './files.ts';
import { jsonFile, packOf, textFile } from './pack.ts';
import { type RestsOn, restsOn } from './texts.ts';

/** What a provider said that it took. */
export type Receipt = Pick<Delivery, 'audience' | 'channel' | 'at' | 'headline' | 'receipt'>;
export type Alert = {
  commit: Commit;
  message: Message;
  receipts: readonly Receipt[];
  /** What audiences that decide have of it in their inboxes. */
  decisions?: readonly InboxItem[];
};

/** Whoever is told everything. */
const ANYBODY: Audience = { name: 'anybody', channels: [] };

/** The log as it stood when a commit had just come in. */
export const logAsOf = ({ commits }: Pick<LogView, 'commits'>, number: number): LogView => {
  const until = commits.filter((commit) => commit.number <= number);
  return { commits: until, ledger: fold(emptyLedger(), until) };
};

/** To whom it was told; of those who decide with all that was said within. */
export type ToldTo = { audience: Audience; records?: readonly DecisionRecord[] };

/** The alert on a commit, as the log and the decisions of that moment word it; undefined where it is told to nobody. */
export const alertOf = (
  log: LogView,
  number: number,
  receipts: readonly Receipt[],
  { audience, records = [] }: ToldTo = { audience: ANYBODY },
): Alert | undefined => {
  const commit = log.commits.at(-1);
  if (commit?.number !== number) return undefined;
  const decisions = new Map([[audience.name, records.filter(({ at }) => at <= commit.at)]]);
  const news = { ...log, operations: [], now: commit.at, decisions };
  const message = atOnce(audience).message(news, number - 1, number);
  return message && { commit, message, receipts };
};

const keysOf = ({ message }: Alert): string[] => [
  ...message.changes.flatMap(({ notice, by, url }) => [notice, by, url].flatMap((key) => key ?? [])),
  ...message.evidence.flatMap(({ notice, url }) => [notice, url].flatMap((key) => key ?? [])),
];

/** The texts that an alert rests on. */
export const textsBehindAlert = (log: LogView, alert: Alert): RestsOn[] => restsOn(log, alert.commit.at, keysOf(alert));

/** Everything behind an alert, to be filed; `log` ends with its commit. */
export const alertPack = (log: LogView, alert: Alert, bodies: Bodies): Uint8Array => {
  const { commit, message, receipts, decisions = [] } = alert;
  const texts = textsBehindAlert(log, alert);
  const { shown, files } = keptFiles(texts, bodies);
  const subjects = new Set(message.changes.map(({ subject }) => subject));
  const { valid, known, measures } = regimeWhen(log, { valid: civilAt(commit.at, BEIJING), known: commit.at });
  const names = {
    'alert.txt': 'the alert in words',
    'alert.json': 'the same as data, with the changes that it tells',
    'receipts.json': 'to whom it went, and what the provider answered',
    ...decisionNames(decisions),
    'regime.json': 'the measures on what it is about, as they stood and were known then',
    'sentences.txt': 'the sentences that it rests on, with what they mean',
    'log.json': 'where in the log each text came in',
  };
  return packOf(
    'evidence',
    [
      readMe(`An alert of Chokepoint, entry ${commit.number} of its log:\n\n${message.headline}`, names),
      textFile('alert.txt', `${plainText(message)}\n`),
      jsonFile('alert.json', message),
      jsonFile('receipts.json', receipts),
      ...decisionFiles(decisions),
      jsonFile('regime.json', { valid, known, measures: measures.filter(({ subject }) => subjects.has(subject)) }),
      sentencesFile(
        message.evidence.map(({ words, meaning = '', notice = '', url }) => ({
          cited: notice,
          words,
          meaning,
          ...(url && { url }),
        })),
      ),
      logFile(log, texts, shown),
      ...files,
    ],
    (manifest) => alertCertificate(alert, { texts, shown, manifest }),
  );
};
