import { array, exactOptional, literal, object, string, union } from 'zod/mini';
import type { ReturnedMail } from '../../../alerts/channels/returned.ts';
import type { Instant } from '../../../time/civil.ts';

const mail = object({ timestamp: string(), messageId: string(), destination: array(string()) });

/** What SES says on the event bus of a mail that came back, or that it did not send after all. */
const detail = union([
  object({
    eventType: literal('Bounce'),
    mail,
    bounce: object({
      timestamp: string(),
      bounceType: string(),
      bounceSubType: string(),
      bouncedRecipients: array(object({ emailAddress: string(), diagnosticCode: exactOptional(string()) })),
    }),
  }),
  object({
    eventType: literal('Complaint'),
    mail,
    complaint: object({
      timestamp: string(),
      complaintFeedbackType: exactOptional(string()),
      complainedRecipients: array(object({ emailAddress: string() })),
    }),
  }),
  object({ eventType: literal('Reject'), mail, reject: object({ reason: string() }) }),
]);

/** `"Desk" <desk@x.test>` as the address alone. */
const bare = (address: string): string => /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address;

const momentOf = (timestamp: string): Instant => new Date(timestamp).toISOString() as Instant;

/** A mail that came back, from an event of the bus; throws at any other event. */
export const returnedMailOf = (event: unknown): ReturnedMail => {
  const said = object({ detail }).parse(event).detail;
  const { messageId, destination } = said.mail;
  if (said.eventType === 'Bounce') {
    const { timestamp, bounceType, bounceSubType, bouncedRecipients } = said.bounce;
    const recipients = bouncedRecipients.map(({ emailAddress, diagnosticCode }) => ({
      address: bare(emailAddress),
      reason: bounceSubType,
      ...(diagnosticCode && { said: diagnosticCode }),
    }));
    return { messageId, at: momentOf(timestamp), kind: 'bounced', lasting: bounceType === 'Permanent', recipients };
  }
  if (said.eventType === 'Complaint') {
    const { timestamp, complaintFeedbackType: type, complainedRecipients } = said.complaint;
    const recipients = complainedRecipients.map(({ emailAddress: address }) => ({
      address: bare(address),
      reason: type ?? '',
    }));
    return { messageId, at: momentOf(timestamp), kind: 'complained', lasting: type !== 'not-spam', recipients };
  }
  const why = { reason: 'Rejected', said: said.reject.reason };
  return {
    messageId,
    at: momentOf(said.mail.timestamp),
    kind: 'bounced',
    lasting: false,
    recipients: destination.map((address) => ({ address, ...why })),
  };
};
