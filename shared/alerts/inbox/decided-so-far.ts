import { rollup } from 'd3-array';
import type { DecisionRecord } from '../../decisions/record.ts';
import { lruCache } from '../../views/known/lru-cache.ts';
import { unique } from '../../wording/text/runs.ts';
import type { DecidedSoFar, Matter } from '../audience/matter.ts';
import type { Concerns, Tells } from '../news/concerns.ts';
import type { News } from '../news/stream.ts';
import { mattersIn } from './matters.ts';
import type { InboxAudience } from './told-threads.ts';

type DecidingNews = Pick<News, 'commits' | 'ledger' | 'own' | 'decisions'>;
type Asking = Partial<InboxAudience>;

const settings = ({ name, filter, decisions }: InboxAudience): string => JSON.stringify([name, filter, decisions]);

const ofLogs = lruCache<ReturnType<typeof lruCache<readonly Matter[]>>>(1);
const soFar = lruCache<DecidedSoFar>(8);

/** The records of an audience that decides; undefined for others, and while they cannot be read. */
export const recordsOf = ({ decisions }: DecidingNews, audience: Asking): readonly DecisionRecord[] | undefined =>
  audience.decisions && decisions?.get(audience.name ?? '');

/** What an audience has to decide on and has decided; undefined where it does not decide, or that cannot be read. */
export const mattersFor = (news: DecidingNews, audience: Asking): readonly Matter[] | undefined => {
  const records = recordsOf(news, audience);
  if (records === undefined) return undefined;
  const own = audience as InboxAudience;
  const held = ofLogs(news.ledger.lesson, '', () => lruCache<readonly Matter[]>(8));
  return held(records, settings(own), () => mattersIn(news, own, records));
};

const groupedBy = (matters: readonly Matter[], keysOf: (matter: Matter) => string[]): ReadonlyMap<string, Matter[]> =>
  rollup(
    matters.flatMap((matter) => unique(keysOf(matter)).map((key) => ({ key, matter }))),
    (own) => own.map(({ matter }) => matter),
    ({ key }) => key,
  );

const measuresOf = ({ covering, told }: Matter): string[] =>
  covering ? [...covering.measures, ...told.flatMap(({ changes }) => changes.map(({ measure }) => measure))] : [];

/** The same, of what is decided. */
export const decidedSoFar = (news: DecidingNews, audience: Asking): DecidedSoFar | undefined => {
  const matters = mattersFor(news, audience);
  if (matters === undefined) return undefined;
  return soFar(matters, '', () => ({
    renewed: groupedBy(matters, ({ unsettled }) => unsettled.map(({ change }) => change.id)),
    on: groupedBy(matters, measuresOf),
  }));
};

/** Whether a commit reopens what an audience has decided: it is told of that whatever else it asked for. */
export const reopening = (news: DecidingNews, audience: Asking, tells: Tells): Concerns => {
  const renewed = decidedSoFar(news, audience)?.renewed;
  return ({ changes }) => changes.some((change) => (renewed?.has(change.id) ?? false) && tells(change));
};
