import type { Instant } from '../../time/civil.ts';
import type { Message } from './message.ts';

/** Shows an audience what an alert looks like, and that its channel works. */
export const testMessage = (at: Instant, site?: string): Message => ({
  status: 'operations',
  headline: 'this is a test; nothing has changed',
  lines: [
    { label: 'TEST', text: 'sent by hand to see whether this channel works' },
    { label: 'LABELS', text: 'like these say what kind of news each line is, at the left' },
  ],
  evidence: [{ words: '自即日起……暂停实施', meaning: 'original words stand here, with what they mean' }],
  links: site ? [{ title: 'dashboard', url: site }] : [],
  footer: 'if you can read this, alerts will arrive',
  at,
  changes: [],
});
