import { useSyncExternalStore } from "react";

function never(): () => void {
  return () => {};
}

/** True once the page is interactive: for controls that mean nothing without JavaScript. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
