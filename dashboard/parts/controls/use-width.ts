import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The width of a box as it is laid out, so that a chart is drawn to fit and its text keeps its size. */
export const useWidth = <T extends Element>(usual: number): [RefObject<T | null>, number] => {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    if (!box.current) return undefined;
    const watch = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(200, Math.round(entry.contentRect.width))),
    );
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return [box, width];
};
