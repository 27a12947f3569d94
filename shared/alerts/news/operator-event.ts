import type { Instant } from '../../time/civil.ts';

/** What the people who run the system are told of, gravest first; `note` stands for a kind that this version does not know. */
export const OPERATOR_EVENTS = [
  'collector-silent',
  'clock-silent',
  'annex-silent',
  'notify-silent',
  'clock-jumped',
  'delivery-dead',
  'delivery-held',
  'delivery-bounced',
  'delivery-complained',
  'round-aside',
  'desk-failing',
  'links-missing',
  'item-odd',
  'escalation-astray',
  'source-broken',
  'reader-puzzled',
  'annex-unread',
  'second-reader',
  'source-mended',
  'note',
] as const;
export type OperatorEventKind = (typeof OPERATOR_EVENTS)[number];

/** Something that the people who run the system should know. */
export type OperatorEvent = {
  kind: OperatorEventKind;
  subject: string;
  at: Instant;
  /** Without addresses: they are `url`. */
  text: string;
  /** What it is about, as published. */
  url?: string;
  /** Hashes of the kept pages that it is about. */
  pages?: string[];
};

/** An event with its place in their log. */
export type NumberedEvent = OperatorEvent & { number: number };
