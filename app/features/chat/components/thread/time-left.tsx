import { useEffect, useState } from "react";
import { timeLeft } from "./thread-rows";

/** How long a temporary message still lives, to the minute. @param now instant (ms) at which the page was made */
export function TimeLeft({ until, now }: { until: string; now: number }) {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const tick = () => setAt(Date.now());
    tick();
    const timer = setInterval(tick, 60_000);
    return () => clearInterval(timer);
  }, []);
  return <time dateTime={until}>{timeLeft(until, at)}</time>;
}
