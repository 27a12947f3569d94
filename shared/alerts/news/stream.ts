import type { DecisionRecord } from '../../decisions/record.ts';
import type { Commit } from '../../ledger/log/commit.ts';
import type { Ledger } from '../../ledger/log/ledger.ts';
import type { Instant } from '../../time/civil.ts';
import type { SourceCheck } from '../../views/answers/system/checked.ts';
import type { OwnLines } from '../facts/own-lines.ts';
import type { Message } from '../message/message.ts';
import type { NumberedEvent } from './operator-event.ts';

/** A page of the canary's that was read, under the minute since 1970 at which it was posted. */
export type CanaryPage = { number: number; at: Instant };

/** Everything that there may be to tell, as of now. */
export type News = {
  /** The commits of the log in order; those that only repeat what is known can be left out. */
  commits: readonly Commit[];
  ledger: Ledger;
  operations: readonly NumberedEvent[];
  now: Instant;
  checked?: readonly SourceCheck[];
  /** The lines of those audiences that keep lists of their own, by their names. */
  own?: ReadonlyMap<string, OwnLines>;
  /** All that was said within those audiences that decide on what they are told, by their names. */
  decisions?: ReadonlyMap<string, readonly DecisionRecord[]>;
  site?: string;
  /** What the canary sang last, where there is one. */
  canaryPage?: CanaryPage;
};

/** Where a message was told: on which stream, by what follows the channel's id, and under which number. */
export type Place = { suffix: Stream['suffix']; number: number };

/** One kind of news that a channel gets, with a number of its own for how far it was told. */
export type Stream = {
  /** What follows the channel's id in the names of its items. */
  suffix: '' | '.digest' | '.reminders' | '.weekly' | '.decisions' | `.undecided-${string}` | '.operations' | '.canary';
  head: (news: News) => number;
  /** The message for everything after one number up to another; undefined where none of it concerns the audience. */
  message: (news: News, after: number, upTo: number) => Message | undefined;
  /** The same without any wording of ours, for when that fails. */
  bare?: (news: News, after: number, upTo: number) => Message | undefined;
  /** Where a message's thread was told before, oldest first. */
  earlier?: (news: News, after: number, upTo: number) => Place[];
  /** False while what is there should wait. */
  ready: (news: News, after: number) => boolean;
};
