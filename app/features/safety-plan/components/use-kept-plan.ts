import { useEffect } from "react";
import { whenIdle } from "~/ui/device/idle";
import type { SafetyPlan } from "../safety-plan";

const keeper = () => import("./keep-plan");
const nothing = () => undefined; // without IndexedDB or network the page works all the same

/** Keeps the plan that a page shows on this device, for when there is no network. */
export function useKeptPlan(owner: string, plan: SafetyPlan | null): void {
  useEffect(
    () =>
      whenIdle(
        () =>
          void keeper()
            .then(({ keepPlan }) => keepPlan(owner, plan))
            .catch(nothing),
      ),
    [owner, plan],
  );
}

/**
 * Keeps the plan of whoever is signed in fresh on this device, also when its page is never opened: once the page is idle, and
 * whenever the network or the app comes back.
 */
export function useFreshPlan(owner: string | null): void {
  useEffect(() => {
    if (owner === null) return;
    const refresh = () =>
      void keeper()
        .then(({ refreshPlan }) => refreshPlan(owner))
        .catch(nothing);
    const onShown = () => document.visibilityState === "visible" && refresh();
    const callOff = whenIdle(refresh);
    addEventListener("online", refresh);
    document.addEventListener("visibilitychange", onShown);
    return () => {
      callOff();
      removeEventListener("online", refresh);
      document.removeEventListener("visibilitychange", onShown);
    };
  }, [owner]);
}
