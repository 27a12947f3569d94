import type { Audience } from '../../shared/alerts/audience/audience.ts';
import { partsOf } from '../../shared/alerts/channels/channels.ts';
import type { Channel } from '../../shared/alerts/channels/schemas.ts';
import { CANARY_AUDIENCE } from '../../shared/alerts/news/canary.ts';
import type { NumberedEvent } from '../../shared/alerts/news/operator-event.ts';
import type { News } from '../../shared/alerts/news/stream.ts';
import { streamsOf } from '../../shared/alerts/streams/streams.ts';
import { NOTIFY } from '../../shared/views/sources/checked.ts';
import type { Key } from '../seal.ts';
import { tailLog } from '../tail-log.ts';
import { deliver } from './deliver.ts';
import type { Deps, Run } from './deps.ts';
import { recipientsOf } from './recipients.ts';
import { streamPositionsOf } from './stream-positions.ts';

type Look = { run: Run; people: readonly Audience[]; news: News; unread: ReadonlySet<string> };

/** The key that links are signed with; without it messages go out all the same, and the operators are told. */
const keyOrTell = ({ operations, now }: Deps, linkKey: () => Promise<Key>): Promise<Key | undefined> =>
  linkKey().catch(async (error: Error) => {
    const text = `Alerts go out without them. ${error.message}`;
    await operations.report({ kind: 'links-missing', subject: 'decision links', at: now(), text }, 'daily');
    return undefined;
  });

/** What is asked once a run at most. */
const onceARun = (deps: Deps): Run => {
  const { linkKey } = deps;
  let checked: ReturnType<Deps['checked']> | undefined;
  let key: Promise<Key | undefined> | undefined;
  return {
    ...deps,
    checked: () => (checked ??= deps.checked()),
    linkKey: linkKey && (() => (key ??= keyOrTell(deps, linkKey))),
  };
};

/**
 * Tells every channel what it has not been told yet. A stream that fails holds up no other; the run ends badly for it,
 * so that an alarm can ring.
 */
export const notify = (deps: Deps) => {
  const book = tailLog(deps.log);
  const positions = streamPositionsOf(deps.deliveries);
  const recipients = recipientsOf(deps, positions.forget);
  let told: readonly NumberedEvent[] = [];

  const newsNow = async (): Promise<News> => {
    const [read, fresh, canaryPage] = await Promise.all([
      book(),
      deps.operations.since(told.at(-1)?.number ?? 0),
      deps.canary?.last(),
    ]);
    told = [...told, ...fresh.filter(({ number }) => number > (told.at(-1)?.number ?? 0))];
    return {
      ...read,
      operations: told,
      now: deps.now(),
      ...(deps.site && { site: deps.site }),
      ...(canaryPage && { canaryPage }),
    };
  };

  const tellChannel = async ({ run, people, news, unread }: Look, audience: Audience, channel: Channel) => {
    const failures: unknown[] = [];
    const mayPass = !unread.has(audience.name);
    for (const stream of streamsOf(audience, people)) {
      const place = { audience: audience.name, channel: `${channel.id}${stream.suffix}` };
      await deliver(run, positions, { audience, key: place, channel, stream, news, mayPass }).catch(
        (error: unknown) => {
          deps.failed(error, place);
          failures.push(error);
        },
      );
    }
    return failures;
  };

  return async (): Promise<void> => {
    const run = onceARun(deps);
    const [{ people, own, said }, read] = await Promise.all([recipients(deps.now()), newsNow()]);
    const audiences = read.canaryPage ? [...people, CANARY_AUDIENCE] : people;
    const news: News = { ...read, ...(own && { own }), ...(said && { decisions: said.decisions }) };
    const look: Look = { run, people, news, unread: said?.unread ?? new Set() };
    const told = audiences.flatMap((audience) =>
      audience.channels.flatMap(partsOf).map((channel) => tellChannel(look, audience, channel)),
    );
    const failures = (await Promise.all(told)).flat();
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} of the channels' streams could not be told`);
    await deps.poll?.beat({ shard: NOTIFY, at: deps.now(), checked: {} });
  };
};
