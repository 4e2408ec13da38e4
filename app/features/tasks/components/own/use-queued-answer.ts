import { useEffect, useRef, useState, type RefObject } from "react";
import { whenIdle } from "~/ui/device/idle";
import type { FormValues } from "~/ui/draft/draft-store";
import { valuesOf } from "~/ui/draft/form-values";
import { isLostNetwork } from "~/ui/draft/lost-network";
import { useOutboxNews } from "~/ui/outbox/use-news";
import type { QueuedAnswer } from "./queue-answer";

const queueing = () => import("./queue-answer");

/** How an answer that could not be sent fares: on its way into this device's outbox, waiting there, sent from it. */
export type Queued = "no" | "waits" | "sent";

/**
 * Puts what the form holds into the outbox when it could not be sent.
 * @param answer what the page's action answered
 */
export function useQueuedAnswer(
  form: RefObject<HTMLFormElement | null>,
  answer: unknown,
  { onQueued, ...place }: QueuedAnswer & { onQueued: (values: FormValues) => void },
): Queued {
  const [queued, setQueued] = useState<{ answer: unknown; key: string; isSent: boolean } | null>(null);
  const latest = useRef({ place, onQueued });
  useEffect(() => {
    latest.current = { place, onQueued };
  });
  useEffect(() => whenIdle(() => void queueing().catch(() => undefined)), []);
  useEffect(() => {
    const element = form.current;
    if (!element || !isLostNetwork(answer)) return;
    const values = valuesOf(element);
    queueing()
      .then(({ queueAnswer }) => queueAnswer(latest.current.place, values, answer.intent ?? "done"))
      .then(() => {
        latest.current.onQueued(values);
        setQueued({ answer, key: String(values.key), isSent: false });
      })
      .catch(() => undefined); // this device cannot keep it: the form stays
  }, [form, answer]);
  useEffect(() => {
    // The network may have come back before it was put down.
    if (queued && !queued.isSent && navigator.onLine) void queueing().then(({ sendOutbox }) => sendOutbox());
  }, [queued]);
  useOutboxNews((news) => {
    if (news.what === "sent" && queued?.key === news.key) setQueued({ ...queued, isSent: true });
  });
  if (queued === null || queued.answer !== answer) return "no";
  return queued.isSent ? "sent" : "waits";
}
