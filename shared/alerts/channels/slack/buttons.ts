import type { ActionsBlock } from '@slack/types';
import type { Said } from '../../../decisions/record.ts';
import { DECISION_WORDS } from '../../../decisions/words.ts';
import { capital } from '../../../wording/subjects/subject.ts';

type Says = Pick<Said, 'seen' | 'decision'>;

const DECISIONS = ['no-impact', 'apply', 'stop', 'ask'] as const;

const BUTTONS: Readonly<Record<string, { name: string; says: Says }>> = {
  seen: { name: 'Seen', says: { seen: true } },
  ...Object.fromEntries(
    DECISIONS.map((decision) => [decision, { name: capital(DECISION_WORDS[decision]), says: { decision } }]),
  ),
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
