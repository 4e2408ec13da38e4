/** What tabs and the service worker tell each other about the outbox. */
export type OutboxNews = { what: "changed" } | { what: "sent"; key: string; id: string | undefined };

const NAME = "caris-outbox";

/** A way to the other tabs; null where the browser has none (Safari before 15.4) or refuses one: then each looks for itself. */
function open(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return null;
  }
}

/** Tells every tab of this device, this one too. Nothing waits for it, and nothing fails with it. */
export function tell(news: OutboxNews): void {
  const channel = open();
  channel?.postMessage(news);
  channel?.close();
}

/** Listens. @returns how to stop */
export function listen(hear: (news: OutboxNews) => void): () => void {
  const channel = open();
  if (channel) channel.onmessage = ({ data }: MessageEvent<OutboxNews>) => hear(data);
  return () => channel?.close();
}
