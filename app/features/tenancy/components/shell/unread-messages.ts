import { useState } from "react";
import { useRealtime } from "~/ui/realtime/use-realtime";

/** How many messages wait, as the page was loaded with and as the member's live channel says since. */
export function useUnreadMessages(owner: string | null, loaded = 0): number {
  const [known, setKnown] = useState(loaded);
  const [live, setLive] = useState<number | null>(null);
  if (known !== loaded) {
    setKnown(loaded);
    setLive(null);
  }
  useRealtime(owner, ({ type, data }) => {
    if (type !== "chat" || typeof data !== "object" || data === null) return;
    if ("total" in data && typeof data.total === "number") setLive(data.total);
  });
  return live ?? loaded;
}
