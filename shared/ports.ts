import type { Audience } from './alerts/audience/audience.ts';
import type {
  CameBack,
  ChannelKey,
  ChannelState,
  DeadLetter,
  Happening,
  Outgoing,
  QueueName,
  Receipt,
  Ticket,
} from './alerts/channels/channel-state.ts';
import type { Delivery } from './alerts/channels/delivery.ts';
import type { Mail } from './alerts/channels/email/render.tsx';
import type { Outcome, Posted } from './alerts/channels/outcome.ts';
import type { StoppedAddress } from './alerts/channels/returned.ts';
import type { Channel } from './alerts/channels/schemas.ts';
import type { NumberedEvent, OperatorEvent } from './alerts/news/operator-event.ts';
import type { CanaryPage } from './alerts/news/stream.ts';
import type { DecisionRecord } from './decisions/record.ts';
import type { AnnexRead } from './domain/acts/annex.ts';
import type { PressText, SecondAnswer } from './domain/acts/second-reading.ts';
import type { Commit } from './ledger/log/commit.ts';
import type { AnnexState } from './sources/annexes.ts';
import type { PageRecord, Round } from './sources/round.ts';
import type { Heartbeat, SourceState, Validators } from './sources/visits.ts';
import type { Instant } from './time/civil.ts';

/** What the core needs from outside. DynamoDB adapters serve AWS and the local system alike. */

/** The log of commits: the one truth. */
export interface Log {
  /**
   * Every commit after that number, in order, read strongly. Of old articles that only repeated what was known the words
   * can have been let go (`said`).
   */
  since(number: number): Promise<Commit[]>;
  /** The same piece by piece, for whoever holds less of them than all. */
  each(number: number, take: (piece: readonly Commit[]) => void): Promise<void>;
  /** Puts the commit at its own number, or finds the place taken and writes nothing. */
  append(commit: Commit): Promise<'appended' | 'taken'>;
}

/** Bodies of pages, and of commits too large for an item, addressed by the SHA-256 of their bytes in hex. */
export interface Blobs {
  put(body: Uint8Array): Promise<string>;
  get(hash: string): Promise<Uint8Array>;
}

/** Bodies that belong to somebody, and go when they are told to. */
export interface OwnBodies extends Blobs {
  remove(hash: string): Promise<void>;
}

/** A version of a list that an audience keeps of its own; what stands in it goes into no log and no error. */
export type KeptList = { audience: string; name: string; version: number; at: Instant; lines: number; body: string };

export interface OwnLists {
  /** Takes a text in as the newest version of a list. */
  put(list: Pick<KeptList, 'audience' | 'name' | 'at' | 'lines'>, text: string): Promise<KeptList>;
  /** The newest version of each list of an audience. */
  of(audience: string): Promise<KeptList[]>;
  /** All versions of a list, newest first. */
  versions(audience: string, name: string): Promise<KeptList[]>;
  text(list: KeptList): Promise<string>;
  /** Takes a list away with all its versions. */
  remove(audience: string, name: string): Promise<boolean>;
}

export interface Pages {
  /** Answers `known` where the newest version noted under that address has the same bytes. */
  note(page: PageRecord): Promise<'new' | 'known'>;
  /** Every version of one address, newest first. */
  versions(id: string): Promise<PageRecord[]>;
}

export interface Rounds {
  send(round: Round): Promise<void>;
}

/** What was heard of the canary, beside the log. */
export interface Canary {
  sing(page: CanaryPage): Promise<void>;
  last(): Promise<CanaryPage | undefined>;
}

export interface SourceStates {
  /** The states of these sources, or of all; one never visited has an empty state. May be a moment old. */
  all(ids?: readonly string[]): Promise<SourceState[]>;
  /** Writes only over the version that was loaded. */
  save(state: SourceState): Promise<'saved' | 'stale'>;
}

export interface Annexes {
  /** The states of the annexes with these ids; one never asked for has none. */
  all(ids: readonly string[]): Promise<AnnexState[]>;
  /** Writes only over the version that was loaded. */
  save(state: AnnexState): Promise<'saved' | 'stale'>;
}

export interface Poll {
  /** Takes the shard until that moment, unless another tick holds it. */
  lease(shard: string, now: Instant, until: Instant): Promise<boolean>;
  /** Gives a shard that one holds back before its time. */
  release(shard: string, now: Instant): Promise<void>;
  beat(heartbeat: Heartbeat): Promise<void>;
  /** Those of all shards, or that of one. */
  heartbeats(shard?: string): Promise<Heartbeat[]>;
}

export interface Ticks {
  /** Asks for a tick of each of these shards, once for each minute. */
  send(shards: readonly string[], at: Instant): Promise<void>;
}

export interface Operations {
  /** `daily`: what is of one kind and on one subject once a day, Beijing's. */
  report(event: OperatorEvent, often?: 'daily'): Promise<void>;
  /** The newest 500 after that number, in order. */
  since(number: number): Promise<NumberedEvent[]>;
}

export type WebRequest = {
  url: string;
  validators?: Validators;
  accept?: string;
  method?: 'GET' | 'POST';
  body?: string;
  /** In place of those of a page: bytes, decoded, and the time for one answer. Of a longer body `cut` takes the beginning. */
  bounds?: { bytes: number; seconds: number; cut?: true };
};
export type WebAnswer =
  | { kind: 'page'; url: string; status: number; contentType: string; body: Uint8Array; validators: Validators }
  | { kind: 'unchanged' }
  | { kind: 'refused'; problem: WebProblem; text: string; retryAfterSeconds?: number };
export type WebProblem =
  | 'scheme'
  | 'private-address'
  | 'redirects'
  | 'too-large'
  | 'too-slow'
  | 'robots'
  | 'status'
  | 'throttled'
  | 'network';

