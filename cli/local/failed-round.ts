import type { Failure } from '../../shared/adapters/local/folder-rounds.ts';
import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { counted } from '../../shared/wording/text/counted.ts';

/** What the operators hear of a round that is put aside. */
export const failedRoundEvent = ({ file, round, error }: Failure, at: Instant): OperatorEvent => {
  const why = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  const what = round
    ? `${counted(round.pages?.length ?? 0, 'page')} found at ${round.startedAt}`
    : 'a round whose file is damaged';
  return {
    kind: 'round-aside',
    subject: round?.source ?? file,
    at,
    text: `${what} could not be recorded (${why}); kept as rounds/aside/${file}`,
  };
};
