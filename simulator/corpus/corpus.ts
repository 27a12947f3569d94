import { answers } from './answers.ts';
import { background } from './background.ts';
import { foreignMinistry2023 } from './foreign-ministry-2023.ts';
import { foreignMinistry2024 } from './foreign-ministry-2024.ts';
import { foreignMinistry2025 } from './foreign-ministry-2025.ts';
import { ministries } from './ministries.ts';
import { mofcom2023 } from './mofcom-2023.ts';
import { mofcom2024 } from './mofcom-2024.ts';
import { mofcom2025Items } from './mofcom-2025-items.ts';
import { mofcom2025Lists } from './mofcom-2025-lists.ts';
import { mofcom2025October } from './mofcom-2025-october.ts';
import { mofcom2026 } from './mofcom-2026.ts';
import { orders } from './orders.ts';
import type { Paper } from './paper.ts';
import { press } from './press.ts';
import { tariffCommission } from './tariff-commission.ts';
import { unitedStates } from './united-states.ts';
import { unreliable } from './unreliable-entities.ts';

/** Everything that the recorded sites publish, December 2022 to September 2026. */
export const PAPERS: readonly Paper[] = [
  ...mofcom2023,
  ...mofcom2024,
  ...mofcom2025Lists,
  ...mofcom2025Items,
  ...mofcom2025October,
  ...mofcom2026,
  ...unreliable,
  ...orders,
  ...foreignMinistry2023,
  ...foreignMinistry2024,
  ...foreignMinistry2025,
  ...ministries,
  ...answers,
  ...tariffCommission,
  ...unitedStates,
  ...press,
  ...background,
];
