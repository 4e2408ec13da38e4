import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { signalAfter } from "~/lib/in-time";
import { useRealtime } from "~/ui/realtime/use-realtime";

/** Pause (ms) between looks at an alert: the channel tells sooner, where there is one. */
const pause = 5000;

type Watched = { id: string; rev: number; live: boolean; owner: string | null };

/** Whether an alert has changed since; null when nobody could be asked. */
async function isNewer(id: string, rev: number): Promise<boolean | null> {
  try {
    const answer = await fetch(`/api/patient/sos/${id}`, { signal: signalAfter(pause) });
    if (!answer.ok) return null;
    const { data }: { data: { rev: number } } = await answer.json();
    return data.rev !== rev;
  } catch {
    return null;
  }
}

/**
 * Loads the page anew when its alert changes: told by the member's channel, and found by looking every 5 s while it is live.
 * @param owner whose channel; null without a login
 * @returns whether the network is lost
 */
export function useLiveStatus({ id, rev, live, owner }: Watched): boolean {
  const { revalidate } = useRevalidator();
  const [lost, setLost] = useState(false);
  const latest = useRef(revalidate);
  useEffect(() => {
    latest.current = revalidate;
  });
  useRealtime(owner, ({ type }) => {
    if (type === "sos-update" || type === "resync") latest.current();
  });
  useEffect(() => {
    if (!live) return;
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const newer = await isNewer(id, rev);
      setLost(newer === null);
      if (newer) latest.current();
    };
    const onChange = () => void look();
    const timer = setInterval(onChange, pause);
    addEventListener("online", onChange);
    document.addEventListener("visibilitychange", onChange);
    return () => {
      clearInterval(timer);
      removeEventListener("online", onChange);
      document.removeEventListener("visibilitychange", onChange);
    };
  }, [id, rev, live]);
  return lost;
}
