import { styleText } from 'node:util';
import { type Message, subjectLine } from '../../shared/alerts/message/message.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { ANNEX_ROUND } from '../../shared/sources/annexes.ts';
import { BEIJING, civilAt, type Instant } from '../../shared/time/civil.ts';
import { annexStanding } from '../../shared/wording/missing/annex.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import type { Observer } from './pipeline.ts';

const FIRST_CHANNEL = 'desk mail';
const coloured = process.stderr.isTTY && !process.env['NO_COLOR'];

/** Files with which a text was read, where its page had been read without. */
const annexesRead = (commits: readonly Commit[]): string[] =>
  commits
    .filter(({ round }) => round?.startsWith(ANNEX_ROUND))
    .flatMap(({ readings }) =>
      readings.flatMap(({ key, attachments }) =>
        attachments
          .filter(({ role }) => role !== 'guide')
          .map((annex) => `${key}: “${annex.title}”, ${annexStanding(annex)}`),
      ),
    );

export type ProgressLog = Observer & { say: (text: string) => void; progress: (text: string) => void };

/** Tells in a line each, on standard error, what arrived and what was sent. */
export const progressLog = (now: () => Instant): ProgressLog => {
  const say = (text: string): void => console.error(text);
  const line = (label: string, text: string, style: Parameters<typeof styleText>[0]): void => {
    const moment = civilAt(now(), BEIJING).replace('T', ' ');
    say(`${moment}  ${coloured ? styleText(style, label.padEnd(12)) : label.padEnd(12)}${text}`);
  };

  return {
    say,
    progress: (text) => line('first round', text, 'dim'),
    learnt: (commits: readonly Commit[]) => {
      const readings = commits.flatMap((commit) => commit.readings);
      const history = commits.some(({ cause }) => cause === 'import');
      const keys = readings.map(({ key, kind, title }) => (kind === 'notice' ? key : title || key));
      const source = readings[0]?.source;
      for (const text of annexesRead(commits)) line('annex', text, 'dim');
      if (history) line('history', `${source}: ${counted(readings.length, 'text')}, told to nobody`, 'dim');
      else if (keys.length > 0) line('read', `${source}: ${keys.join(' · ')}`, 'dim');
    },
    told: (message: Message, channel: string) => {
      if (message.status === 'operations') line('operator', message.headline, 'yellow');
      else if (channel === FIRST_CHANNEL) line('alert', subjectLine(message), 'bold');
    },
    failed: (what, error) =>
      line('failed', `${what}: ${error instanceof Error ? error.message : String(error)}`, 'red'),
  };
};
