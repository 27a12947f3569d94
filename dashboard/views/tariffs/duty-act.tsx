import type { Duty } from '../../../shared/views/answers/subjects/duties.ts';
import type { GoodsDuty } from '../../../shared/views/answers/subjects/tariffs.ts';
import { BasisMark } from '../../parts/text/basis.tsx';
import { NoticeLink } from '../../parts/text/say.tsx';
import { lawOf } from './acts.ts';

/** The act that lays a duty, by its law, and the one that set its rate where that is another. */
export const DutyAct = ({ of: duty }: { of: GoodsDuty | Duty }) => {
  const law = lawOf(duty);
  return (
    <>
      {law && `${law} · `}
      <NoticeLink notice={duty.notice} />
      {duty.rateBy && (
        <>
          , rate by <NoticeLink notice={duty.rateBy} />
        </>
      )}{' '}
      <BasisMark of={duty} />
    </>
  );
};
