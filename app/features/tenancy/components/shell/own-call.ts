import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useOutboxNews } from "~/ui/outbox/use-news";
import { useRealtime } from "~/ui/realtime/use-realtime";

const loadOutbox = () => import("~/ui/outbox/outbox-store");

/** Time (ms) until the history, which pages are made from, has what the board has told. */
const recorded = 1500;

/** Tells whether a call for help of this person's waits on this device. */
export function useHeldCall(owner: string, onHeld: (isHeld: boolean) => void): void {
  const look = () =>
    void loadOutbox()
      .then(async ({ outboxOf }) => onHeld((await outboxOf(owner)).some(({ urgent }) => urgent)))
      .catch(() => undefined); // no store on this device: nothing waits on it
  useEffect(look, [owner]);
  useOutboxNews(look);
}

/** Loads the page's data anew when the member's call for help has changed. */
export function useOwnCall(owner: string): void {
  const { revalidate } = useRevalidator();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useRealtime(owner, ({ type }) => {
    if (type !== "sos-update") return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => navigator.onLine && revalidate(), recorded);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
