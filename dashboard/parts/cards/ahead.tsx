import { millisOf } from '../../../shared/time/civil.ts';
import type { ChangeGroup } from '../../../shared/views/answers/law/changes.ts';
import { durationInWords } from '../../../shared/wording/text/duration.ts';
import { inBeijing } from '../../dates.ts';

/** A moment on Beijing's clocks; the day is left out where it is another's. */
const clock = (at: string, beside = ''): string => {
  const [day = '', time = ''] = inBeijing(at).split(', ');
  return beside && inBeijing(beside).startsWith(`${day},`) ? time : `${day}, ${time}`;
};

/** By how much a text was read here before the first article told it, or after. */
export const AheadOfPress = ({ of: { at, press } }: { of: Pick<ChangeGroup, 'at' | 'press'> }) => {
  if (!press) return null;
  const minutes = Math.round((millisOf(press.at) - millisOf(at)) / 60_000);
  const by = durationInWords(Math.abs(minutes));
  return (
    <p class={minutes > 0 ? 'before-press small' : 'small soft'}>
      seen {clock(at)}, first press ({press.by}) {clock(press.at, at)}:{' '}
      <strong>{minutes > 0 ? `${by} ahead` : `${by} after it`}</strong>
    </p>
  );
};
