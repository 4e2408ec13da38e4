import { shardNames, type ShardName } from "./planes";

/** D1 bookmark per shard: how far this login has seen. Opaque text of Cloudflare's, no secret. */
export type Bookmarks = Partial<Record<ShardName, string>>;

/** Parses what `writeBookmarks` wrote; anything else is no bookmark, which only costs a trip to the primary. */
export function readBookmarks(text: string | null): Bookmarks {
  const found: Bookmarks = {};
  for (const part of (text ?? "").split("~")) {
    const [name, mark] = part.split(":");
    const shard = shardNames.find((s) => s === name);
    if (shard && mark && /^[\w-]{1,200}$/.test(mark)) found[shard] = mark;
  }
  return found;
}

/** Bookmarks as a cookie or header value. */
export function writeBookmarks(bookmarks: Bookmarks): string {
  return shardNames.flatMap((s) => (bookmarks[s] ? [`${s}:${bookmarks[s]}`] : [])).join("~");
}
