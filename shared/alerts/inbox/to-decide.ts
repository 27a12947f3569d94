import { beijingDate } from '../../time/civil.ts';
import { unique } from '../../wording/text/runs.ts';
import type { Audience } from '../audience/audience.ts';
import type { Message } from '../message/message.ts';
import { firstTold, isAside } from '../news/concerns.ts';
import type { News, Stream } from '../news/stream.ts';
import { threadsIn } from '../news/threads.ts';

/** The events that a message tells its audience of and that it has to decide on, by their first commits. */
export const threadsToDecide = (
  audience: Audience,
  { suffix }: Pick<Stream, 'suffix'>,
  { commits }: Pick<News, 'commits'>,
  { thread, changes, at }: Message,
): number[] => {
  const { decisions } = audience;
  const isAsked = decisions !== undefined && beijingDate(at) >= (decisions.since ?? '');
  if (!isAsked || thread === undefined || suffix !== firstTold(audience).suffix) return [];
  const { placeOf } = threadsIn({ commits });
  const told = changes.filter((change) => !isAside(audience, change));
  return unique(told.flatMap(({ id }) => placeOf(Number.parseInt(id, 10))?.thread ?? []));
};
