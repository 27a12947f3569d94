import { GetAccountCommand, SESv2Client, type SESv2ClientConfig } from '@aws-sdk/client-sesv2';
import type { MailAllowance } from '../../../ports.ts';
import { type Instant, millisOf } from '../../../time/civil.ts';

const GOOD_FOR_MS = 300_000;
/** What every account has from its first day; also what is kept to where SES does not say. */
const SANDBOX: MailAllowance = { perSecond: 1, left: Number.POSITIVE_INFINITY };

/** What the account may send, asked every five minutes at most. SES says -1 where a day has no bound. */
export const sesAllowance = (now: () => Instant, config: SESv2ClientConfig = {}): (() => Promise<MailAllowance>) => {
  const client = new SESv2Client(config);
  let known = { ...SANDBOX, at: Number.NEGATIVE_INFINITY };
  return async () => {
    const ms = millisOf(now());
    if (ms - known.at < GOOD_FOR_MS) return known;
    const answer = await client.send(new GetAccountCommand({})).catch(() => undefined);
    const { MaxSendRate = known.perSecond, Max24HourSend = -1, SentLast24Hours = 0 } = answer?.SendQuota ?? {};
    const left = Max24HourSend < 0 ? Number.POSITIVE_INFINITY : Max24HourSend - SentLast24Hours;
    known = { perSecond: MaxSendRate > 0 ? MaxSendRate : SANDBOX.perSecond, left, at: ms };
    return known;
  };
};
