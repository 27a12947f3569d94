import { threadsIn } from '../../shared/alerts/news/threads.ts';
import { RARE_EARTHS } from '../../shared/domain/goods/substances.ts';
import { historiesAt } from '../../shared/ledger/evaluate/histories.ts';
import type { LogView } from '../../shared/ledger/log/log-view.ts';
import { dateOf, endOfDay } from '../../shared/time/civil.ts';
import { groupedChanges } from '../../shared/views/changes/changes.ts';
import { calendar } from '../../shared/views/days/calendar.ts';
import { moments } from '../../shared/views/days/moments.ts';
import { now } from '../../shared/views/days/now.ts';
import { tariffs } from '../../shared/views/duties/tariffs.ts';
import type { At } from '../../shared/views/known/at.ts';
import { lessonsIn } from '../../shared/views/known/known.ts';
import { search } from '../../shared/views/search/search.ts';
import { askShipment } from '../../shared/views/shipment/ask-shipment.ts';
import { shipmentOf } from '../../shared/views/shipment/shipment-of.ts';
import { entities, entity } from '../../shared/views/subjects/entities.ts';
import { item, items } from '../../shared/views/subjects/items.ts';
import { notices } from '../../shared/views/subjects/notices.ts';

/** Of no such name all that there is looked through, by every way in which it could be meant. */
const NOBODY = 'Zirkonia';

const GOODS = RARE_EARTHS[0] ?? NOBODY;

const firstEntity = (log: LogView, at: At): unknown => {
  const [firm] = entities(log, at).rows;
  return firm && entity(log, at, firm.slug);
};

/** The times that people ask about most: now, when something turned last, and when it turns next. */
export const warmUpTimes = ({ ledger }: LogView, now: At): At[] => {
  const today = dateOf(now.valid);
  const days = [...historiesAt(ledger, now.known).turns.keys()];
  const [last, next] = [days.findLast((day) => day <= today), days.find((day) => day > today)];
  return [now, ...[last, next].flatMap((day) => (day ? [{ ...now, valid: endOfDay(day) }] : []))];
};

/** Answers with which everything is worked out that the answers to most questions rest on. */
export const WARM_UP_ANSWERS: readonly ((log: LogView, at: At) => unknown)[] = [
  now,
  items,
  (log, at) => item(log, at, GOODS),
  firstEntity,
  notices,
  tariffs,
  calendar,
  moments,
  (log, at) => groupedChanges(log, at, { limit: 100 }),
  (log) => threadsIn({ commits: lessonsIn(log) }),
  (log, at) => search(log, at, NOBODY),
  (log, at) => askShipment(log, at, shipmentOf({ goods: GOODS, to: 'US', parties: [NOBODY] }, at.today)),
];