export interface Web {
  visit(request: WebRequest): Promise<WebAnswer>;
}

export interface Clock {
  now(): Instant;
}

export interface Audiences {
  /** Another number whenever people have changed an audience, its lists, or where its streams stand. */
  revision(): Promise<number>;
  put(audience: Audience): Promise<void>;
  all(): Promise<Audience[]>;
  /** Takes an audience away, with where its channels stand; receipts stay. */
  remove(name: string): Promise<boolean>;
}

/** What people decide on what they are told: appended beside the log, never edited. */
export interface Decisions {
  /**
   * Appends behind the last record of the audience. Where one with that id is there, that one comes back and nothing is
   * written.
   */
  append(record: Omit<DecisionRecord, 'number'>): Promise<{ appended: boolean; record: DecisionRecord }>;
  /** Those of an audience, oldest first. */
  of(audience: string): Promise<DecisionRecord[]>;
  /** The record with that id. */
  known(audience: string, id: string): Promise<DecisionRecord | undefined>;
  /** From now on a name or an address is left out of what is shown; the records stay. False where it was already. */
  forget(person: string): Promise<boolean>;
}

/** A stream that was taken, with what is to go out. */
export type Taken = ChannelState & { outgoing: Outgoing; upTo: number };

/** Every write but `begin` and `resend` asks that the claim is still one's own, and answers false where it is not. */
export interface Deliveries {
  /** Where the stream stands; one that is new begins at that number. */
  begin(place: ChannelKey, told: number): Promise<ChannelState>;
  /** Moves a stream on over what does not concern it, unless somebody else has it or it has moved on. */
  pass(standing: ChannelState, now: Instant, upTo: number): Promise<boolean>;
  /** Takes the stream for a message up to that number and keeps the message, unless somebody else has it or it has moved on. */
  claim(standing: ChannelState, claim: Claim): Promise<boolean>;
  /** Takes a claim over, with its message, in a name of one's own; undefined where it stands no more. */
  take(ticket: Ticket, by: string, until: Instant): Promise<Taken | undefined>;
  /** The number and the receipt, in one transaction. */
  settle(taken: ChannelState, by: string, receipt: Receipt): Promise<boolean>;
  /** Tries again later: the same message where it may have arrived, everything by then where it has not. */
  postpone(taken: ChannelState, by: string, pause: Postponement): Promise<boolean>;
  /** Puts the message aside and goes on behind it, in one transaction. */
  deadLetter(taken: ChannelState, by: string, dead: DeadLetter): Promise<boolean>;
  /** The receipt of the message that told that number. */
  receiptOf(place: ChannelKey, number: number): Promise<Receipt | undefined>;
  standings(audience: string): Promise<ChannelState[]>;
  /** What became of messages to anybody, the newest so many. */
  recent(most: number): Promise<Happening[]>;
  /** Notes beside the receipt of a mail that it came back from one of its addresses. */
  cameBack(sent: ChannelKey & Receipt, how: CameBack): Promise<void>;
  /** The newest so many of an audience's streams. */
  receipts(audience: string, most: number): Promise<(ChannelKey & Receipt)[]>;
  /** What was put aside, at most a thousand. */
  dead(audience: string): Promise<(ChannelKey & DeadLetter)[]>;
  /** Goes back to that number, and drops what was put aside after it; false where there is no such stream. */
  resend(place: ChannelKey, told: number): Promise<boolean>;
}
type Claim = { by: string; now: Instant; until: Instant; upTo: number; outgoing: Outgoing };
type Postponement = { attempts: number; due: Instant; since: Instant; again: 'same' | 'anew' };

/** The queues of claimed messages. What stands on one may be lost or doubled: the claim decides. */
export interface Outbound {
  put(queue: QueueName, ticket: Ticket): Promise<void>;
}

/** Addresses from which mail came back for good: nothing is sent there until somebody says so. */
export interface Returns {
  /** Answers false, and changes nothing, where the address is stopped already. */
  stop(one: StoppedAddress): Promise<boolean>;
  /** Those of these addresses that are stopped. */
  of(addresses: readonly string[]): Promise<StoppedAddress[]>;
  all(): Promise<StoppedAddress[]>;
  /** Sends to the address again; false where it was not stopped. */
  resume(address: string): Promise<boolean>;
}

/** Keeps senders, however many are at work, to what a receiver takes a second. */
export interface Pace {
  /** Books times for so many: when the first may go, in milliseconds since 1970; undefined where that is after `by`. */
  book(gate: string, perSecond: number, count: number, by: number): Promise<number | undefined>;
}

/** What SES lets the account send: mails a second, and how many are left of the day's. */
export type MailAllowance = { perSecond: number; left: number };

export interface Secrets {
  /** Throws, naming the secret, where there is none. */
  get(name: string): Promise<string>;
}

/** For whoever sets secrets; no value is ever given out. */
export interface SecretStore {
  put(name: string, value: string): Promise<void>;
  names(): Promise<string[]>;
  /** False where there is none of that name. */
  remove(name: string): Promise<boolean>;
}

export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<Posted>;

export interface Mailer {
  send(to: readonly string[], mail: Mail): Promise<Outcome>;
}

/** Hands a message to a channel's provider; a fault of any kind is an outcome and never thrown. */
export type Send = (channel: Channel, delivery: Delivery) => Promise<Outcome>;

/** Turns a file into rows; never throws. */
export type ReadAnnex = (bytes: Uint8Array) => Promise<AnnexRead>;

/** Reads an article a second time, in a way of its own. What it says is held against the article by who asks. */
export interface PressReader {
  read(text: PressText): Promise<SecondAnswer>;
}
