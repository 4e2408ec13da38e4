import { useEffect, useRef, useState } from "react";
import type { OutboxItem } from "~/ui/outbox/outbox-store";
import { useOutboxNews } from "~/ui/outbox/use-news";
import { heldPress, hold, letGo, send, sendLater, type Press } from "./press";

/** Where a press stands: none yet; on its way; not gone yet, and whether it survives this page; not from this login. */
export type Phase = "still" | "sending" | "waiting" | "waiting-here" | "refused";

/** Pause (ms) between tries while the page stands. */
const pause = 5000;

type Held = { press: Press; since: number; item: Promise<OutboxItem | null>; tries: number; busy: boolean };

/**
 * The press of the button where there is JavaScript: put down on the device and sent at the same time, and sent again until it has
 * arrived. What an earlier page could not send goes on here.
 * @param owner whose press; null for nobody
 * @param onSent hears the alert's id, once
 */
export function usePress(owner: string | null, onSent: (id: string) => void) {
  const [phase, setPhase] = useState<Phase>("still");
  const held = useRef<Held | null>(null);
  const sent = useRef(onSent);
  useEffect(() => {
    sent.current = onSent;
  });
  const arrived = (id: string) => {
    if (!held.current) return;
    void held.current.item.then(letGo);
    held.current = null;
    sent.current(id);
  };
  const attempt = async (onRefused?: () => void) => {
    const now = held.current;
    if (!now || now.busy) return;
    now.busy = true;
    const answer = await send(now.press, now.tries++ === 0 ? null : now.since);
    now.busy = false;
    if (held.current !== now) return;
    if (answer.then === "sent") return arrived(answer.id);
    if (answer.then === "refused") return onRefused ? onRefused() : setPhase("refused");
    const item = await now.item;
    if (item) sendLater();
    if (held.current === now) setPhase(item ? "waiting" : "waiting-here");
  };
  const again = useRef(attempt);
  useEffect(() => {
    again.current = attempt;
  });
  useEffect(() => {
    if (owner === null) return;
    void heldPress(owner).then((found) => {
      if (!found || held.current) return;
      held.current = {
        ...found,
        since: found.item.writtenAt,
        item: Promise.resolve(found.item),
        tries: 1,
        busy: false,
      };
      setPhase("sending");
      void again.current();
    });
  }, [owner]);
  useEffect(() => {
    if (phase !== "waiting" && phase !== "waiting-here") return;
    const retry = () => void again.current();
    const timer = setInterval(retry, pause);
    addEventListener("online", retry);
    return () => {
      clearInterval(timer);
      removeEventListener("online", retry);
    };
  }, [phase]);
  useOutboxNews((news) => {
    if (news.what === "sent" && news.id && news.key === held.current?.press.key) arrived(news.id);
  });
  return {
    phase,
    /** Sends a press; another of the same page is the same. */
    press(press: Press, onRefused?: () => void) {
      if (held.current) return;
      held.current = { press, since: Date.now(), item: hold(press), tries: 0, busy: false };
      setPhase("sending");
      void attempt(onRefused && (() => void held.current?.item.then(letGo).then(onRefused)));
    },
    /** Takes back a press that has not left. */
    takeBack() {
      void held.current?.item.then(letGo);
      held.current = null;
      setPhase("still");
    },
  };
}
