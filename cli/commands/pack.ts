import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recentOf } from '../../lambdas/api/answers/recent-deliveries.ts';
import { alertPackFor } from '../../lambdas/evidence.ts';
import { inboxesOf } from '../../lambdas/inboxes.ts';
import { receiptsFor } from '../../lambdas/receipts.ts';
import { type Audience, decidingOf } from '../../shared/alerts/audience/audience.ts';
import { decidedOn } from '../../shared/evidence/alert-decisions.tsx';
import { alertOf, logAsOf, type ToldTo } from '../../shared/evidence/alert-pack.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { InboxItem } from '../../shared/views/answers/own/inbox.ts';
import type { OpenSystem } from '../local/system.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint pack --commit N [--audience NAME] FILE.zip

An alert of the running system as a pack to file: what it said, to whom it went with the providers' receipts, what
audiences that decide have decided on it, the sentences, the pages as fetched, their hashes, and a certificate to print. It
needs nothing of this system to be read.
(For an answer to a question: chokepoint ask … --pack FILE.zip)

  --commit N       entry of the log that the alert tells, or a change of it, as 43.2
  --audience NAME  as that audience was told it, with its filter, and what it decided; otherwise as it is told without one,
                   and what all decided`;

const OPTIONS = { commit: { type: 'string' }, audience: { type: 'string' } } as const;
const MOST_BYTES = 64_000_000;
const RECEIPTS = 10_000;

const commitIn = (text: string | undefined): number => {
  const [, number] = /^(\d+)(?:\.\d+)?$/.exec(text ?? '') ?? [];
  if (number === undefined) throw new BadUse('pack needs --commit with a number, or a change as 43.2');
  return Number(number);
};

const toldTo = async ({ decisions }: OpenSystem, audience: Audience): Promise<ToldTo> => ({
  audience,
  ...(audience.decisions && { records: await decisions.of(audience.name) }),
});

/** What each audience that decides has of a commit in its inbox, by the whole log. */
const decidedIn = async (
  system: OpenSystem,
  commits: readonly Commit[],
  audiences: readonly Audience[],
  number: number,
): Promise<InboxItem[]> => {
  const log = logAsOf({ commits }, Number.POSITIVE_INFINITY);
  return decidedOn(await inboxesOf(system, log, decidingOf(audiences), system.moment().now), number);
};

export const pack: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const number = commitIn(values.commit);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new BadUse('pack takes one FILE.zip');
  const { openSystem } = await import('../local/system.ts');
  const system = await openSystem();
  try {
    const { audiences, deliveries, blobs } = system;
    const commits = await system.log.since(0);
    const last = commits.at(-1)?.number ?? 0;
    if (number > last) throw new BadUse(`the log has no entry ${number}; its last is ${last}`);
    const log = logAsOf({ commits }, number);
    const all = await audiences.all();
    const audience = all.find(({ name }) => name === values.audience);
    if (values.audience !== undefined && !audience) throw new BadUse(`there is no audience '${values.audience}'`);
    const told = receiptsFor(await recentOf(deliveries)(RECEIPTS, () => true), number);
    const receipts = audience ? told.filter((one) => one.audience === audience.name) : told;
    const alert = alertOf(log, number, receipts, audience && (await toldTo(system, audience)));
    if (!alert) throw new Error(`entry ${number} of the log was told to nobody`);
    const decisions = await decidedIn(system, commits, audience ? [audience] : all, number);
    const bytes = await alertPackFor(blobs, log, { ...alert, decisions }, MOST_BYTES);
    writeFileSync(file, bytes);
    console.log(
      JSON.stringify({
        ...{ file, bytes: bytes.length, headline: alert.message.headline, receipts: receipts.length },
        decisions: decisions.flatMap(({ records }) => records).length,
      }),
    );
    return 0;
  } finally {
    await system.close();
  }
});
