import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { packFor } from '../../lambdas/evidence.ts';
import { BEIJING, beijingDate, civilAt, type Instant, instantOf } from '../../shared/time/civil.ts';
import type { ShipmentAnswer } from '../../shared/views/answers/questions/shipment.ts';
import { askShipment } from '../../shared/views/shipment/ask-shipment.ts';
import type { Shipment, ShipmentFields } from '../../shared/views/shipment/shipment.ts';
import { shipmentOf } from '../../shared/views/shipment/shipment-of.ts';
import { answerText } from '../answer-text.ts';
import { type LogRead, logOf } from '../log-of.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint ask "GOODS → DESTINATION, USE, DAY, as known MOMENT" [options]

What one shipment meets: the strictest rule in force for its goods, destination, use and parties on that day, as known at
that moment, with its notice and sentence, what is suspended beside it and until when, what is not known, what changes next.

  chokepoint ask "natural flake graphite → US, civil, 15 Nov 2025, as known 9 Oct 10:00"
  chokepoint ask "3C001 to Japan for military use, buyer: Example Corp."
  chokepoint ask "HS 38011000" --to DE --valid 2025-11-15

Words, control codes and HS codes, English or Chinese. Without a day: now. Without "as known": by all that is known.

  --to COUNTRY     the destination, by name or ISO 3166 code
  --use USE        civil, military, weapons of mass destruction, advanced chips …
  --party NAME     a firm or person that takes part; may be repeated
  --valid DAY      the day, as 2025-11-15 or "15 Nov 2025"
  --known MOMENT   as known then, as 2025-10-09T10:00+08:00 or "9 Oct 2025 10:00" (Beijing)
  --pack FILE.zip  the answer as a pack to file: certificate, sentences, pages as fetched, hashes
  --docs FILE      after these documents, instead of in the running system
  --json           one JSON object also on a terminal; --text the words also in a pipe`;

const OPTIONS = {
  to: { type: 'string' },
  use: { type: 'string' },
  party: { type: 'string', multiple: true },
  valid: { type: 'string' },
  known: { type: 'string' },
  docs: { type: 'string', multiple: true },
  pack: { type: 'string' },
  json: { type: 'boolean', default: false },
  text: { type: 'boolean', default: false },
} as const;

/** Of the kept pages and files in a pack. */
const MOST_BYTES = 64_000_000;

const isEmpty = ({ goods, codes, hsCodes, either, parties }: Shipment): boolean =>
  goods.length + codes.length + hsCodes.length + either.length + parties.length === 0;

/** The answer by a log; without a day, as of `now`. */
export const answerOf = (log: LogRead, fields: ShipmentFields, now: Instant): ShipmentAnswer => {
  const shipment = shipmentOf(fields, beijingDate(now));
  if (isEmpty(shipment)) throw new BadUse('ask takes goods, a code or a party: "graphite → US, civil"');
  const { valid = civilAt(now, BEIJING), known = log.commits.at(-1)?.at ?? now } = shipment;
  return askShipment(log, { valid, known }, shipment, log.read);
};

export const ask: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const { to, use, party: parties = [], valid, known } = values;
  const goods = positionals.join(' ');
  if (goods === '' && parties.length === 0)
    throw new BadUse('ask takes goods, a code or a party: "graphite → US, civil"');
  // A line may hold what is not understood, and the answer says so; an option is understood or refused.
  const { puzzles } = shipmentOf({ to, use, valid, known }, beijingDate(instantOf(Date.now())));
  if (puzzles.length > 0) throw new BadUse(puzzles.join('; '));
  const log = await logOf(values.docs ?? []);
  const answer = answerOf(log, { goods, to, use, parties, valid, known }, log.now ?? instantOf(Date.now()));
  const isTable = values.text || (process.stdout.isTTY && !values.json);
  if (values.pack !== undefined) {
    const pack = await packFor(log.blobs, log, answer, MOST_BYTES);
    writeFileSync(values.pack, pack);
    console.error(`${values.pack}: ${pack.length.toLocaleString('en')} bytes`);
  }
  console.log(isTable ? answerText(answer, process.stdout.columns) : JSON.stringify(answer));
  return 0;
});
