const breath = (): Promise<void> => new Promise((done) => setImmediate(done));

/**
 * Turns, first come, first served: of those who wait one goes on at a time, and between two the process hears who else is
 * there. Who waits for no turn is answered as soon as the answer that is being worked out is done.
 */
export const fairQueue = (): (() => Promise<void>) => {
  let last = Promise.resolve();
  return () => {
    last = last.then(breath);
    return last;
  };
};
