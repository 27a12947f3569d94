import type { LogView } from '../../ledger/log/log-view.ts';
import type { DutiesForCode } from '../answers/subjects/duties.ts';
import { dutiesFor } from '../duties/duties.ts';
import type { At } from '../known/at.ts';
import type { Shipment } from './shipment.ts';

/** A code is cut to whole pairs of digits. */
const whole = (code: string): string => code.slice(0, code.length - (code.length % 2));

/** What is paid on the codes of a shipment where it arrives; without a destination, in every direction that is watched. */
export const dutiesAsked = (log: LogView, at: At, { hsCodes, destination }: Shipment): DutiesForCode[] =>
  hsCodes
    .map((code) => dutiesFor(log, at, whole(code)))
    .map(({ directions, ...code }) => ({
      ...code,
      directions: directions.filter(({ imposer }) => destination === undefined || imposer === destination),
    }));
