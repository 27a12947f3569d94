import type { ActionsBlock } from '@slack/types';
import type { Said } from '../../../decisions/record.ts';

type Says = Pick<Said, 'seen' | 'decision'>;

const BUTTONS: Readonly<Record<string, { name: string; says: Says }>> = {
  seen: { name: 'Seen', says: { seen: true } },
  'no-impact': { name: 'No impact', says: { decision: 'no-impact' } },
  apply: { name: 'Apply', says: { decision: 'apply' } },
  stop: { name: 'Stop', says: { decision: 'stop' } },
  ask: { name: 'Ask', says: { decision: 'ask' } },
};

/** What is said by a button; undefined for one that is none of ours. */
export const saidByButton = (action: string): Says | undefined =>
  Object.hasOwn(BUTTONS, action) ? BUTTONS[action]?.says : undefined;

/** Buttons that hand back a token when they are pressed. */
export const buttonsBlock = (token: string): ActionsBlock => ({
  type: 'actions',
  elements: Object.entries(BUTTONS).map(([action_id, { name }]) => ({
    type: 'button',
    action_id,
    value: token,
    text: { type: 'plain_text', emoji: false, text: name },
  })),
});
