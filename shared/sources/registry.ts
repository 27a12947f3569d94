import { federalRegister } from './federal-register/source.ts';
import { mfaCountermeasures } from './mfa-countermeasures/source.ts';
import { mfaSpokesperson } from './mfa-spokesperson/source.ts';
import { mofPolicies } from './mof-policies/source.ts';
import { mofcomAnnouncements } from './mofcom-announcements/source.ts';
import { mofcomExportControl } from './mofcom-export-control/source.ts';
import { mofcomForeignTrade } from './mofcom-foreign-trade/source.ts';
import { mofcomLicences } from './mofcom-licences/source.ts';
import { mofcomPolicies } from './mofcom-policies/source.ts';
import { mofcomSecurityControl } from './mofcom-security-control/source.ts';
import { mofcomServicesTrade } from './mofcom-services-trade/source.ts';
import { mofcomSpokesperson } from './mofcom-spokesperson/source.ts';
import { motAnnouncements } from './mot-announcements/source.ts';
import { PRESS } from './press.ts';
import type { Source } from './source.ts';
import { stateCouncilLibrary } from './state-council-library/source.ts';
import { taoDesignations } from './tao-designations/source.ts';
import { tariffCommission } from './tariff-commission/source.ts';
import { whiteHouse } from './white-house/source.ts';

/** Every channel that is polled. Functions, timers and alarms know nothing of single sources. */
export const SOURCES: readonly Source[] = [
  mofcomAnnouncements,
  mofcomPolicies,
  mofcomSpokesperson,
  mofcomSecurityControl,
  mofcomExportControl,
  mofcomForeignTrade,
  mofcomServicesTrade,
  mofcomLicences,
  tariffCommission,
  mfaCountermeasures,
  mfaSpokesperson,
  taoDesignations,
  motAnnouncements,
  mofPolicies,
  stateCouncilLibrary,
  federalRegister,
  whiteHouse,
  ...PRESS,
];
