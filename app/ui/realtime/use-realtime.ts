import { useEffect, useRef } from "react";
import type { RealtimeEvent } from "./connection";
import { startRealtime } from "./start-realtime";

/**
 * Calls `onEvent` for everything that happens to a member while the component is mounted, and for what happened since this
 * browser last looked; each event once. `resync` means that too much was missed: load your state anew.
 * Without JavaScript, sockets or a network nothing is called: what it updates must be right after a page load without it.
 * @param owner the member's id; nothing is opened for `null`
 */
export function useRealtime(owner: string | null, onEvent: (event: RealtimeEvent) => void): void {
  const latest = useRef(onEvent);
  useEffect(() => {
    latest.current = onEvent;
  });
  useEffect(() => {
    if (owner === null) return;
    return startRealtime(owner, (event) => latest.current(event));
  }, [owner]);
}
