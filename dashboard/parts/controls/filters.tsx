import { useEffect, useState } from 'preact/hooks';
import { useAddress } from '../../address.ts';

/** A choice that stands in the address, so that it is in the link. */
export const Choice = (props: { name: string; label: string; of: Readonly<Record<string, string>> }) => {
  const { query, ask } = useAddress();
  return (
    <label>
      {props.label}
      <select
        value={query.get(props.name) ?? ''}
        onChange={({ currentTarget }) => ask({ [props.name]: currentTarget.value })}
      >
        <option value="">all</option>
        {Object.entries(props.of).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
};

/** Words to look for; the address follows when the typing rests. */
export const Words = ({ name, label, placeholder }: { name: string; label: string; placeholder: string }) => {
  const { query, ask } = useAddress();
  const asked = query.get(name) ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    if (text === asked) return undefined;
    const timer = setTimeout(() => ask({ [name]: text }), 200);
    return () => clearTimeout(timer);
  }, [text, asked, ask, name]);
  return (
    <label>
      {label}
      <input
        type="search"
        value={text}
        placeholder={placeholder}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
    </label>
  );
};

/** The parts of the address's question that are asked of the api. */
export const useQuery = (...names: readonly string[]): Record<string, string> => {
  const { query } = useAddress();
  return Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? '']] : [])));
};

/** The same answer for other programs, under the same question. */
export const Exports = ({
  of,
  query,
}: {
  of: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
}) => {
  const { valid, known } = useAddress();
  const asked = new URLSearchParams(Object.entries({ ...query, valid, known }).filter(([, value]) => value !== ''));
  return (
    <p class="exports">
      {Object.entries(of).map(([name, path]) => (
        <a key={name} href={`api/${path}${asked.size > 0 ? `?${asked}` : ''}`}>
          {name}
        </a>
      ))}
    </p>
  );
};
