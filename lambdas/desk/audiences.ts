import type { Audience } from '../../shared/alerts/audience/audience.ts';
import { previewOf } from '../../shared/alerts/streams/preview.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import type { DeskAudiences, DeskPreview, DeskSaved, DeskTested } from '../../shared/views/answers/own/desk.ts';
import { Refusal } from '../api/http/http.ts';
import { atLeast, mayReadOf } from '../asker.ts';
import { decisionsFor } from '../notify/audience-decisions.ts';
import { ownLinesOf } from '../notify/load-own-lines.ts';
import { checkedAudience } from './checked-audience.ts';
import type { DeskAsk } from './deps.ts';
import { jsonIn } from './json-in.ts';
import { subscribe, unsubscribe } from './subscribe.ts';
import { tryChannels } from './try-channels.ts';

/** Days that a preview looks back, and messages that it lists. */
const DAYS = 90;
const MOST_LISTED = 100;
/** An audience is told each message through each of its channels. */
const MOST_CHANNELS = 10;
const MOST_RECIPIENTS = 200;
const MOST_AUDIENCES = 200;
const DAY_MS = 86_400_000;

/** What stands in a body, where it is sound, within bounds, and for somebody who may say it. */
const audienceIn = async ({ deps, asker, body, ...ask }: DeskAsk) => {
  const log = await ask.log();
  const now = deps.now();
  const others = await deps.audiences.all();
  const read = checkedAudience(jsonIn(body), log, now, others);
  if ('error' in read) throw new Refusal(400, `This was not taken: ${read.error}.`);
  const { channels, operations } = read.audience;
  if (channels.length > MOST_CHANNELS) throw new Refusal(400, `An audience has at most ${MOST_CHANNELS} channels.`);
  const recipients = channels.reduce((sum, one) => sum + (one.kind === 'email' ? one.to.length : 0), 0);
  if (recipients > MOST_RECIPIENTS) throw new Refusal(400, `An audience has at most ${MOST_RECIPIENTS} addresses.`);
  if (operations && !atLeast(asker, 'operator'))
    throw new Refusal(403, 'Only an operator says who is told about the system itself.');
  return { ...read, log, now, others };
};

const mayChange = ({ asker, path: { name = '' } }: DeskAsk): void => {
  if (!mayReadOf(asker, name)) throw new Refusal(403, `${name} is no audience of yours.`);
};

const kept = async ({ deps, path: { name = '' } }: DeskAsk): Promise<Audience> => {
  const found = (await deps.audiences.all()).find((one) => one.name === name);
  if (found === undefined) throw new Refusal(404, `There is no audience '${name}'.`);
  return found;
};

/** Those of the asker, with their channels; secrets stand in them by name alone. */
export const audiences = async ({ deps, asker }: DeskAsk): Promise<DeskAudiences> => ({
  audiences: (await deps.audiences.all()).filter(({ name }) => mayReadOf(asker, name)),
  mayAll: atLeast(asker, 'operator'),
  own: [...asker.audiences],
});

/** What it would have got, told again as it was known then; nothing is sent. */
export const preview = async (ask: DeskAsk): Promise<DeskPreview> => {
  const { audience, reach, log, now, others } = await audienceIn(ask);
  const since = instantOf(millisOf(now) - DAYS * DAY_MS) as Instant;
  const whose = mayReadOf(ask.asker, audience.name) ? [audience] : [];
  const own = await ownLinesOf(ask.deps.ownLists)(whose);
  const decisions = whose.length > 0 ? await decisionsFor(ask.deps.decisions, audience, others) : undefined;
  const got = previewOf(audience, log, { since, until: now, own, others, ...(decisions && { decisions }) });
  return {
    reach,
    days: DAYS,
    count: got.length,
    messages: got
      .slice(-MOST_LISTED)
      .reverse()
      .map(({ at, stream, message: { status, headline } }) => ({ at, stream: stream.slice(1), status, headline })),
  };
};

export const put = async (ask: DeskAsk): Promise<DeskSaved> => {
  mayChange(ask);
  const { deps, path } = ask;
  const { audience, reach, others } = await audienceIn(ask);
  if (audience.name !== path['name'])
    throw new Refusal(400, `The audience is called '${audience.name}' and not '${path['name']}'.`);
  if (others.length >= MOST_AUDIENCES && !others.some(({ name }) => name === audience.name))
    throw new Refusal(400, `There are ${MOST_AUDIENCES} audiences, and no more are taken.`);
  await subscribe(deps, audience);
  return { audience, reach };
};

export const remove = async (ask: DeskAsk): Promise<{ removed: string }> => {
  mayChange(ask);
  const { deps } = ask;
  const { name } = await kept(ask);
  await unsubscribe(deps, name);
  return { removed: name };
};

/** Sends a test through each channel, and says what became of it. */
export const test = async (ask: DeskAsk): Promise<DeskTested> => {
  mayChange(ask);
  const { deps } = ask;
  const audience = await kept(ask);
  const tried = await tryChannels(deps.send, audience, deps.now(), deps.site);
  return {
    results: tried.map(({ channel, outcome }) => ({
      channel,
      arrived: outcome.kind === 'sent',
      ...('text' in outcome && { text: outcome.text }),
    })),
  };
};
