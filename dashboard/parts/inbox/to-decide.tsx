import { sum } from 'd3-array';
import { useAddress } from '../../address.ts';
import { useInbox } from './inbox-answer.tsx';

/** How much waits to be decided, on the way to it; nothing where nothing does. */
export const ToDecide = () => {
  const { link } = useAddress();
  const counts = useInbox().value?.audiences.map(({ counts: own }) => own) ?? [];
  const open = sum(counts, (own) => own.open + own.reopened);
  const overdue = sum(counts, (own) => own.overdue);
  if (open + overdue === 0) return null;
  return (
    <p class={overdue > 0 ? 'to-decide overdue' : 'to-decide'}>
      <a href={link('inbox', overdue > 0 ? { show: 'overdue' } : {})}>
        {open} to decide
        {overdue > 0 && ` · ${overdue} overdue`}
      </a>
    </p>
  );
};
