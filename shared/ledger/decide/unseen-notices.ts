import { noticeSubject } from '../../domain/subject.ts';
import { addDays, type CivilDate, type Instant, instantOf, millisOf } from '../../time/civil.ts';
import { type Ledger, STILL_KNOWN } from '../log/ledger.ts';
import type { Difference } from './difference.ts';

/** An answer speaks of old notices in passing; the one it explains is of its own year, or of the one just over. */
const isRecent = (notice: string, day: CivilDate): boolean => {
  const year = Number(/-(\d{4})-/.exec(notice)?.[1]);
  return year === Number(day.slice(0, 4)) || year === Number(addDays(day, -31).slice(0, 4));
};

const PATIENCE_MS = 24 * 3_600_000;

/** R9: notices that an answer spoke of a day ago and that were not seen since, by the moment that makes a day. */
export const unseenNotices = (ledger: Ledger, after: Instant, upTo: Instant): Map<Instant, Difference[]> => {
  const moments = new Map<Instant, Difference[]>();
  const told = new Set(ledger.unseen);
  for (const { reading, knownTo, imported } of ledger.versions) {
    const at = instantOf(millisOf(reading.seenAt) + PATIENCE_MS);
    if (reading.kind !== 'spokesperson' || imported || knownTo !== STILL_KNOWN || at <= after || at > upTo) continue;
    for (const notice of reading.mentions) {
      if (ledger.current.has(notice) || told.has(notice) || !isRecent(notice, reading.publishedOn)) continue;
      told.add(notice);
      const difference: Difference = {
        measure: `${notice}#`,
        subject: noticeSubject(notice),
        notice,
        kind: 'claimed',
        status: 'reported',
        from: null,
        to: null,
        since: reading.publishedOn,
        by: reading.key,
        name: reading.title,
        page: reading.page,
        url: reading.url,
      };
      moments.set(at, [...(moments.get(at) ?? []), difference]);
    }
  }
  return moments;
};
