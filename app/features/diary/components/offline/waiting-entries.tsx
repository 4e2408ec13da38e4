import { useEffect, useState } from "react";
import { whenIdle } from "~/ui/device/idle";
import type { OutboxItem } from "~/ui/outbox/outbox-store";
import { useOutboxNews } from "~/ui/outbox/use-news";
import type { WaitingList } from "./waiting-list";

/** Store and list come together and before they are needed: without network there is no fetching them. */
const loadWaiting = () => Promise.all([import("~/ui/outbox/outbox-store"), import("./waiting-list")]);

type Loaded = { items: OutboxItem[]; List: typeof WaitingList };

/** What waits beside entries: calls for help, answers to questionnaires. */
const isEntry = ({ urgent, request }: OutboxItem) => !urgent && request.path.startsWith("/api/patient/diary");

/** What was written on this device and is not in the diary yet. */
export function WaitingEntries({ owner }: { owner: string }) {
  const [waiting, setWaiting] = useState<Loaded | null>(null);
  const look = () =>
    void loadWaiting()
      .then(async ([{ outboxOf }, { WaitingList: List }]) =>
        setWaiting({ items: (await outboxOf(owner)).filter(isEntry), List }),
      )
      .catch(() => undefined); // no store on this device: nothing waits on it
  useEffect(() => whenIdle(look), [owner]);
  useOutboxNews(look);
  return waiting && waiting.items.length > 0 ? <waiting.List items={waiting.items} /> : null;
}
