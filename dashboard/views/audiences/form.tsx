import type { DeskAudience } from '../../../shared/views/answers/desk.ts';
import { clock } from '../../dates.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Los_Angeles', 'UTC'];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The zone of whoever looks, where theirs is none of the usual ones. */
const zones = (): string[] => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return ZONES.includes(here) ? ZONES : [here, ...ZONES];
};

type Hour = { hour: number; zone: string };

const HourFields = <T extends Hour>({ of, change }: { of: T; change: (next: T) => void }) => (
  <>
    <label>
      Hour
      <select value={of.hour} onChange={({ currentTarget }) => change({ ...of, hour: Number(currentTarget.value) })}>
        {HOURS.map((hour) => (
          <option key={hour} value={hour}>
            {clock(hour)}
          </option>
        ))}
      </select>
    </label>
    <label>
      Zone
      <select value={of.zone} onChange={({ currentTarget }) => change({ ...of, zone: currentTarget.value })}>
        {[...new Set([of.zone, ...zones()])].map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </select>
    </label>
  </>
);

type Props = { of: DeskAudience; change: (audience: DeskAudience) => void; mayAll: boolean };

/** When messages come. */
export const FormFields = ({ of: audience, change, mayAll }: Props) => {
  const { digest, weekly, operations, ...rest } = audience;
  const others = { ...(weekly && { weekly }), ...(operations && { operations }) };
  const usual = { hour: 8, zone: zones()[0] ?? 'UTC' };
  return (
    <fieldset>
      <legend>Form</legend>
      <label>
        <input
          type="checkbox"
          checked={digest !== undefined}
          onChange={({ currentTarget }) =>
            change({ ...rest, ...others, ...(currentTarget.checked && { digest: usual }) })
          }
        />{' '}
        Once a day instead of at once
      </label>
      {digest && <HourFields of={digest} change={(next) => change({ ...audience, digest: next })} />}
      <label>
        <input
          type="checkbox"
          checked={weekly !== undefined}
          onChange={({ currentTarget }) => {
            const { weekly: _, ...kept } = audience;
            change(currentTarget.checked ? { ...audience, weekly: { weekday: 'monday', ...usual } } : kept);
          }}
        />{' '}
        A weekly word that all was read and nothing changed
      </label>
      {weekly && (
        <>
          <label>
            Weekday
            <select
              value={weekly.weekday}
              onChange={({ currentTarget }) =>
                change({ ...audience, weekly: { ...weekly, weekday: currentTarget.value } })
              }
            >
              {WEEKDAYS.map((day) => (
                <option key={day} value={day}>
                  {day}
                </option>
              ))}
            </select>
          </label>
          <HourFields of={weekly} change={(next) => change({ ...audience, weekly: next })} />
        </>
      )}
      {mayAll && (
        <label>
          <input
            type="checkbox"
            checked={operations ?? false}
            onChange={({ currentTarget }) => {
              const { operations: _, ...kept } = audience;
              change(currentTarget.checked ? { ...audience, operations: true } : kept);
            }}
          />{' '}
          What happens to the system itself
        </label>
      )}
    </fieldset>
  );
};
