import { CloudOff } from "lucide-react";
import { useEffect, useState } from "react";
import { whenIdle } from "~/ui/device/idle";
import type { OutboxItem } from "~/ui/outbox/outbox-store";
import { useOutboxNews } from "~/ui/outbox/use-news";

const stores = () => Promise.all([import("~/ui/outbox/outbox-store"), import("./queue-answer")]);

/** Answers that wait on this device for the network: that they do, and what they answer. */
export function QueuedAnswers({ owner }: { owner: string }) {
  const [waiting, setWaiting] = useState<OutboxItem[]>([]);
  const look = () =>
    void stores()
      .then(async ([{ outboxOf }, { answersPath }]) =>
        setWaiting((await outboxOf(owner)).filter(({ request }) => request.path === answersPath)),
      )
      .catch(() => undefined); // no store on this device: nothing waits on it
  useEffect(() => whenIdle(look), [owner]);
  useOutboxNews(look);
  if (waiting.length === 0) return null;
  return (
    <p role="status" className="mb-6 flex items-start gap-2 text-ink-soft">
      <CloudOff aria-hidden="true" className="mt-1 size-4 shrink-0" />
      <span>
        {`Guardado neste aparelho, à espera de internet: ${waiting.map(({ values }) => String(values.title)).join(", ")}.`}
      </span>
    </p>
  );
}
