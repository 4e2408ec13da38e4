import { useEffect, useRef, useState } from "react";
import { useOutboxNews } from "~/ui/outbox/use-news";
import { begun, findHeld, type Held } from "./held-press";
import type { Press } from "./press";
import { runPress, type Run, type Standing } from "./run-press";

/** Where a press stands: none yet, or on its way. */
export type Phase = "still" | Standing;

/** Tries again at once when the network is back or the page is looked at again; the run's own timer does the rest. */
function useChances(tryNow: () => void): void {
  const latest = useRef(tryNow);
  useEffect(() => {
    latest.current = tryNow;
  });
  useEffect(() => {
    const chance = () => latest.current();
    const onShown = () => document.visibilityState === "visible" && chance();
    addEventListener("online", chance);
    document.addEventListener("visibilitychange", onShown);
    return () => {
      removeEventListener("online", chance);
      document.removeEventListener("visibilitychange", onShown);
    };
  }, []);
}

/** Goes on with what an earlier page put down and could not send. */
function useEarlierPress(owner: string, resume: (held: Held) => void): void {
  const latest = useRef(resume);
  useEffect(() => {
    latest.current = resume;
  });
  useEffect(() => {
    void findHeld(owner).then((held) => held && latest.current(held));
  }, [owner]);
}

/**
 * The press of the button where there is JavaScript: sent and put down on the device at the same time, and sent again until it has
 * arrived.
 * @param onSent hears the alert's id, once
 */
export function usePress(owner: string, onSent: (id: string) => void) {
  const [phase, setPhase] = useState<Phase>("still");
  const run = useRef<Run | null>(null);
  const start = (held: Held, onRefused?: () => void) => {
    run.current ??= runPress(held, { onStanding: setPhase, onSent, onRefused });
  };
  useEarlierPress(owner, start);
  useChances(() => run.current?.tryNow());
  useOutboxNews((news) => {
    if (news.what === "sent" && news.id && news.key === run.current?.key) run.current.arrived(news.id);
  });
  useEffect(() => () => run.current?.stop(), []);
  return {
    phase,
    /** Sends a press; another of the same page is the same. */
    press: (press: Press, onRefused?: () => void) => !run.current && start(begun(press), onRefused),
    /** Takes back a press that has not left. */
    takeBack() {
      run.current?.takeBack();
      run.current = null;
      setPhase("still");
    },
  };
}
