import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Ghost } from './waiting.tsx';

/** A view whose code is fetched when somebody goes there. */
export const later = (load: () => Promise<FunctionComponent>): FunctionComponent => {
  let got: FunctionComponent | undefined;
  return () => {
    const [Draw, setDraw] = useState(() => got);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (got) return;
      load().then(
        (view) => {
          got = view;
          setDraw(() => view);
        },
        () => setFailed(true),
      );
    }, []);
    if (failed) throw new Error('A part of the dashboard could not be fetched');
    return Draw ? <Draw /> : <Ghost />;
  };
};
