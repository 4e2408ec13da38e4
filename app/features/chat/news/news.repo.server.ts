import { and, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
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

/** The room of a care link's two (`pairKey`), said of the row that is written. */
const roomOfLink = sql`(select r.id from chat_room r where r.clinic_id = care_link.clinic_id and r.pair_key =
  min(care_link.patient_id, care_link.psychologist_id) || '/' || max(care_link.patient_id, care_link.psychologist_id))`;

const ofRoom = {
  unreadMessages: sql`coalesce((select m.unread from chat_member m where m.clinic_id = care_link.clinic_id
    and m.room_id = ${roomOfLink} and m.member_id = care_link.psychologist_id), 0)`,
  lastMessageAt: sql`coalesce((select r.last_at from chat_room r where r.clinic_id = care_link.clinic_id
    and r.id = ${roomOfLink}), 0)`,
};

/** Statement that copies a room of care onto its open link: what the psychologist has not read, and when the last message came. */
export function copyRoom(db: ClinicDb, { clinicId }: Scope, roomId: string): Statement {
  const pair = db
    .select({ patientId: chatRoom.patientId, psychologistId: chatRoom.psychologistId })
    .from(chatRoom)
    .where(and(eq(chatRoom.clinicId, clinicId), eq(chatRoom.id, roomId)));
  return db
    .update(careLink)
    .set(ofRoom)
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        sql`(${careLink.patientId}, ${careLink.psychologistId}) = ${pair}`,
        isNull(careLink.endedAt),
      ),
    );
}

/** Statement that copies the rooms of all who care for a patient onto their open links. */
export function copyRoomsOf(db: ClinicDb, { clinicId }: Scope, patientId: string): Statement {
  const open = and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, patientId), isNull(careLink.endedAt));
  return db.update(careLink).set(ofRoom).where(open);
}
