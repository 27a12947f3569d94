import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { annex } from '../../lambdas/annex/annex.ts';
import { type Baseline, importingBaseline } from '../../lambdas/baseline.ts';
import { checking } from '../../lambdas/checks.ts';
import { clock as clockOf } from '../../lambdas/clock/clock.ts';
import { minuteLimits } from '../../lambdas/collect/collect.ts';
import { collectAll } from '../../lambdas/collect/shards.ts';
import { record } from '../../lambdas/record/record.ts';
import { annexReader } from '../../shared/adapters/annex/annex-reader.ts';
import { folderRounds } from '../../shared/adapters/local/folder-rounds.ts';
import type { Message } from '../../shared/alerts/message/message.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { Send } from '../../shared/ports.ts';
import { decisionKeysIn } from './decision-keys.ts';
import { delivering } from './delivering.ts';
import type { Environment } from './environment.ts';
import { failedRoundEvent } from './failed-round.ts';
import { localSender } from './sender.ts';
import type { System } from './system.ts';

/** What happens on the line, as it happens. */
export type Observer = {
  learnt: (commits: readonly Commit[]) => void;
  told: (message: Message, channel: string) => void;
  failed: (what: string, error: unknown) => void;
};

/** `sender` takes the place of the outbox. */
type Place = {
  folder: string;
  site: string;
  silentAfterMinutes: number;
  sender?: Send;
  baseline?: Baseline | undefined;
};

/** The functions of the line, wired to this machine. One turn does what a minute does on AWS. */
export const pipelineOf = (system: System, { sources, web, clock }: Environment, place: Place, observer: Observer) => {
  const {
    log,
    blobs,
    pages,
    annexes,
    sources: states,
    poll,
    operations,
    audiences,
    ownLists,
    decisions,
    deliveries,
  } = system;
  const { now } = clock;
  const { folder, site, silentAfterMinutes, baseline } = place;
  const rounds = folderRounds(join(folder, 'rounds'), {
    failed: observer.failed,
    aside: (failure) => operations.report(failedRoundEvent(failure, now())),
  });
  const keep = place.sender ?? localSender(folder, now);
  const send: Send = async (channel, delivery) => {
    const outcome = await keep(channel, delivery);
    observer.told(delivery.message, `${delivery.audience} ${channel.id}`);
    return outcome;
  };

  const decisionKeys = decisionKeysIn(folder);
  const take = record({ log, blobs, operations, sources, now, baseline });
  const tick = collectAll({ sources, web, blobs, pages, rounds, states, poll, operations, clock });
  const fetchAnnexes = annex({
    ...{ sources, log, web, blobs, pages, rounds, annexes, poll, operations, clock },
    readAnnex: annexReader(),
  });
  const tickClock = clockOf({ log, poll, operations, now, silentAfterMinutes, baseline });
  const importBaseline = importingBaseline({ log, operations, now, baseline });
  const tell = delivering({
    log,
    operations,
    audiences,
    ownLists,
    decisions,
    deliveries,
    send,
    checked: checking({ poll, sources: states, registry: sources, now, silentAfterMinutes }),
    now,
    newId: randomUUID,
    failed: (error, { audience, channel }) => observer.failed(`${audience} ${channel}`, error),
    site,
    linkKey: async () => (await decisionKeys())[0],
  });
  const visitAll = (signal: AbortSignal): Promise<unknown> => {
    const { lastCall, end } = minuteLimits();
    return tick({ lastCall: AbortSignal.any([lastCall, signal]), end: AbortSignal.any([end, signal]) });
  };
  const parts: [name: string, act: (signal: AbortSignal) => Promise<unknown>][] = [
    ['collect', visitAll],
    ['record', () => rounds.drain(async (round) => observer.learnt(await take(round)))],
    ['annex', (signal) => fetchAnnexes(AbortSignal.any([signal, AbortSignal.timeout(25_000)]))],
    ['clock', tickClock],
    ['notify', tell],
  ];
  return {
    tell,
    /** The known law is there before anything is fetched. */
    begin: async (): Promise<void> => observer.learnt(await importBaseline()),
    /** A part that fails keeps no other from its work. */
    turn: async (visit: boolean, signal = new AbortController().signal): Promise<void> => {
      for (const [name, act] of visit ? parts : parts.slice(1))
        await act(signal).catch((error: unknown) => observer.failed(name, error));
    },
  };
};

export type Pipeline = ReturnType<typeof pipelineOf>;
