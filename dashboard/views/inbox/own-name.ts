import { useState } from 'preact/hooks';
import { useMe } from '../../answers.ts';

const PLACE = 'chokepoint.name';

const keptName = (): string => {
  try {
    return localStorage.getItem(PLACE) ?? '';
  } catch {
    return '';
  }
};

/** Who decides: the name that somebody signed in by, else one that is typed and kept in this browser. */
export const useOwnName = () => {
  const me = useMe();
  const [typed, setTyped] = useState(keptName);
  const signedIn = me?.access === 'signin';
  const put = (name: string): void => {
    setTyped(name);
    try {
      localStorage.setItem(PLACE, name);
    } catch {
      // A browser that keeps nothing knows it until the page is left.
    }
  };
  const name = signedIn ? (me.name ?? '') : typed.trim();
  return { name, typed, put, signedIn, needed: me?.access === 'password' };
};
export type OwnName = ReturnType<typeof useOwnName>;
