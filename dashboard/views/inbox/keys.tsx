import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../../parts/controls/is-typing.ts';

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['j k ↓ ↑', 'to the next and the one before'],
  ['Enter', 'opens it'],
  ['1 – 5', 'choose a decision'],
  ['s', 'seen'],
  ['o', 'to the owner'],
  ['Esc', 'closes it'],
  ['/', 'searches'],
  ['?', 'shows these keys'],
];

export const KeyTable = () => (
  <dl class="keys sheet small" id="keys">
    {KEYS.map(([keys, does]) => (
      <div key={keys}>
        <dt>{keys.split(' ').map((one) => (one === '–' ? one : <kbd key={one}>{one}</kbd>))}</dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
);

export type KeyActs = {
  choose: (place: number) => void;
  seen: () => void;
  owner: () => void;
  close: () => void;
  help: () => void;
};

const rowsIn = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('a.matter') ?? []),
];

/** The row at which keys act: the one in focus, else the one that is opened. */
export const rowAt = (list: HTMLElement | null): HTMLElement | undefined => {
  const rows = rowsIn(list);
  return rows.find((row) => row === document.activeElement) ?? rows.find((row) => row.ariaCurrent === 'true');
};

const move = (list: HTMLElement | null, step: 1 | -1): void => {
  const rows = rowsIn(list);
  const at = rowAt(list);
  const next = at ? rows.indexOf(at) + step : step === 1 ? 0 : rows.length - 1;
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
};

/** Hears keys while the inbox is looked at; returns the place of the rows. */
export const useKeys = (acts: KeyActs) => {
  const list = useRef<HTMLDivElement>(null);
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    const ON: Readonly<Record<string, () => void>> = {
      j: () => move(list.current, 1),
      k: () => move(list.current, -1),
      s: () => now.current.seen(),
      o: () => now.current.owner(),
      '?': () => now.current.help(),
      ...Object.fromEntries(['1', '2', '3', '4', '5'].map((key, place) => [key, () => now.current.choose(place)])),
    };
    const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
    const heard = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key === 'Escape' && !isTyping(event)) now.current.close();
      if (isTyping(event)) return;
      const arrow = ARROWS[event.key];
      const act =
        arrow !== undefined && list.current?.contains(document.activeElement)
          ? () => move(list.current, arrow)
          : ON[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, []);
  return list;
};
