import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { whenIdle } from "~/ui/device/idle";
import { useOutboxNews } from "~/ui/outbox/use-news";
import { useRealtime } from "~/ui/realtime/use-realtime";

const loadOutbox = () => import("~/ui/outbox/outbox-store");

/** Time (ms) until the history, which pages are made from, has what the board has told. */
const recorded = 1500;

/** Whether a call for help of this person's waits on this device. @param owner null asks nothing */
export function useHeldCall(owner: string | null): boolean {
  const [isHeld, setHeld] = useState(false);
  const look = () => {
    if (owner === null) return;
    void loadOutbox()
      .then(async ({ outboxOf }) => setHeld((await outboxOf(owner)).some(({ urgent }) => urgent)))
      .catch(() => undefined); // no store on this device: nothing waits on it
  };
  useEffect(() => whenIdle(look), [owner]);
  useOutboxNews(look);
  return isHeld;
}

/** Loads the page's data anew when the member's call for help has changed. @param owner null listens to nothing */
export function useOwnCall(owner: string | null): void {
  const { revalidate } = useRevalidator();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useRealtime(owner, ({ type }) => {
    if (type !== "sos-update") return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => navigator.onLine && revalidate(), recorded);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
