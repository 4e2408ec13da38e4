import { useEffect, useState } from "react";

/**
 * The server's clock, ticking every second in the browser; without scripts it stands.
 * @param at what the server's clock said (ms) when the page was made
 */
export function useClock(at: number): number {
  const [now, setNow] = useState(at);
  useEffect(() => {
    const ahead = at - Date.now();
    const timer = setInterval(() => setNow(Date.now() + ahead), 1000);
    return () => clearInterval(timer);
  }, [at]);
  return Math.max(now, at);
}
