import { type ComingDay, comingText } from '../../../shared/views/own-lists/coming.ts';
import { lineName } from '../../../shared/views/own-lists/own-line.ts';
import { useAddress } from '../../address.ts';

const NAMED = 4;

const Day = ({ day }: { day: ComingDay }) => {
  const { link } = useAddress();
  const names = [...new Set(day.rows.map((row) => lineName(row)))];
  return (
    <li>
      <p>
        <a href={link('my-list', { valid: day.on })}>{comingText(day)}</a>
      </p>
      <p class="small soft">
        {names.slice(0, NAMED).join(', ')}
        {names.length > NAMED && ` and ${names.length - NAMED} more`}
      </p>
    </li>
  );
};

/** When lines turn, if nothing more is issued, and by when something is to be done about them. */
export const DaysAhead = ({ coming, toDo }: { coming: readonly ComingDay[]; toDo: readonly ComingDay[] }) => (
  <div class="halves">
    {[['Ahead, if nothing more is issued', coming] as const, ['What to do, by when', toDo] as const].map(
      ([title, days]) => (
        <section key={title} class="sheet">
          <header>
            <h2>{title}</h2>
          </header>
          {days.length === 0 ? (
            <p class="soft">No day is set.</p>
          ) : (
            <ul class="stack">
              {days.map((day) => (
                <Day key={`${day.on} ${day.what}`} day={day} />
              ))}
            </ul>
          )}
        </section>
      ),
    )}
  </div>
);
