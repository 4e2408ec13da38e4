import { lazy, Suspense, useEffect, useState } from "react";
import { whenIdle } from "~/ui/device/idle";
import type { OutboxItem } from "~/ui/outbox/outbox-store";
import { useOutboxNews } from "~/ui/outbox/use-news";

const WaitingList = lazy(() => import("./waiting-list"));

/** What was written on this device and is not in the diary yet; nothing at all, not even its code, when there is none. */
export function WaitingEntries({ owner }: { owner: string }) {
  const [items, setItems] = useState<OutboxItem[]>([]);
  const look = () =>
    void import("~/ui/outbox/outbox-store")
      .then(({ outboxOf }) => outboxOf(owner))
      .then(setItems)
      .catch(() => undefined);
  useEffect(() => whenIdle(look), [owner]);
  useOutboxNews(look);
  if (items.length === 0) return null;
  return (
    <Suspense>
      <WaitingList items={items} />
    </Suspense>
  );
}
