import type { Use } from '../../domain/goods/end-uses.ts';
import type { CivilMinute, Instant } from '../../time/civil.ts';

/** What goes where, for what and to whom, as somebody asks it. */
export type Shipment = {
  /** Goods in words. */
  goods: string[];
  codes: string[];
  hsCodes: string[];
  /** Of these it is not said whether they are goods or a firm. */
  either: string[];
  /** ISO 3166 alpha-2. */
  destination?: string;
  /** Absent: not said. */
  use?: Use[];
  parties: string[];
  /** The day, a minute in Beijing; absent: now. */
  valid?: CivilMinute;
  /** As known then; absent: by all that is known. */
  known?: Instant;
  /** What was not understood, in words. */
  puzzles: string[];
};

/** The same by named parts, each as a person writes it. */
export type ShipmentFields = {
  goods?: string | undefined;
  to?: string | undefined;
  use?: string | undefined;
  parties?: readonly string[];
  valid?: string | undefined;
  known?: string | undefined;
};
