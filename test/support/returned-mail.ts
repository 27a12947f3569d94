/** An event of the bus as SES documents it, of a mail that bounced. */
export const bounceOf = (
  messageId: string,
  address: string,
  { type = 'Permanent', subType = 'General' } = {},
): object => ({
  version: '0',
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    eventType: 'Bounce',
    bounce: {
      bounceType: type,
      bounceSubType: subType,
      bouncedRecipients: [
        { emailAddress: address, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
      ],
      timestamp: '2025-10-09T02:00:41.000Z',
      feedbackId: 'feedback',
    },
    mail: { timestamp: '2025-10-09T02:00:40.000Z', messageId, destination: [address], headersTruncated: false },
  },
});

/** The same of a mail that somebody complained of. */
export const complaintOf = (messageId: string, address: string, type: string): object => ({
  source: 'aws.ses',
  'detail-type': 'Email Complaint Received',
  detail: {
    eventType: 'Complaint',
    complaint: {
      complainedRecipients: [{ emailAddress: address }],
      complaintFeedbackType: type,
      timestamp: '2025-10-09T02:00:41.000Z',
      feedbackId: 'feedback',
    },
    mail: { timestamp: '2025-10-09T02:00:40.000Z', messageId, destination: [address] },
  },
});
