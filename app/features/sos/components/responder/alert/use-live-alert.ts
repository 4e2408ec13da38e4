import { useEffect, useState } from "react";
import { paths } from "~/paths";
import { useRealtime } from "~/ui/realtime/use-realtime";
import type { Alert } from "~/features/sos/board/alert";
import type { LiveAlert } from "./alert-json";

/** Wait (ms) before an alert is fetched again, so that one look brings all of a burst of news. */
const gather = 300;

/** Whether an event of the member's channel may tell of a newer state of an alert. */
function isNews({ id, rev }: LiveAlert, type: string, data: unknown): boolean {
  if (type === "resync") return true;
  const told = data as { id?: string; rev?: number } | null;
  return (type === "sos-update" || type === "sos-alert") && told?.id === id && (told.rev ?? 0) > rev;
}

/**
 * One alert as it is now, by the member's channel. The page's loader is not run again for it: opening the plan is written to the
 * audit log each time.
 */
export function useLiveAlert(loaded: Alert, owner: string): LiveAlert {
  const [fetched, setFetched] = useState<LiveAlert | null>(null);
  const [news, setNews] = useState(0);
  const alert = fetched && fetched.id === loaded.id && fetched.rev > loaded.rev ? fetched : loaded;
  useRealtime(owner, ({ type, data }) => {
    if (isNews(alert, type, data)) setNews((count) => count + 1);
  });
  useEffect(() => {
    if (news === 0) return;
    const timer = setTimeout(() => {
      import("./alert-json")
        .then(({ fetchAlert }) => fetchAlert(paths.liveAlert(loaded.id)))
        .then(setFetched, () => undefined); // without network: the channel tells when it is back
    }, gather);
    return () => clearTimeout(timer);
  }, [news, loaded.id]);
  return alert;
}
