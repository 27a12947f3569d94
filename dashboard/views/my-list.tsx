import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type CivilDate, dateOf } from '../../shared/time/civil.ts';
import type { Courses } from '../../shared/views/answers/law/courses.ts';
import type { ScreeningBasis } from '../../shared/views/answers/questions/screening.ts';
import { comingDays, daysToAct } from '../../shared/views/own-lists/coming.ts';
import { kindOfRow, linesInWords } from '../../shared/views/own-lists/own-line.ts';
import { lineThroughTime, type Stand } from '../../shared/views/own-lists/through-time.ts';
import type { Row } from '../../shared/views/screening/lists/rows.ts';
import { screener } from '../../shared/views/screening/screen.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { dayInWords } from '../dates.ts';
import { Answered } from '../parts/waiting/waiting.tsx';
import { Chooser } from './my-list/chooser.tsx';
import { DaysAhead } from './my-list/days-ahead.tsx';
import { OwnLines, type OwnState, statesOf } from './my-list/own-lines.tsx';
import { useOwnList } from './my-list/own-list.ts';
import { useOwnRows } from './my-list/own-rows.ts';

/** How the lines stood on the day that was looked at before, so that those that turned can be told. */
const useBefore = (states: readonly OwnState[], day: string): ReadonlyMap<string, OwnState> => {
  const [before, setBefore] = useState<ReadonlyMap<string, OwnState>>(new Map());
  const last = useRef<{ day: string; states: readonly OwnState[] }>({ day, states });
  useEffect(() => {
    if (last.current.day !== day && last.current.states.length === states.length)
      setBefore(new Map(last.current.states.map((state) => [state.key, state])));
    last.current = { day, states };
  }, [states, day]);
  return before;
};

/** How each line stands through all its days, once all measures that there ever were have come. */
const useThroughTime = (rows: readonly Row[]): Stand[][] | undefined => {
  const { value: all } = useAnswer<Courses>('courses', { valid: '' });
  const { value: basis } = useAnswer<ScreeningBasis>(all && 'screening', { valid: all?.last ?? '' });
  return useMemo(() => all && basis && rows.map(lineThroughTime(basis, all)), [all, basis, rows]);
};

const Lines = (props: { rows: readonly Row[]; basis: ScreeningBasis; kept: string | undefined }) => {
  const { rows, basis, kept } = props;
  const day = dateOf(basis.valid) as CivilDate;
  const find = useMemo(() => screener(basis), [basis]);
  const findings = useMemo(() => rows.map(find), [rows, find]);
  const states = useMemo(() => statesOf(findings, day), [findings, day]);
  const before = useBefore(states, day);
  const through = useThroughTime(rows);
  const coming = useMemo(() => comingDays(findings, day), [findings, day]);
  const toDo = useMemo(() => daysToAct(findings, day), [findings, day]);
  return (
    <>
      {(coming.length > 0 || toDo.length > 0) && <DaysAhead coming={coming} toDo={toDo} />}
      <OwnLines states={states} before={before} through={through} day={day} kept={kept} />
    </>
  );
};

/** Lists of one's own on any day: what is kept, or a file that stays in this browser. */
export const MyList = () => {
  const { link } = useAddress();
  const basis = useAnswer<ScreeningBasis>('screening');
  const list = useOwnList();
  const { lists, asked, file, take, mayKeep } = list;
  const { rows, doubt } = useOwnRows(list);
  const [day] = (basis.value?.valid ?? '').split('T');
  return (
    <>
      <div class="lede">
        <h1>My list</h1>
        <p>
          Your parts, suppliers and customers on {day ? dayInWords(day) : 'any day'}: turn the time above and watch them
          turn.
        </p>
      </div>
      <Chooser lists={lists} asked={asked} file={file?.name} doubt={doubt} take={take} />
      {rows.length > 0 && (
        <Answered of={basis} lines={10}>
          {(value) => <Lines rows={rows} basis={value} kept={asked} />}
        </Answered>
      )}
      <p class="small soft">
        {rows.length > 0 && `${linesInWords(rows.map(kindOfRow))}. `}
        {mayKeep && (
          <>
            Lists that are kept here are read in under <a href={link('audiences')}>Audiences</a>, or by{' '}
            <code>chokepoint list put</code>, and alerts then say what touches them.
          </>
        )}
      </p>
    </>
  );
};
