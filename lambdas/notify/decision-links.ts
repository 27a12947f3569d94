import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { ChannelKey } from '../../shared/alerts/channels/channel-state.ts';
import type { Delivery } from '../../shared/alerts/channels/delivery.ts';
import type { Channel } from '../../shared/alerts/channels/schemas.ts';
import { threadsToDecide } from '../../shared/alerts/inbox/to-decide.ts';
import { inboxLink } from '../../shared/alerts/message/dashboard-link.ts';
import type { Message } from '../../shared/alerts/message/message.ts';
import type { News, Stream } from '../../shared/alerts/news/stream.ts';
import { alertAbout } from '../../shared/decisions/record.ts';
import { beijingDate } from '../../shared/time/civil.ts';
import { DECIDE, TOKEN_FIELD } from '../decide/names.ts';
import { type TicketDoor, tokenOf } from '../decide/token.ts';
import type { Run } from './deps.ts';

type Due = { audience: Audience; key: ChannelKey; channel: Channel; stream: Stream; news: News; upTo: number };

const doorOf = (channel: Channel): TicketDoor | undefined => {
  if (channel.kind === 'email') return 'mail-link';
  return channel.kind === 'slack-bot' && channel.signing !== undefined ? 'slack' : undefined;
};

/**
 * A message with what leads from it to a decision: a link of its own in a mail, buttons in Slack, elsewhere the inbox. Of
 * several events nothing is decided at once, and without a key by the inbox alone.
 */
export const withDecisionLinks = async (
  { now, linkKey }: Run,
  { audience, key, channel, stream, news, upTo }: Due,
  message: Message,
): Promise<Pick<Delivery, 'message' | 'decide'>> => {
  const threads = threadsToDecide(audience, stream, news, message);
  const [thread, ...others] = threads;
  if (thread === undefined || news.site === undefined || linkKey === undefined) return { message };
  const about = others.length === 0 ? alertAbout(thread) : undefined;
  const door = doorOf(channel);
  const signing = door && about && (await linkKey());
  const ticket = { ...key, log: upTo, valid: beijingDate(message.at), known: message.at };
  const decide = signing && tokenOf(signing, now(), { ...ticket, about, door });
  if (decide && door === 'slack') return { message, decide };
  const url = decide ? `${news.site}${DECIDE}?${TOKEN_FIELD}=${decide}` : inboxLink(news.site, about ? { about } : {});
  const title = about ? 'decide on this alert' : 'decide on these alerts';
  return { message: { ...message, links: [{ title, url }, ...message.links] } };
};
