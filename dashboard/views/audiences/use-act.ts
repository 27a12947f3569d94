import { useState } from 'preact/hooks';

/** Does one thing at a time at the desk; what it says where it does not is kept until the next. */
export const useAct = () => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const act = (work: Promise<unknown>): void => {
    setBusy(true);
    setError(undefined);
    work.catch((failure: Error) => setError(failure.message)).finally(() => setBusy(false));
  };
  return { act, busy, error };
};
