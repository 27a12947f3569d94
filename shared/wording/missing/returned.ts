/** Why a mail came back, by the word of SES for it. */
const BOUNCES: Record<string, string> = {
  NoEmail: 'the address is none',
  Suppressed: 'the address came back for others before',
  OnAccountSuppressionList: 'the address came back or complained before, and SES keeps mail from it',
  MailboxFull: 'the mailbox is full',
  MessageTooLarge: 'the mail is too large for the receiver',
  ContentRejected: 'the receiver does not take what the mail says',
  AttachmentRejected: 'the receiver does not take the file that came with it',
  Rejected: 'SES did not send it',
};

const COMPLAINTS: Record<string, string> = {
  abuse: 'the receiver calls it spam',
  'auth-failure': 'the sender could not be proved',
  fraud: 'the receiver calls it fraud',
  'not-spam': 'the receiver says that it is no spam',
  virus: 'the receiver says that it holds a virus',
};

const REASONS = {
  bounced: { words: BOUNCES, otherwise: 'the receiver does not take it' },
  complained: { words: COMPLAINTS, otherwise: 'the receiver complained' },
};

/** Why a mail bounced or was complained of: what is known of the reason, and what a server said. */
export const returnInWords = (kind: keyof typeof REASONS, reason: string, said?: string): string =>
  [REASONS[kind].words[reason] ?? REASONS[kind].otherwise, ...(said ? [`“${said}”`] : [])].join(': ');
