import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Settings } from '../../infra/settings/settings.ts';

/** A stage as tests deploy it. */
export const SETTINGS: Settings = {
  stage: 'prod',
  access: 'password',
  sender: 'alerts@chokepoint.example',
  identity: { kind: 'domain', name: 'chokepoint.example' },
  operator: 'desk@chokepoint.example',
  logDays: RetentionDays.THREE_MONTHS,
  recordDays: 400,
};
