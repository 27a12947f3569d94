import { LISTS } from '../../../shared/domain/acts/lists.ts';
import { ORDER } from '../../../shared/ledger/evaluate/measure.ts';
import { CHANGE_KINDS, STATUSES } from '../../../shared/ledger/log/change.ts';

/** Every question's parts, described once. */
export const PARAMETERS = {
  valid: 'The day (its last minute in Beijing) or civil minute asked about; absent: now.',
  from: 'The earlier of two days that are compared, when it is over.',
  known: 'The day or moment of knowledge; absent: everything known.',
  since: 'A commit, a change such as 43.2, or a moment: changes after it, oldest first. Ask on with `next`.',
  before: 'A change such as 43.2: changes before it, newest first. Ask on with `next`.',
  limit: 'At most so many, 1 to 500; absent: 100.',
  subject: 'A subject such as item:graphite, or its last part.',
  list: `One of ${LISTS.join(', ')}.`,
  country: 'ISO 3166 alpha-2.',
  status: `One of ${STATUSES.join(', ')}.`,
  state: `One of ${ORDER.join(', ')}.`,
  kind: `One of ${CHANGE_KINDS.join(', ')}.`,
  commit: 'A commit by its number.',
  notice: 'A notice such as mofcom-2025-57: changes of it or by it.',
  q: 'Words, Latin or Chinese. Of a shipment: goods or codes → destination, use, day, as known …, party NAME.',
  to: 'The destination: a country by name or ISO 3166 code.',
  use: 'What the goods are for: civil, military, weapons of mass destruction, advanced chips …',
  party: 'A firm or person that takes part; may be repeated.',
  hs: 'An HS code of 4, 6, 8 or 10 digits, with or without points.',
  find: 'A sentence, white space aside.',
} as const;
export type Parameter = keyof typeof PARAMETERS;
