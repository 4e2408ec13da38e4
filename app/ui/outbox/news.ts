/** What tabs and the service worker tell each other about the outbox. */
export type OutboxNews = { what: "changed" } | { what: "sent"; key: string; id: string | undefined };

const NAME = "caris-outbox";

/** Tells every tab of this device, this one too. */
export function tell(news: OutboxNews): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(news);
  channel.close();
}

/** Listens. @returns how to stop */
export function listen(hear: (news: OutboxNews) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<OutboxNews>) => hear(data);
  return () => channel.close();
}
