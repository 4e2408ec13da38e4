import { useEffect, useRef, useState, type RefObject } from "react";
import { isLostNetwork } from "~/ui/draft/lost-network";
import type { ExerciseCode } from "../../exercise/exercise";

// The outbox is loaded beside the page, never with it, and before it is needed: without network it could not come.
const queueing = () => import("./queue-practice");

/** How it fares: not kept here, waits on this device, was sent from it. */
export type Kept = "no" | "waits" | "sent";

type Queue = { kept: Kept; keep: (form: HTMLFormElement) => Promise<void> };

/** This device's outbox for what was practised; `keep` rejects where the device cannot. */
export function usePracticeQueue(owner: string, exercise: ExerciseCode): Queue {
  const [kept, setKept] = useState<Kept>("no");
  useEffect(() => void queueing().catch(() => undefined), []);
  return {
    kept,
    async keep(form) {
      const { queuePractice } = await queueing();
      await queuePractice(form, { owner, exercise, onSent: () => setKept("sent") });
      setKept((now) => (now === "sent" ? now : "waits"));
    },
  };
}

/** Keeps what a form holds when its answer is that there was no network. */
export function useQueuedPractice(form: RefObject<HTMLFormElement | null>, answer: unknown, queue: Queue): void {
  const latest = useRef(queue);
  useEffect(() => {
    latest.current = queue;
  });
  useEffect(() => {
    if (!form.current || !isLostNetwork(answer, "note")) return;
    latest.current.keep(form.current).catch(() => undefined); // this device cannot keep it: the form stays
  }, [form, answer]);
}
