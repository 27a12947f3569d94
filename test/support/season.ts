import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { Message } from '../../shared/alerts/message/message.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { type Played, playRecord } from './play-line.ts';

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

/** The record from one day to another through the whole line, for these audiences. */
export const playSeason = async (audiences: readonly Audience[], played: Played): Promise<Season> => {
  const sent: Sent[] = [];
  const { commits, failures } = await playRecord(played, {
    site: 'http://localhost',
    begin: async (system, now) => {
      for (const audience of audiences) await system.audiences.put(audience);
      return async ({ id: channel }, { id, audience, message, continues }) => {
        const own = { at: now(), audience, channel, id, message };
        sent.push({ ...own, ...(continues && { continues: continues.provider }) });
        return { kind: 'sent', provider: id };
      };
    },
  });
  return { commits, sent, failures };
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
