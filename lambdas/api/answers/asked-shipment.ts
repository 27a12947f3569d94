import type { ShipmentAnswer } from '../../../shared/views/answers/questions/shipment.ts';
import { askShipment } from '../../../shared/views/shipment/ask-shipment.ts';
import { shipmentOf } from '../../../shared/views/shipment/shipment-of.ts';
import { readTo } from '../../../shared/views/sources/checked.ts';
import { Refusal } from '../http/http.ts';
import type { Ask } from '../question/question.ts';

/** Of the kept pages in a pack: an answer of a function has its bound. */
const MOST_BYTES = 4_000_000;

/** Who takes part in one shipment: each is compared with every listed name. */
const MOST_PARTIES = 20;

/** The same answer with everything that it rests on, as a zip. */
export const shipmentPack = async (ask: Ask): Promise<Uint8Array> => {
  const { packFor } = await import('../../evidence.ts');
  return packFor(ask.deps.blobs, ask.log, await shipment(ask), MOST_BYTES);
};

/** What one shipment meets; the times of the address, where it has them, stand before those in the line. */
export const shipment = async ({ collected, log, at, query }: Ask): Promise<ShipmentAnswer> => {
  const field = (name: string): string | undefined => query.get(name) || undefined;
  const parties = query.getAll('party').filter(Boolean);
  if (parties.length > MOST_PARTIES) throw new Refusal(400, `A shipment has at most ${MOST_PARTIES} parties.`);
  const asked = shipmentOf({ goods: field('q'), to: field('to'), use: field('use'), parties }, at.today);
  const { goods, codes, hsCodes, either } = asked;
  if (goods.length + codes.length + hsCodes.length + either.length + asked.parties.length === 0)
    throw new Refusal(400, 'q is a shipment in a line: goods, a code or a party, → destination, use, day, as known …');
  const valid = (!query.get('valid') && asked.valid) || at.valid;
  const known = (!query.get('known') && asked.known) || at.known;
  return askShipment(log, { valid, known }, asked, readTo(...(await collected())));
};
