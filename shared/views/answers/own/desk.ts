// What the desk answers. Audiences are as `docs/lists.md` and the command line have them.
import type { DecisionRecord } from '../../../decisions/record.ts';

export type DeskChannel = { id: string; kind: string; [field: string]: string | string[] };

export type DeskFilter = {
  subjects?: string[] | undefined;
  groups?: string[] | undefined;
  lists?: string[] | undefined;
  tariffs?: string[] | undefined;
  countries?: string[] | undefined;
  statuses?: string[] | undefined;
  mine?: boolean | undefined;
};

type Hour = { hour: number; zone: string };

type Week = Hour & { weekday: string };

export type DeskDecisions = {
  since?: string | undefined;
  escalate?: { hours: number; to: string } | undefined;
  summary?: Week | undefined;
};

export type DeskAudience = {
  name: string;
  channels: DeskChannel[];
  filter?: DeskFilter | undefined;
  digest?: Hour | undefined;
  weekly?: Week | undefined;
  decisions?: DeskDecisions | undefined;
  operations?: boolean | undefined;
};

export type DeskAudiences = {
  audiences: DeskAudience[];
  /** Whoever runs the system makes audiences of any name. */
  mayAll: boolean;
  /** The names that a desk was given. */
  own: string[];
};

export type DeskPreview = {
  /** What its filter reaches of the law as it stands. */
  reach: string;
  days: number;
  count: number;
  /** The newest first, at most a hundred. */
  messages: { at: string; stream: string; status: string; headline: string }[];
};

export type DeskSaved = { audience: DeskAudience; reach: string };
export type DeskTested = { results: { channel: string; arrived: boolean; text?: string }[] };
export type DeskListSaved = {
  audience: string;
  name: string;
  version: number;
  lines: number;
  /** Lines in which something was not understood. */
  odd: number;
  words: string;
};

/** What was kept; of one that had come before, what was kept then. */
export type DeskDecided = { appended: boolean; record: DecisionRecord };
