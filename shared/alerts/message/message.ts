import type { Change, Status } from '../../ledger/log/change.ts';
import type { Instant } from '../../time/civil.ts';

export type MessageStatus = Status | 'scheduled' | 'closed' | 'undecided' | 'decisions' | 'checked' | 'operations';

/** One line of an alert: a label in capitals that says what kind of news it is, and the news. */
export type Line = {
  label: string;
  text: string;
  /** All of what `text` says in short, where there is room for it. */
  items?: string[];
};

const FEW = 5;

/** What a post shows of a line, a row each: all that it gathers, where that is little. */
export const rowsOf = ({ text, items }: Line): readonly string[] => (items && items.length <= FEW ? items : [text]);

/** What is sent along as a file. */
export type Table = { name: string; columns: readonly string[]; rows: readonly (readonly string[])[] };

/** The original words, what they mean, and where they stand. */
export type Evidence = { words: string; meaning?: string; notice?: string; url?: string };

export type Link = { title: string; url: string };

/** Leads into this system, not to a text. */
export const isOwn = ({ title }: Link): boolean => /^(?:dashboard|decide)/.test(title);

/** An alert as plain data; every channel renders this and nothing else. */
export type Message = {
  status: MessageStatus;
  /** Status aside, the subject of the mail and the text of the notification: true without the body. */
  headline: string;
  /** At most twelve, gravest first. */
  lines: Line[];
  evidence: Evidence[];
  links: Link[];
  /** The last line: which notices, when seen. */
  footer: string;
  at: Instant;
  changes: Change[];
  attachments?: Table[];
  /** What all messages of a thread are known by: its first commit, or the day of which reminders began it. */
  thread?: string;
  /** The commit whose message this one continues. */
  continues?: number;
  /** Of one event told again whole: how often since the first alert, and how many texts it has come to; mixed: not all notices. */
  update?: { number: number; notices: number; mixed?: true };
};

export const STATUS_WORDS: Record<MessageStatus, string> = {
  confirmed: 'CONFIRMED',
  'by-date': 'IN FORCE BY DATE',
  unread: 'UNREAD',
  reported: 'REPORTED',
  closed: 'CLOSED',
  corrected: 'CORRECTED',
  scheduled: 'SCHEDULED',
  contradicted: 'CONTRADICTED',
  undecided: 'UNDECIDED',
  decisions: 'DECISIONS',
  checked: 'CHECKED',
  operations: 'OPERATIONS',
};

export const MOST_LINES = 12;

/** Gravest first. */
export const GRAVITY = Object.keys(STATUS_WORDS) as MessageStatus[];

type Headed = Pick<Message, 'status' | 'headline' | 'update'>;

/** `UPDATE 3, so far 7 notices` */
const updateWords = ({ number, notices, mixed }: NonNullable<Message['update']>): string =>
  `UPDATE ${number}${notices > 1 ? `, so far ${notices} ${mixed ? 'texts' : 'notices'}` : ''}`;

/** The words before a headline: `CONFIRMED`, `CONFIRMED, UPDATE 3, so far 7 notices`. */
export const statusLine = ({ status, update }: Pick<Headed, 'status' | 'update'>): string =>
  [STATUS_WORDS[status], ...(update ? [updateWords(update)] : [])].join(', ');

export const subjectLine = (message: Headed): string =>
  `${statusLine(message)}${message.update ? ': ' : '  '}${message.headline}`;
