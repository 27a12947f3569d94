import type { Decision, Door, Said } from './record.ts';

export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  'no-impact': 'no impact',
  apply: 'apply for a licence',
  stop: 'stop shipments',
  ask: 'ask first',
  other: 'other',
};

/** How it was said, for whoever reads it afterwards. */
export const DOOR_WORDS: Readonly<Record<Door, string>> = {
  'signed-in': 'signed in',
  password: 'behind the password; the name as typed',
  'this-machine': 'on this machine',
  'command-line': 'by the command line; the name as typed',
  'mail-link': 'by the link in the mail; the name as typed',
  slack: 'by a button in Slack',
};

/** What one person said, in the order in which people look for it. */
export const saidInWords = ({ seen, decision, reason, reopen, owner, due, note }: Said): string =>
  [
    decision && `${DECISION_WORDS[decision]}${reason ? ` (${reason})` : ''}`,
    reopen && 'the decision taken back',
    owner !== undefined && (owner === '' ? 'nobody’s any more' : `owner ${owner}`),
    due !== undefined && (due === '' ? 'no due day any more' : `due ${due}`),
    note !== undefined && `note: ${note}`,
    seen && 'seen',
  ]
    .filter(Boolean)
    .join('; ');
