import type { DeskAudience, DeskChannel, DeskDecisions, DeskFilter } from '../../../shared/views/answers/own/desk.ts';
import { clock, dayInWords } from '../../dates.ts';
import { capital } from '../../parts/controls/capital.ts';
import { LISTS, placeName, STATUS_NAMES } from '../../words.ts';

export const CHANNEL_KINDS: Readonly<Record<string, { name: string; fields: readonly Field[] }>> = {
  email: { name: 'E-mail', fields: [{ name: 'to', label: 'Addresses, one a line', many: true }] },
  slack: { name: 'Slack webhook', fields: [{ name: 'webhook', label: 'Name of the secret that holds its address' }] },
  'slack-bot': {
    name: 'Slack app',
    fields: [
      { name: 'token', label: 'Name of the secret that holds its token' },
      { name: 'to', label: 'Channel, as C0123456789' },
    ],
  },
  teams: { name: 'Teams', fields: [{ name: 'workflow', label: 'Name of the secret that holds its address' }] },
  webhook: {
    name: 'Webhook',
    fields: [
      { name: 'url', label: 'Address' },
      { name: 'secret', label: 'Name of the secret that signs it' },
    ],
  },
};
export type Field = { name: string; label: string; many?: true };

/** Besides the states of news what comes by the calendar. */
export const NEWS_NAMES: Readonly<Record<string, string>> = { ...STATUS_NAMES, scheduled: 'Reminders' };

/** `e-mail to 3 addresses`; of a secret its name alone. */
export const channelInWords = (channel: DeskChannel): string => {
  const { id, kind, to } = channel;
  const name = CHANNEL_KINDS[kind]?.name ?? kind;
  if (Array.isArray(to)) return `${name} (${id}): ${to.length > 3 ? `${to.length} addresses` : to.join(', ')}`;
  const secret = channel['webhook'] ?? channel['token'] ?? channel['workflow'] ?? channel['secret'];
  return `${name} (${id})${typeof secret === 'string' ? `, secret “${secret}”` : ''}`;
};

const NAMES: Readonly<Record<string, (one: string) => string>> = {
  lists: (one) => LISTS[one as keyof typeof LISTS] ?? one,
  countries: placeName,
  statuses: (one) => NEWS_NAMES[one] ?? one,
  tariffs: (one) => one.replace('>', ' on '),
  subjects: (one) => one.replace(/^\w+:/, '').replaceAll('-', ' '),
};

/** What a filter lets through; without one, everything. */
export const filterInWords = (filter: DeskFilter = {}): string => {
  const { mine, ...about } = filter;
  const parts = Object.entries(about).flatMap(([field, words]) =>
    words?.length ? words.map((one) => NAMES[field]?.(one) ?? one).join(', ') : [],
  );
  return [...(mine ? ['Only what touches its own lists'] : []), ...parts].join(' · ') || 'Everything';
};

export const formInWords = ({ digest, weekly }: DeskAudience): string =>
  [
    digest ? `Once a day, ${clock(digest.hour)} ${digest.zone}` : 'At once',
    weekly && `weekly word, ${capital(weekly.weekday)} ${clock(weekly.hour)} ${weekly.zone}`,
  ]
    .filter(Boolean)
    .join(' · ');

export const decisionsInWords = ({ since, escalate, summary }: DeskDecisions): string =>
  [
    since ? `On alerts from ${dayInWords(since)} on` : 'On every alert',
    escalate && `after ${escalate.hours} hours ${escalate.to} is told`,
    summary && `weekly summary, ${capital(summary.weekday)} ${clock(summary.hour)} ${summary.zone}`,
  ]
    .filter(Boolean)
    .join(' · ');
