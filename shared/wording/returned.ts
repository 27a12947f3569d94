/** Why SES says that a mail came back, by its word for it. */
const BOUNCES: Record<string, string> = {
  NoEmail: 'the address is none',
  Suppressed: 'the address came back for others before',
  OnAccountSuppressionList: 'the address came back or complained before, and SES keeps mail from it',
  MailboxFull: 'the mailbox is full',
  MessageTooLarge: 'the mail is too large for the receiver',
  ContentRejected: 'the receiver does not take what the mail says',
  AttachmentRejected: 'the receiver does not take the file that came with it',
};

const COMPLAINTS: Record<string, string> = {
  abuse: 'the receiver calls it spam',
  'auth-failure': 'the sender could not be proved',
  fraud: 'the receiver calls it fraud',
  'not-spam': 'the receiver says that it is no spam',
  virus: 'the receiver says that it holds a virus',
};

/** Why a mail bounced: what is known of the kind, and what the receiver's server said. */
export const bounceInWords = (subtype: string, said: string | undefined): string =>
  [BOUNCES[subtype] ?? 'the receiver does not take it', ...(said ? [`“${said}”`] : [])].join(': ');

export const complaintInWords = (type: string | undefined): string =>
  COMPLAINTS[type ?? ''] ?? 'the receiver complained';
