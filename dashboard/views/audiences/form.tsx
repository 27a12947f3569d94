import type { DeskAudience } from '../../../shared/views/answers/own/desk.ts';
import { HourFields, usualHour, WeekFields } from './hours.tsx';

type Props = { of: DeskAudience; change: (audience: DeskAudience) => void; mayAll: boolean };

/** When messages come. */
export const FormFields = ({ of: audience, change, mayAll }: Props) => {
  const { digest, weekly, operations, ...rest } = audience;
  const others = { ...(weekly && { weekly }), ...(operations && { operations }) };
  const usual = usualHour();
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
      {weekly && <WeekFields of={weekly} change={(next) => change({ ...audience, weekly: next })} />}
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
