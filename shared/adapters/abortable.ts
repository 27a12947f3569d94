/** Ends when the signal says so, whatever the work still waits for. */
export const abortable = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  let end: () => void = () => {};
  const ended = new Promise<never>((_, fail) => {
    end = () => fail(signal.reason);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
  return Promise.race([work, ended]).finally(() => signal.removeEventListener('abort', end));
};
