import { JURISDICTIONS, type JurisdictionId } from '../../domain/acts/jurisdictions.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import type { Unread } from '../answers/fields/unread.ts';

const IDS = Object.keys(JURISDICTIONS) as JurisdictionId[];

/** Those of whose acts the log holds no text: of them it knows nothing, which is not that there is nothing. */
const unreadIssuers = ({ ledger }: LogView): JurisdictionId[] => {
  const missing = new Set(IDS);
  for (const { reading } of ledger.versions) {
    if (missing.size === 0) break;
    if (reading.jurisdiction !== null && reading.kind !== 'press' && reading.kind !== 'irrelevant')
      missing.delete(reading.jurisdiction);
  }
  return [...missing];
};

/** What every answer on the law carries until a text of each jurisdiction has been read. */
export const unreadIn = (log: LogView): { unread?: Unread } => {
  const issuers = unreadIssuers(log);
  if (issuers.length === 0) return {};
  const nothing = issuers.length === IDS.length;
  const texts = issuers.map((id) => JURISDICTIONS[id].adjective).join(' and no ');
  return {
    unread: { issuers, nothing, text: nothing ? 'Nothing has been read yet' : `No ${texts} text has been read yet` },
  };
};

/** False for one of whose acts no text has been read: what it imposes is not known. */
export const isHeard = ({ unread }: { unread?: Unread }, imposer: string): boolean =>
  !unread?.issuers.some((issuer) => issuer === imposer);
