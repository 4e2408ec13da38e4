import { useEffect } from "react";

/** Keeps the screen on while something runs, where the device allows it; asked for anew when somebody comes back to the page. */
export function useAwake(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !("wakeLock" in navigator)) return;
    let held: WakeLockSentinel | null = null;
    let isOver = false;
    const ask = () => {
      if (document.visibilityState !== "visible" || (held && !held.released)) return;
      navigator.wakeLock.request("screen").then(
        (lock) => {
          held = lock;
          if (isOver) void lock.release();
        },
        () => undefined, // low on battery: it goes on without
      );
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", ask);
      void held?.release();
    };
  }, [isOn]);
}
