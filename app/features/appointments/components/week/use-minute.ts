import { useEffect, useState } from "react";

/**
 * The server's clock, ticking every half a minute in the browser; without scripts it stands.
 * @param at what the server's clock said (ms) when the page was made
 */
export function useMinute(at: number): number {
  const [now, setNow] = useState(at);
  useEffect(() => {
    const ahead = at - Date.now();
    const timer = setInterval(() => setNow(Date.now() + ahead), 30_000);
    return () => clearInterval(timer);
  }, [at]);
  return Math.max(now, at);
}
