import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckOrder, CheckReport } from "./check-messages";

/** What the page shows: nothing yet, a file that is being read, or what came of it. */
export type CheckState =
  | { at: "rest" }
  | { at: "reading"; name: string; size: number; bytes: number; lines: number }
  | { at: "done"; name: string; size: number; report: Exclude<CheckReport, { said: "progress" }> };

function open(): Worker {
  return new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
}

/** A file that is checked on this device. The worker is fetched with the page, so that it works with the network turned off after. */
export function useCheck() {
  const worker = useRef<Worker | null>(null);
  const [state, setState] = useState<CheckState>({ at: "rest" });
  useEffect(() => {
    worker.current = open();
    return () => worker.current?.terminate();
  }, []);
  const start = useCallback((order: CheckOrder) => {
    const own = (worker.current ??= open());
    const { name, size } = order.file;
    setState({ at: "reading", name, size, bytes: 0, lines: 0 });
    own.addEventListener("message", ({ data }: MessageEvent<CheckReport>) => {
      if (worker.current !== own) return;
      if (data.said === "progress") setState({ at: "reading", name, size, ...data.progress });
      else setState({ at: "done", name, size, report: data });
    });
    own.addEventListener("error", () =>
      setState({ at: "done", name, size, report: { said: "failed", why: "unreadable" } }),
    );
    own.postMessage(order);
  }, []);
  /** Ends what runs, and is ready for another file. */
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = open();
    setState({ at: "rest" });
  }, []);
  return { state, start, stop };
}
