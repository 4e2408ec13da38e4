import { useEffect } from "react";
import { whenIdle } from "./idle";
import { useLeaveDevice } from "./use-leave-device";

/**
 * What a signed-in page does with its device: once idle, remembers whose it is and sends what waits; again whenever the
 * network is back; and wipes it before signing out. Used once by each signed-in layout.
 * @param owner member id of a patient; null for who has no diary here
 * @param signOut where the sign-out forms post
 */
export function useDevice(owner: string | null, signOut: string): void {
  useLeaveDevice(signOut);
  useEffect(() => {
    const keep = () => void import("./keeper").then(({ keepDevice }) => keepDevice(owner)).catch(() => undefined);
    const callOff = whenIdle(keep);
    // An app fetched back from the background does not load again.
    const onShown = () => document.visibilityState === "visible" && keep();
    addEventListener("online", keep);
    document.addEventListener("visibilitychange", onShown);
    return () => {
      callOff();
      document.removeEventListener("visibilitychange", onShown);
      removeEventListener("online", keep);
    };
  }, [owner]);
}
