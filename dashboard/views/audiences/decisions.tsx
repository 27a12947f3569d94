import type { ComponentChildren } from 'preact';
import type { DeskAudience, DeskDecisions } from '../../../shared/views/answers/own/desk.ts';
import { usualHour, WeekFields } from './hours.tsx';

const USUAL_HOURS = 24;

const Turned = (props: { on: boolean; turn: (on: boolean) => void; children: ComponentChildren }) => (
  <label>
    <input type="checkbox" checked={props.on} onChange={({ currentTarget }) => props.turn(currentTarget.checked)} />{' '}
    {props.children}
  </label>
);

type Part = { of: DeskDecisions; change: (decisions: DeskDecisions) => void };

const Since = ({ of, change }: Part) => (
  <label>
    Alerts from this day on; without one, all that were told
    <input
      type="date"
      value={of.since ?? ''}
      onChange={({ currentTarget }) => {
        const { since: _, ...rest } = of;
        change(currentTarget.value ? { ...rest, since: currentTarget.value } : rest);
      }}
    />
  </label>
);

const Escalation = ({ of, change, others }: Part & { others: readonly string[] }) => {
  const { escalate, ...rest } = of;
  const names = [...new Set([...(escalate ? [escalate.to] : []), ...others])];
  return (
    <>
      {names.length > 0 && (
        <Turned
          on={escalate !== undefined}
          turn={(on) => change(on ? { ...rest, escalate: { hours: USUAL_HOURS, to: names[0] ?? '' } } : rest)}
        >
          Another audience is told of what nobody has decided
        </Turned>
      )}
      {escalate && (
        <>
          <label>
            Hours after the alert
            <input
              type="number"
              min={1}
              max={720}
              required
              value={escalate.hours}
              onChange={({ currentTarget }) =>
                change({ ...rest, escalate: { ...escalate, hours: currentTarget.valueAsNumber } })
              }
            />
          </label>
          <label>
            Who is told then
            <select
              value={escalate.to}
              onChange={({ currentTarget }) => change({ ...rest, escalate: { ...escalate, to: currentTarget.value } })}
            >
              {names.map((name) => (
                <option key={name} lang="en">
                  {name}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </>
  );
};

const Summary = ({ of, change }: Part) => {
  const { summary, ...rest } = of;
  return (
    <>
      <Turned
        on={summary !== undefined}
        turn={(on) => change(on ? { ...rest, summary: { weekday: 'monday', ...usualHour() } } : rest)}
      >
        A weekly summary of what is open, overdue and decided
      </Turned>
      {summary && <WeekFields of={summary} change={(next) => change({ ...rest, summary: next })} />}
    </>
  );
};

type Props = { of: DeskAudience; change: (audience: DeskAudience) => void; others: readonly string[] };

/** Whether and how an audience decides on what it is told. */
export const DecisionFields = ({ of: audience, change, others }: Props) => {
  const { decisions, ...rest } = audience;
  const part = (next: DeskDecisions): void => change({ ...rest, decisions: next });
  return (
    <fieldset>
      <legend>Decisions</legend>
      <Turned on={decisions !== undefined} turn={(on) => change(on ? { ...rest, decisions: {} } : rest)}>
        Decides on what it is told: its alerts stand in the inbox until somebody has
      </Turned>
      {decisions && (
        <>
          <Since of={decisions} change={part} />
          <Escalation of={decisions} change={part} others={others} />
          <Summary of={decisions} change={part} />
        </>
      )}
    </fieldset>
  );
};
