import { type Alert, alertPack, textsBehindAlert } from '../shared/evidence/alert-pack.ts';
import { answerPack, textsBehind } from '../shared/evidence/answer-pack.ts';
import type { Bodies } from '../shared/evidence/files.ts';
import type { RestsOn } from '../shared/evidence/texts.ts';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import type { Blobs } from '../shared/ports.ts';
import type { ShipmentAnswer } from '../shared/views/answers/questions/shipment.ts';

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The bodies of these texts, in their order, as many as fit; of the others it is said why they are not there. */
const bodiesOf = async (blobs: Pick<Blobs, 'get'>, texts: readonly RestsOn[], mostBytes: number): Promise<Bodies> => {
  const bodies = new Map<string, Uint8Array | string>();
  let left = mostBytes;
  for (const hash of new Set(texts.flatMap(({ files }) => files.map((file) => file.hash)))) {
    const body = await blobs.get(hash).catch(() => undefined);
    if (body === undefined) bodies.set(hash, 'it is not in the page store');
    else if (body.length > left) bodies.set(hash, `its ${megabytes(body.length)} are beyond the bounds of a pack`);
    else {
      bodies.set(hash, body);
      left -= body.length;
    }
  }
  return bodies;
};

/** An answer with everything that it rests on. */
export const packFor = async (
  blobs: Pick<Blobs, 'get'>,
  log: LogView,
  answer: ShipmentAnswer,
  mostBytes: number,
): Promise<Uint8Array> => answerPack(log, answer, await bodiesOf(blobs, textsBehind(log, answer), mostBytes));

/** An alert with everything that it rests on; `log` ends with its commit. */
export const alertPackFor = async (
  blobs: Pick<Blobs, 'get'>,
  log: LogView,
  alert: Alert,
  mostBytes: number,
): Promise<Uint8Array> => alertPack(log, alert, await bodiesOf(blobs, textsBehindAlert(log, alert), mostBytes));
