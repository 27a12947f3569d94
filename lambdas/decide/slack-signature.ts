import { createHmac } from 'node:crypto';
import { type Instant, millisOf } from '../../shared/time/civil.ts';
import { isSame } from '../seal.ts';
import type { DecideRequest } from './deps.ts';
import { SLACK_SIGNATURE, SLACK_TIMESTAMP } from './names.ts';

const MOST_SECONDS = 300;

/** Whether Slack has sent this, by the signing secret of its app, within the last five minutes. */
export const isFromSlack = (secret: string, { headers, body }: DecideRequest, now: Instant): boolean => {
  const [given, at] = [headers[SLACK_SIGNATURE] ?? '', headers[SLACK_TIMESTAMP] ?? ''];
  if (!/^\d{1,12}$/.test(at) || Math.abs(millisOf(now) / 1000 - Number(at)) > MOST_SECONDS) return false;
  return isSame(given, `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`);
};
