import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recorded } from '../../cli/here/environment.ts';
import { pipelineOf } from '../../cli/here/pipeline.ts';
import { openFolder } from '../../cli/here/system.ts';
import type { Audience } from '../../shared/alerts/audience.ts';
import type { Message } from '../../shared/alerts/message.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { CivilDate, Instant } from '../../shared/time/civil.ts';
import { playLine } from './play-line.ts';

/** A message as it went out: when, to whom, and the id of the one under which people find it. */
export type Sent = {
  at: Instant;
  audience: string;
  channel: string;
  id: string;
  message: Message;
  continues?: string;
};

export type Season = { commits: Commit[]; sent: Sent[]; failures: string[] };

export type Played = {
  from: CivilDate;
  to: CivilDate;
  /** Hears of each moment that was played. */
  turned?: (at: Instant) => void;
};

/** The record from one day to another through the whole line, as fast as it goes, for these audiences. */
export const playSeason = async (
  audiences: readonly Audience[],
  { from, to, turned = () => {} }: Played,
): Promise<Season> => {
  const folder = mkdtempSync(join(tmpdir(), 'season-'));
  const system = await openFolder(folder);
  const [sent, failures]: [Sent[], string[]] = [[], []];
  try {
    for (const audience of audiences) await system.audiences.put(audience);
    const stage = await recorded(from, to).set();
    const line = pipelineOf(
      system,
      stage,
      {
        folder,
        site: 'http://localhost',
        silentAfterMinutes: Number.POSITIVE_INFINITY,
        sender: async ({ id: channel }, { id, audience, message, continues }) => {
          sent.push({
            at: stage.clock.now(),
            audience,
            channel,
            id,
            message,
            ...(continues && { continues: continues.provider }),
          });
          return { kind: 'sent', provider: id };
        },
      },
      { learnt: () => {}, told: () => {}, failed: (what, error) => failures.push(`${what}: ${String(error)}`) },
    );
    await playLine(line, stage, () => turned(stage.clock.now()));
    return { commits: await system.log.since(0), sent, failures };
  } finally {
    await system.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Messages by the thread in which their channel shows them, in the order in which the threads began. */
export const threadsOfSent = (sent: readonly Sent[]): Sent[][] => {
  const threads = new Map<string, Sent[]>();
  for (const one of sent) {
    const place = `${one.audience}.${one.channel}`;
    const own = threads.get(`${place} ${one.continues}`) ?? [];
    own.push(one);
    threads.set(`${place} ${one.id}`, own);
  }
  return [...new Set(threads.values())];
};
