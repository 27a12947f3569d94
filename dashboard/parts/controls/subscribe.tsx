import { useState } from 'preact/hooks';
import { fetched, useMe } from '../../answers.ts';

/** A calendar or feed for other programs. Behind a gate they need an address of their own, which is made when asked for. */
export const Subscribe = ({ path, children }: { path: string; children: string }) => {
  const me = useMe();
  const [made, setMade] = useState<{ address?: string; error?: string }>({});
  if (me?.access !== 'password' && me?.access !== 'signin') return <a href={`api/${path}`}>{children}</a>;
  const make = (): Promise<void> =>
    fetched<{ address: string }>(`session/link?for=${encodeURIComponent(`/api/${path}`)}`).then(
      ({ address }) => setMade({ address: `${location.origin}${address}` }),
      (error: Error) => setMade({ error: error.message }),
    );
  if (made.address === undefined)
    return (
      <>
        <button type="button" onClick={make}>
          {children}
        </button>
        {made.error && <span role="alert">{made.error}</span>}
      </>
    );
  return (
    <label class="link-made">
      Whoever has this address can read it
      <input readOnly value={made.address} onFocus={({ currentTarget }) => currentTarget.select()} />
    </label>
  );
};
