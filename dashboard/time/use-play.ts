import { useEffect, useRef, useState } from 'preact/hooks';

const MS_A_MOMENT = 900;

/** Steps from change to change until the last, beginning anew where it stands at the end. */
export const usePlay = (day: string, days: readonly string[], turn: (day: string) => void) => {
  const [playing, setPlaying] = useState(false);
  const now = useRef({ day, days, turn });
  now.current = { day, days, turn };

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const next = now.current.days.find((each) => each > now.current.day);
      if (next) now.current.turn(next);
      else setPlaying(false);
    }, MS_A_MOMENT);
    return () => clearInterval(timer);
  }, [playing]);

  const start = (): void => {
    const first = days[0];
    if (first && !days.some((each) => each > day)) turn(first);
    setPlaying(true);
  };
  return { playing, start, stop: () => setPlaying(false) };
};
