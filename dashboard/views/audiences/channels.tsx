import { useId } from 'preact/hooks';
import type { DeskChannel } from '../../../shared/views/answers/own/desk.ts';
import { CHANNEL_KINDS, type Field } from './in-words.ts';

type Change = (channel: DeskChannel) => void;

const linesOf = (text: string): string[] => text.split(/[\n,;]+/).map((line) => line.trim());

const Value = ({ of, field, change }: { of: DeskChannel; field: Field; change: Change }) => {
  const value = of[field.name];
  const id = useId();
  return (
    <label for={id}>
      {field.label}
      {field.many ? (
        <textarea
          id={id}
          rows={3}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onInput={({ currentTarget }) => change({ ...of, [field.name]: linesOf(currentTarget.value) })}
        />
      ) : (
        <input
          id={id}
          autoComplete="off"
          value={typeof value === 'string' ? value : ''}
          onInput={({ currentTarget }) => change({ ...of, [field.name]: currentTarget.value.trim() })}
        />
      )}
    </label>
  );
};

/** Of another kind only the id is kept. */
const ofKind = (id: string, kind: string): DeskChannel => ({
  id,
  kind,
  ...Object.fromEntries((CHANNEL_KINDS[kind]?.fields ?? []).map(({ name, many }) => [name, many ? [] : ''])),
});

/** Through what an audience is told. Secrets are named here and kept elsewhere: their values are never shown. */
export const Channels = (props: { of: readonly DeskChannel[]; change: (channels: DeskChannel[]) => void }) => {
  const { of: channels, change } = props;
  const at = (place: number, channel: DeskChannel): void => change(channels.with(place, channel));
  return (
    <fieldset>
      <legend>Channels</legend>
      {channels.map((channel, place) => (
        <div key={place} class="channel">
          <label>
            Kind
            <select
              value={channel.kind}
              onChange={({ currentTarget }) => at(place, ofKind(channel.id, currentTarget.value))}
            >
              {Object.entries(CHANNEL_KINDS).map(([kind, { name }]) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            Id
            <input
              value={channel.id}
              autoComplete="off"
              onInput={({ currentTarget }) => at(place, { ...channel, id: currentTarget.value.trim() })}
            />
          </label>
          {(CHANNEL_KINDS[channel.kind]?.fields ?? []).map((field) => (
            <Value key={field.name} of={channel} field={field} change={(next) => at(place, next)} />
          ))}
          {channels.length > 1 && (
            <button
              type="button"
              aria-label={`Take away the channel ${channel.id}`}
              onClick={() => change(channels.toSpliced(place, 1))}
            >
              Take away
            </button>
          )}
        </div>
      ))}
      <button type="button" onClick={() => change([...channels, ofKind(`channel-${channels.length + 1}`, 'slack')])}>
        Another channel
      </button>
    </fieldset>
  );
};
