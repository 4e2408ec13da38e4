import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import type { RoomSummary } from "../message/message";

const field = (roomId: string, column: string) => ({ table: "chat_room", row: roomId, column });

/** A room's texts as the shard holds them. */
export type SealedRoom = {
  id: string;
  nameSealed: string | null;
  lastSeq: number;
  lastAt: number | null;
  lastSender: string | null;
  lastSealed: string | null;
};

/** Seals a group's name under the room's key. */
export function sealName(vault: Sealer, roomId: string, name: string): Promise<string> {
  return vault.seal(field(roomId, "name"), name);
}

/** Seals the beginning of the last message under the room's key. */
export function sealLast(vault: Sealer, roomId: string, excerpt: string): Promise<string> {
  return vault.seal(field(roomId, "last"), excerpt);
}

/** Opens a room's name and last line. What does not open, or whose key does not, says so. */
export async function openRow(
  vault: Vault | undefined,
  { id, nameSealed, lastSeq, lastAt, lastSender, lastSealed }: SealedRoom,
): Promise<{ name: string; last: RoomSummary["last"] }> {
  const open = (column: string, sealed: string | null) =>
    sealed === null ? "" : vault ? orUnreadable(vault.open(field(id, column), sealed), unreadableText) : unreadableText;
  const [name, excerpt] = await Promise.all([open("name", nameSealed), open("last", lastSealed)]);
  const last =
    lastAt !== null && lastSender !== null ? { seq: lastSeq, senderId: lastSender, excerpt, at: lastAt } : null;
  return { name, last };
}
