import { clock } from '../../dates.ts';
import { capital } from '../../parts/controls/capital.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Los_Angeles', 'UTC'];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The zone of whoever looks, where theirs is none of the usual ones. */
const zones = (): string[] => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return ZONES.includes(here) ? ZONES : [here, ...ZONES];
};

type Hour = { hour: number; zone: string };

export const HourFields = <T extends Hour>({ of, change }: { of: T; change: (next: T) => void }) => (
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

type Week = Hour & { weekday: string };

export const WeekFields = ({ of, change }: { of: Week; change: (next: Week) => void }) => (
  <>
    <label>
      Weekday
      <select value={of.weekday} onChange={({ currentTarget }) => change({ ...of, weekday: currentTarget.value })}>
        {WEEKDAYS.map((day) => (
          <option key={day} value={day}>
            {capital(day)}
          </option>
        ))}
      </select>
    </label>
    <HourFields of={of} change={change} />
  </>
);

/** What is proposed where nothing was said. */
export const usualHour = (): Hour => ({ hour: 8, zone: zones()[0] ?? 'UTC' });
