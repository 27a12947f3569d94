import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Head, Me } from '../shared/views/answers/system/operations.ts';
import { useAddress } from './address.ts';

export type Answer<T> = {
  value?: T;
  error?: string /** What was asked about is not there. */;
  missing?: boolean;
  loading: boolean;
};

class NotThere extends Error {}

/** A session has ended: whoever signs in comes back to the same view. */
const signInAgain = (start: string): void => location.assign(`${start}?to=${encodeURIComponent(`/${location.hash}`)}`);

const KEPT = 120;
const kept = new Map<string, unknown>();
const keep = (url: string, value: unknown): void => {
  kept.delete(url);
  kept.set(url, value);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
};

/** An answer in JSON; throws what it says where there is none. */
export const fetched = async <T>(url: string, signal?: AbortSignal): Promise<T> => {
  const response = await fetch(url, { headers: { accept: 'application/json' }, ...(signal && { signal }) });
  const said = (await response.json().catch(() => undefined)) as (T & { error?: string; signIn?: string }) | undefined;
  if (response.ok && said !== undefined) return said;
  if (response.status === 401 && said?.signIn) signInAgain(said.signIn);
  const Why = response.status === 404 ? NotThere : Error;
  throw new Why(said?.error ?? `The api answered ${response.status}.`);
};

const said = (error: unknown): string =>
  error instanceof TypeError ? 'The api cannot be reached.' : error instanceof Error ? error.message : String(error);

const Newest = createContext<Head | undefined>(undefined);
export const HeadProvider = Newest.Provider;
export const useHead = (): Head | undefined => useContext(Newest);

const Asker = createContext<Me | undefined>(undefined);
export const MeProvider = Asker.Provider;
/** Who looks; undefined until the api has said. */
export const useMe = (): Me | undefined => useContext(Asker);

/** Asks once who looks: a role that changes comes with a new session. */
export const useWhoLooks = (): Me | undefined => {
  const [me, setMe] = useState<Me>();
  useEffect(() => {
    let timer = 0;
    const ask = (): void => {
      fetched<Me>('api/me').then(setMe, () => {
        timer = window.setTimeout(ask, 5000);
      });
    };
    ask();
    return () => clearTimeout(timer);
  }, []);
  return me;
};

/** Asks again and again how far the log has come, more slowly while nobody looks. */
export const useHeadOfLog = (): { head?: Head; lost: boolean } => {
  const [state, setState] = useState<{ head?: Head; lost: boolean }>({ lost: false });
  useEffect(() => {
    let timer = 0;
    const look = async (): Promise<void> => {
      let seconds = 5;
      try {
        const head = await fetched<Head>('api/head');
        seconds = head.refreshSeconds;
        setState((before) =>
          !before.lost && before.head && JSON.stringify(before.head) === JSON.stringify(head)
            ? before
            : { head, lost: false },
        );
      } catch {
        setState((before) => ({ ...before, lost: true }));
      }
      timer = window.setTimeout(look, seconds * 1000 * (document.hidden ? 10 : 1));
    };
    void look();
    return () => clearTimeout(timer);
  }, []);
  return state;
};

/** An answer under the two times of the address; the last one stays in sight until the next has come. */
export const useAnswer = <T>(
  path: string | undefined,
  query: Readonly<Record<string, string>> = {},
): Answer<T> & { again: () => void } => {
  const { valid, known } = useAddress();
  const commit = useHead()?.commit;
  const [round, setRound] = useState(0);
  const asked = new URLSearchParams(Object.entries({ valid, known, ...query }).filter(([, value]) => value !== ''));
  const url = path === undefined ? undefined : `api/${path}${asked.size > 0 ? `?${asked}` : ''}`;
  const [state, setState] = useState<Answer<T> & { url?: string | undefined }>({ loading: true });
  const about = useRef(path);
  // What the first answer held already is no reason to ask again.
  const first = useRef(commit);
  first.current ??= commit;
  const fresh = commit === first.current ? 0 : commit;

  useEffect(() => {
    if (url === undefined) return undefined;
    const stop = new AbortController();
    const same = about.current === path;
    about.current = path;
    const before = kept.get(url) as T | undefined;
    setState((last) => {
      const value = before ?? (same ? last.value : undefined);
      return { ...(value !== undefined && { value }), loading: true, url };
    });
    fetched<T>(url, stop.signal)
      .then((value) => {
        keep(url, value);
        setState({ value, loading: false, url });
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted)
          setState((last) => ({ ...last, error: said(error), missing: error instanceof NotThere, loading: false }));
      });
    return () => stop.abort();
  }, [url, fresh, round]);

  return { ...state, again: () => setRound((count) => count + 1) };
};
