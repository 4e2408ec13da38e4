import { useEffect, useRef, useState } from "react";
import { useOutboxNews } from "~/ui/outbox/use-news";
import { letGo, type Press } from "./press";
import { begun, findHeld, tryOnce, type Held } from "./held-press";

/** Where a press stands: none yet; on its way; not gone yet, and whether it survives this page; not from this login. */
export type Phase = "still" | "sending" | "waiting" | "waiting-here" | "refused";

/** Pause (ms) between tries while the page stands. */
const pause = 5000;

/** Tries again every 5 s, and at once when the network is back, while a press has not left. */
function useRetries(phase: Phase, attempt: () => void): void {
  const latest = useRef(attempt);
  useEffect(() => {
    latest.current = attempt;
  });
  useEffect(() => {
    if (phase !== "waiting" && phase !== "waiting-here") return;
    const retry = () => latest.current();
    const timer = setInterval(retry, pause);
    addEventListener("online", retry);
    return () => {
      clearInterval(timer);
      removeEventListener("online", retry);
    };
  }, [phase]);
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
 * The press of the button where there is JavaScript: put down on the device and sent at the same time, and sent again until it has
 * arrived.
 * @param onSent hears the alert's id, once
 */
export function usePress(owner: string, onSent: (id: string) => void) {
  const [phase, setPhase] = useState<Phase>("still");
  const current = useRef<Held | null>(null);
  const drop = () => {
    const item = current.current?.item.then(letGo);
    current.current = null;
    return item;
  };
  const arrived = (id: string) => void drop()?.then(() => onSent(id));
  const attempt = async (onRefused?: () => void) => {
    const held = current.current;
    const came = held && (await tryOnce(held));
    if (!came || current.current !== held) return;
    if (came.then === "sent") arrived(came.id);
    else if (came.then === "wait") setPhase(came.kept ? "waiting" : "waiting-here");
    else if (onRefused) void drop()?.then(onRefused);
    else setPhase("refused");
  };
  const start = (held: Held, onRefused?: () => void) => {
    if (current.current) return;
    current.current = held;
    setPhase("sending");
    void attempt(onRefused);
  };
  useEarlierPress(owner, start);
  useRetries(phase, () => void attempt());
  useOutboxNews((news) => {
    if (news.what === "sent" && news.id && news.key === current.current?.press.key) arrived(news.id);
  });
  return {
    phase,
    /** Sends a press; another of the same page is the same. */
    press: (press: Press, onRefused?: () => void) => !current.current && start(begun(press), onRefused),
    /** Takes back a press that has not left. */
    takeBack() {
      void drop();
      setPhase("still");
    },
  };
}
