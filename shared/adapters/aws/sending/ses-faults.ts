import { SESv2ServiceException } from '@aws-sdk/client-sesv2';
import { type Outcome, outcomeOfStatus } from '../../../alerts/channels/outcome.ts';

const CONNECTING = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/;
const CREDENTIALS =
  /Credentials|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature/;

type Fault = { name: string; message: string };
type Mend = {
  fits: (fault: Fault) => boolean;
  /** What has to be mended, in plain words. */
  words: string;
};

/** What stops all mail until somebody mends it. */
const ALL: readonly Mend[] = [
  {
    fits: ({ message }) => /daily (message|sending)? ?quota/i.test(message),
    words: 'the mails that SES allows for a day are used up',
  },
  {
    fits: ({ name }) => /^(SendingPaused|AccountSuspended)/.test(name),
    words: 'SES has paused sending for this account',
  },
  {
    fits: ({ name }) => name.startsWith('MailFromDomainNotVerified'),
    words: "the sender's MAIL FROM domain is not verified with SES",
  },
  { fits: ({ name }) => CREDENTIALS.test(name), words: 'the credentials for SES are not valid' },
  { fits: ({ name }) => name.startsWith('NotFound'), words: 'SES does not know what mail is sent with' },
];

/** SES names the identities that failed its check, be it the receiver's in the sandbox or the sender's own. */
const isIdentity = ({ name, message }: Fault): boolean =>
  name.startsWith('AccessDenied') || (name.startsWith('MessageRejected') && /not verified/i.test(message));

const identityHeld = ({ message }: Fault, from: string, said: string): Outcome => {
  const domain = from.slice(from.indexOf('@') + 1);
  const named = message.split(/[\s,`'"()]+/).map((word) => word.slice(word.lastIndexOf('/') + 1));
  const own = named.includes(from) || named.includes(domain);
  return own
    ? { kind: 'held', all: true, text: `the sender is not verified with SES, or may not be used (${said})` }
    : {
        kind: 'held',
        text: `SES takes mail for verified addresses only while the account is in its sandbox (${said})`,
      };
};

/** What a failed call of SES means for the mail: whose fault it is, and whether it may have gone out. */
export const outcomeOfFault = (error: unknown, from: string): Outcome => {
  const fault: Fault = error instanceof Error ? error : { name: '', message: String(error) };
  const said = `${fault.name}: ${fault.message}`;
  const mend = ALL.find(({ fits }) => fits(fault));
  if (mend) return { kind: 'held', all: true, text: `${mend.words} (${said})` };
  if (!(error instanceof SESv2ServiceException))
    return { kind: CONNECTING.test(said) ? 'later' : 'unsure', text: said };
  if (isIdentity(fault)) return identityHeld(fault, from, said);
  const { $retryable, $metadata } = error;
  if ($retryable?.throttling || /^(TooManyRequests|LimitExceeded|Throttl)/.test(fault.name))
    return { kind: 'throttled', text: said };
  return outcomeOfStatus($metadata.httpStatusCode ?? 500, said);
};
