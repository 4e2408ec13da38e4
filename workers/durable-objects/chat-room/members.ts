import type { RoomMember } from "../../../app/features/chat/message/message";
import { roomCardSchema, type RoomCard } from "../../../app/features/chat/room/room-card";

/** How far a member's devices got, and how far the member read (seq; 0 nothing). */
export type Position = { received: number; read: number };

/** The card that the room keeps. */
export function readCard(sql: SqlStorage): RoomCard | null {
  const [row] = sql.exec<{ json: string }>("select json from card where id = 1").toArray();
  return row ? roomCardSchema.parse(JSON.parse(row.json)) : null;
}

/** Keeps a card in place of the one before. */
export function writeCard(sql: SqlStorage, card: RoomCard): void {
  sql.exec("insert or replace into card (id, json) values (1, ?)", JSON.stringify(card));
}

/** Every member's position. */
export function readPositions(sql: SqlStorage): Map<string, Position> {
  const rows = sql.exec<Position & { member: string }>("select member, received, read from position");
  return new Map([...rows].map(({ member, received, read }) => [member, { received, read }]));
}

/** Keeps a member's position. */
export function writePosition(sql: SqlStorage, member: string, { received, read }: Position): void {
  sql.exec("insert or replace into position (member, received, read) values (?, ?, ?)", member, received, read);
}

/** Where a position moves by what a device says: never back, never beyond the last message; null when it stays. */
export function moved(from: Position, said: { received?: number; read?: number }, lastSeq: number): Position | null {
  const read = Math.max(from.read, Math.min(said.read ?? 0, lastSeq));
  const received = Math.max(from.received, read, Math.min(said.received ?? 0, lastSeq));
  return read === from.read && received === from.received ? null : { received, read };
}

/** The members of a room as its devices see them. */
export function membersOf(card: RoomCard, positions: Map<string, Position>, online: Set<string>): RoomMember[] {
  return card.members.map(({ memberId, name, role }) => {
    const { received, read } = positions.get(memberId) ?? { received: 0, read: 0 };
    return { memberId, name, role, receivedSeq: received, readSeq: read, online: online.has(memberId) };
  });
}
