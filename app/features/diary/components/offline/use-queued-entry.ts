import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { paths } from "~/paths";
import { whenIdle } from "~/ui/device/idle";
import type { FormValues } from "~/ui/draft/draft-store";
import { sameValues, valuesOf } from "~/ui/draft/form-values";
import { isLostNetwork } from "~/ui/draft/lost-network";
import { useOutboxNews } from "~/ui/outbox/use-news";
import type { QueuedPlace } from "./queue-entry";

type Queued = QueuedPlace & { onQueued: (values: FormValues) => void };

const queueing = () => import("./queue-entry");

/**
 * Puts what a form holds into the outbox when it could not be sent, and opens the entry once it was, if its words still
 * stand in the form.
 * @param answer the form's answer, or undefined when it has been dealt with
 * @returns whether what the form held waits in the outbox
 */
export function useQueuedEntry(
  form: RefObject<HTMLFormElement | null>,
  answer: unknown,
  { onQueued, ...place }: Queued,
): boolean {
  const [queued, setQueued] = useState<{ answer: unknown; values: FormValues } | null>(null);
  const latest = useRef({ place, onQueued });
  const navigate = useNavigate();
  useEffect(() => {
    latest.current = { place, onQueued };
  });
  useEffect(() => whenIdle(() => void queueing().catch(() => undefined)), []);
  useEffect(() => {
    const element = form.current;
    if (!element || !isLostNetwork(answer)) return;
    const values = valuesOf(element);
    queueing()
      .then(({ queueEntry }) => queueEntry(latest.current.place, values))
      .then(() => {
        latest.current.onQueued(values);
        setQueued({ answer, values });
      })
      .catch(() => undefined); // this device cannot keep it: the form stays and is sent from here
  }, [form, answer]);
  useEffect(() => {
    // The network may have come back before it was put down.
    if (queued && navigator.onLine) void queueing().then(({ sendOutbox }) => sendOutbox());
  }, [queued]);
  useOutboxNews((news) => {
    if (news.what !== "sent" || news.key !== queued?.values.key || !news.id || !form.current) return;
    const asSent = sameValues(queued.values, valuesOf(form.current), "");
    if (asSent) navigate(`${paths.diaryEntry(news.id)}?saved=${encodeURIComponent(news.key)}`);
  });
  return queued !== null && queued.answer === answer;
}
