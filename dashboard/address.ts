import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';

/** Where the reader is: a path and what is asked there. Both live in the hash, so that any view can be linked. */
export type Address = {
  path: readonly string[];
  query: URLSearchParams;
  /** The day asked about and the day of knowledge; empty for now. */
  valid: string;
  known: string;
  /** An address under the same two times. */
  link: (path: string, extra?: Readonly<Record<string, string>>) => string;
  /** Changes parts of the question in place; an empty text takes a part out. */
  ask: (changes: Readonly<Record<string, string>>, how?: 'push' | 'replace') => void;
};

/** What every link takes along. */
const KEPT = ['valid', 'known', 'lang'] as const;

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const split = (hash: string): { path: string[]; query: URLSearchParams } => {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return { path: path.split('/').filter(Boolean).map(decoded), query: new URLSearchParams(query) };
};

const hashOf = (path: string, query: URLSearchParams): string => `#/${path}${query.size > 0 ? `?${query}` : ''}`;

export const useHash = (): Address => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('popstate', follow);
    };
  }, []);

  const { path, query } = useMemo(() => split(hash), [hash]);
  const link = useCallback(
    (to: string, extra: Readonly<Record<string, string>> = {}) => {
      const kept = new URLSearchParams(extra);
      for (const name of KEPT) {
        const value = query.get(name);
        if (value && !kept.has(name)) kept.set(name, value);
      }
      return hashOf(to.replace(/^\//, ''), kept);
    },
    [query],
  );
  const ask = useCallback((changes: Readonly<Record<string, string>>, how: 'push' | 'replace' = 'replace') => {
    const now = split(location.hash);
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') now.query.delete(name);
      else now.query.set(name, value);
    }
    history[`${how}State`](null, '', hashOf(now.path.map(encodeURIComponent).join('/'), now.query));
    setHash(location.hash);
  }, []);
  return { path, query, valid: query.get('valid') ?? '', known: query.get('known') ?? '', link, ask };
};

const Here = createContext<Address | undefined>(undefined);
export const AddressProvider = Here.Provider;

export const useAddress = (): Address => {
  const here = useContext(Here);
  if (!here) throw new Error('useAddress stands outside AddressProvider');
  return here;
};
