import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { ownPaths } from "~/own-paths";
import { whenIdle } from "~/ui/device/idle";
import { isLostNetwork } from "~/ui/draft/lost-network";
import { useOutboxNews } from "~/ui/outbox/use-news";
import { isInstrument } from "../../instrument/instrument";
import type { QueuedAnswer } from "./queue-answer";

const queueing = () => import("./queue-answer");

/**
 * Puts answers to an instrument into the outbox when they could not be sent, and opens what came of them once they were. A questionnaire
 * stays in its page: its request may be over by then.
 * @param answer the form's answer
 */
export function useQueuedAnswer(answer: unknown, said: QueuedAnswer): "waits" | null {
  const [queued, setQueued] = useState<unknown>(null);
  const latest = useRef(said);
  const navigate = useNavigate();
  useEffect(() => {
    latest.current = said;
  });
  useEffect(() => whenIdle(() => void queueing().catch(() => undefined)), []);
  useEffect(() => {
    if (!isLostNetwork(answer) || !isInstrument(latest.current.code)) return;
    queueing()
      .then(async ({ queueAnswer, sendOutbox }) => {
        await queueAnswer(latest.current);
        setQueued(answer);
        // The network may have come back before it was put down.
        if (navigator.onLine) void sendOutbox();
      })
      .catch(() => undefined); // this device cannot keep it: the form stays and is sent from here
  }, [answer]);
  useOutboxNews((news) => {
    if (news.what === "sent" && news.key === latest.current.key && news.id)
      navigate(ownPaths.scaleAnswer(news.id), { replace: true });
  });
  return queued !== null && queued === answer ? "waits" : null;
}
