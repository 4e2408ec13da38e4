import { useEffect, useMemo, useState } from "react";
import { paths } from "~/paths";
import type { Alert } from "../../alert";
import { fetchAlert, type LiveAlert } from "./alert-json";
import { useKnown } from "./use-board";
import { isStillOpen } from "./words";

/** Wait (ms) before the whole alert is fetched again, so that one look brings all of a burst of news. */
const gather = 400;

/**
 * One alert as it is now: its head by the board's socket at once, its timeline and words a moment later. The page's loader is not
 * run again for it: opening the plan is written to the audit log each time.
 */
export function useLiveAlert(loaded: Alert, at: number, owner: string): LiveAlert {
  const snapshot = useMemo(() => ({ alerts: isStillOpen(loaded) ? [loaded] : [], at }), [loaded, at]);
  const { known } = useKnown(snapshot, owner);
  const [fetched, setFetched] = useState<LiveAlert | null>(null);
  const whole = fetched && fetched.id === loaded.id && fetched.rev > loaded.rev ? fetched : loaded;
  const head = known.get(loaded.id);
  const isBehind = head !== undefined && head.rev > whole.rev;
  useEffect(() => {
    if (!isBehind) return;
    const fetchIt = () => fetchAlert(paths.liveAlert(loaded.id)).then(setFetched, () => undefined);
    const timer = setTimeout(() => void fetchIt(), gather);
    return () => clearTimeout(timer);
  }, [isBehind, head?.rev, loaded.id]);
  return isBehind ? { ...whole, ...head } : whole;
}
