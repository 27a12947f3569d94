import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Ghost } from './waiting.tsx';

/** A view, or a part of one, whose code is fetched when it is looked at. */
export const later = <Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> => {
  let got: FunctionComponent<Props> | undefined;
  return (props) => {
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
    return Draw ? <Draw {...props} /> : <Ghost />;
  };
};
