import { formatDay, type Reader } from "~/ui/time/format-time";
import type { WireMessage } from "../../chat.schema";

/** Messages of one person within so much (ms) stand together. */
const together = 5 * 60_000;

/** What a thread shows, from top to bottom. */
export type ThreadRow =
  | { kind: "day"; key: string; words: string }
  | { kind: "unread"; key: string }
  /** `first` and `last` of a group of one person's messages. */
  | { kind: "message"; key: string; message: WireMessage; first: boolean; last: boolean };

function belongTogether(a: WireMessage | undefined, b: WireMessage | undefined): boolean {
  if (!a || !b || a.senderId !== b.senderId) return false;
  return Date.parse(b.createdAt) - Date.parse(a.createdAt) < together;
}

/**
 * The rows of a thread: a line at each new day, one before the first unread message, and messages in groups.
 * @param unreadFrom seq of the first message that was unread when the page was opened; null when all were read
 */
export function threadRows(messages: WireMessage[], reader: Reader, unreadFrom: number | null): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let day = "";
  let broken = true;
  messages.forEach((message, at) => {
    const words = formatDay(Date.parse(message.createdAt), reader);
    if (words !== day) rows.push({ kind: "day", key: `day-${message.seq}`, words });
    if (message.seq === unreadFrom) rows.push({ kind: "unread", key: "unread" });
    broken = words !== day || message.seq === unreadFrom;
    day = words;
    const next = messages[at + 1];
    const nextBroken = !next || next.seq === unreadFrom || formatDay(Date.parse(next.createdAt), reader) !== words;
    const first = broken || !belongTogether(messages[at - 1], message);
    const last = nextBroken || !belongTogether(message, next);
    rows.push({ kind: "message", key: `m-${message.seq}`, message, first, last });
  });
  return rows;
}

/** "faltam 3 h": how long a temporary message still lives. */
export function timeLeft(expiresAt: string, now: number): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(expiresAt) - now) / 60_000));
  if (minutes < 60) return `some em ${minutes} min`;
  const hours = Math.ceil(minutes / 60);
  return hours < 48 ? `some em ${hours} h` : `some em ${Math.ceil(hours / 24)} dias`;
}
