import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { chatMember } from "../room/chat-member.table";
import { chatRoom } from "../room/chat-room.table";

/** What the shard holds of members' reading. */
export async function readStretches(db: ClinicDb, { clinicId }: Scope, roomId: string, memberIds: readonly string[]) {
  return db
    .select({
      memberId: chatMember.memberId,
      unread: chatMember.unread,
      readSeq: chatMember.readSeq,
      stretch: chatMember.stretch,
    })
    .from(chatMember)
    .where(
      and(eq(chatMember.clinicId, clinicId), eq(chatMember.roomId, roomId), isAmong(chatMember.memberId, memberIds)),
    );
}

/** Statements that show a room's last message in its members' lists. */
export function updateLast(
  db: ClinicDb,
  { clinicId }: Scope,
  roomId: string,
  last: { lastSeq: number; lastAt: number; lastSender: string; lastSealed: string | null },
): Statement[] {
  return [
    db
      .update(chatRoom)
      .set(last)
      .where(and(eq(chatRoom.clinicId, clinicId), eq(chatRoom.id, roomId))),
    db
      .update(chatMember)
      .set({ lastAt: last.lastAt })
      .where(and(eq(chatMember.clinicId, clinicId), eq(chatMember.roomId, roomId))),
  ];
}

/** Statement that says how far a member has read. */
export function updateReading(
  db: ClinicDb,
  { clinicId }: Scope,
  roomId: string,
  { memberId, ...reading }: { memberId: string; readSeq: number; unread: number; stretch: number },
): Statement {
  return db
    .update(chatMember)
    .set(reading)
    .where(and(eq(chatMember.clinicId, clinicId), eq(chatMember.roomId, roomId), eq(chatMember.memberId, memberId)));
}
