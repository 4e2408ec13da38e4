import { and, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { chatMember } from "./chat-member.table";
import { chatRoom } from "./chat-room.table";

/** A member's place in a room, taken or left. */
export async function findSeat(db: ClinicDb, { clinicId }: Scope, roomId: string, memberId: string) {
  return db
    .select({
      kind: chatRoom.kind,
      version: chatRoom.version,
      leftAt: chatMember.leftAt,
      disabledAt: member.disabledAt,
    })
    .from(chatMember)
    .innerJoin(chatRoom, and(eq(chatRoom.clinicId, clinicId), eq(chatRoom.id, roomId)))
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, memberId)))
    .where(and(eq(chatMember.clinicId, clinicId), eq(chatMember.roomId, roomId), eq(chatMember.memberId, memberId)))
    .get();
}

/** Statements by which a member leaves a room (`at` an instant) or is back (null), as a new version of the room. */
export function setLeft(
  db: ClinicDb,
  { clinicId }: Scope,
  seat: { roomId: string; memberId: string; version: number; at: number | null },
): Statement[] {
  const { roomId, memberId, version, at } = seat;
  return [
    db
      .update(chatMember)
      .set({ leftAt: at, unread: sql`0` })
      .where(and(eq(chatMember.clinicId, clinicId), eq(chatMember.roomId, roomId), eq(chatMember.memberId, memberId))),
    db
      .update(chatRoom)
      .set({ version })
      .where(and(eq(chatRoom.clinicId, clinicId), eq(chatRoom.id, roomId))),
  ];
}
