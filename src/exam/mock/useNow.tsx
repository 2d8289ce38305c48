import {useEffect, useState} from 'react';

/** The time of something that the reader does. */
export const wallClock = (): number => Date.now();

/**
 * The time, once a second for as long as something waits for it.
 * @param until milliseconds since 1970; after that the clock stands
 * @returns 0 on the server and before mounting
 */
export function useNow(until: number): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined = undefined;
    const tick = (): void => {
      const time = Date.now();
      setNow(time);
      if (time >= until) clearInterval(timer);
    };
    timer = setInterval(tick, 1000);
    tick();
    // The timers of a hidden tab are slow, and those of a closed laptop stand.
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [until]);
  return now;
}
