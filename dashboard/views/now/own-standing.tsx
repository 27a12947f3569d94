import { useMemo } from 'preact/hooks';
import { type CivilDate, dateOf } from '../../../shared/time/civil.ts';
import type { ScreeningBasis } from '../../../shared/views/answers/questions/screening.ts';
import { comingDays, comingText } from '../../../shared/views/own-lists/coming.ts';
import { kindOfRow, linesInWords } from '../../../shared/views/own-lists/own-line.ts';
import type { Row } from '../../../shared/views/screening/lists/rows.ts';
import { screener } from '../../../shared/views/screening/screen.ts';
import { STANDINGS } from '../../../shared/views/screening/verdict.ts';
import { useAddress } from '../../address.ts';
import { useAnswer } from '../../answers.ts';
import { STANDING_SIGNS } from '../../parts/lists/standing-signs.ts';
import { Answered } from '../../parts/waiting/waiting.tsx';
import { statesOf } from '../my-list/own-lines.tsx';
import type { OwnList } from '../my-list/own-list.ts';
import { useOwnRows } from '../my-list/own-rows.ts';

const Counts = ({ rows, basis }: { rows: readonly Row[]; basis: ScreeningBasis }) => {
  const { link } = useAddress();
  const day = dateOf(basis.valid) as CivilDate;
  const findings = useMemo(() => rows.map(screener(basis)), [rows, basis]);
  const states = useMemo(() => statesOf(findings, day), [findings, day]);
  const [next] = useMemo(() => comingDays(findings, day), [findings, day]);
  return (
    <>
      <ul class="mine">
        {STANDINGS.map((standing) => {
          const count = states.filter(({ stands }) => stands === standing).length;
          const { sign, name } = STANDING_SIGNS[standing];
          return count === 0 ? null : (
            <li key={standing} class={`answer ${standing}`}>
              <span aria-hidden="true">{sign}</span> {count} {name}
            </li>
          );
        })}
      </ul>
      {next && (
        <p class="small">
          <a href={link('my-list', { valid: next.on })}>{comingText(next)}</a>
        </p>
      )}
    </>
  );
};

/** How the lines of a list stand, and what comes next for them. */
export const OwnStanding = ({ list }: { list: OwnList }) => {
  const { rows } = useOwnRows(list);
  const basis = useAnswer<ScreeningBasis>(rows.length > 0 ? 'screening' : undefined);
  if (rows.length === 0) return null;
  return (
    <>
      <p class="small soft">
        {list.name}: {linesInWords(rows.map(kindOfRow))}
      </p>
      <Answered of={basis} lines={2}>
        {(value) => <Counts rows={rows} basis={value} />}
      </Answered>
    </>
  );
};
