import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { startCall, type CallEngine } from "./call-engine";
import { nowhere } from "./call-view";
import type { Chosen } from "./devices";
import type { OwnMedia } from "./own-media";

const never = () => () => undefined;
const still = () => nowhere;

/** A call that is begun when the page says so, and ended with it. */
export function useCall(socket: string) {
  const [engine, setEngine] = useState<CallEngine | null>(null);
  const running = useRef<CallEngine | null>(null);
  const view = useSyncExternalStore(engine?.subscribe ?? never, engine?.view ?? still, still);
  const start = useCallback(
    (media: OwnMedia, chosen: Chosen) => {
      running.current?.stop();
      running.current = startCall({ socket, media, chosen });
      setEngine(running.current);
    },
    [socket],
  );
  // The page may turn to something else while the call is on: nothing goes on behind it.
  useEffect(() => () => running.current?.stop(), []);
  /** @param politely whether the room is told */
  const end = useCallback((politely: boolean) => {
    if (politely) running.current?.leave();
    else running.current?.stop();
    running.current = null;
    setEngine(null);
  }, []);
  return { view, engine, start, end };
}
