import { useEffect, useRef } from "react";
import { useRealtime } from "~/ui/realtime/use-realtime";
import { useRefresh } from "~/ui/realtime/use-refresh";

/** What comes together is read once (ms). */
const together = 1500;

/** Reads the page anew when the member's channel tells of something: a call for help, a message, a notice, a session. */
export function useFreshDay(owner: string): void {
  const refresh = useRefresh();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useRealtime(owner, () => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      if (navigator.onLine) refresh();
    }, together);
  });
}
