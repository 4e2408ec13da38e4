import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

// In the memory of this page only: gone with a reload or a sign-out, and nothing of it is written down.
// The server never adds to it: effects do not run there.
const memory = new Map<string, unknown>();

/**
 * What was shown at this place of the history, when somebody comes back to it and there is nothing newer.
 * @param prefersOld whether what was shown then still serves better than what there is now
 */
export function useRemembered<T>(
  now: T | undefined,
  prefersOld: (old: T, now: T) => boolean = () => false,
): T | undefined {
  const { key } = useLocation();
  const old = memory.get(key) as T | undefined;
  const shown = old !== undefined && (now === undefined || prefersOld(old, now)) ? old : now;
  useEffect(() => {
    if (shown !== undefined) memory.set(key, shown);
  }, [key, shown]);
  return shown;
}
