import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Ghost } from './waiting.tsx';

/** An open page knows the files of its own day: after an update they are gone, and the page is to be loaded again. */
const NotFetched = () => (
  <div class="problem" role="alert">
    This part could not be fetched: the network is away, or the dashboard has been renewed.{' '}
    <button type="button" onClick={() => location.reload()}>
      Load the page again
    </button>
  </div>
);

/** A view, or a part of one, whose code is fetched when it is looked at. */
export const later = <Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> => {
  let got: FunctionComponent<Props> | undefined;
  return (props) => {
    const [Draw, setDraw] = useState(() => got);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      // It may have come for another who waited for it, between the drawing and now.
      if (got) {
        setDraw(() => got);
        return;
      }
      load().then(
        (view) => {
          got = view;
          setDraw(() => view);
        },
        () => setFailed(true),
      );
    }, []);
    if (failed) return <NotFetched />;
    return Draw ? <Draw {...props} /> : <Ghost />;
  };
};
